import type { TestProject } from 'vitest/node';
import { migrate } from '../src/core/migrate.ts';
import { startTestServer } from './server.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** URL of the migrated, empty database that tests copy. */
		template: string;
	}
}

/** Starts one PostgreSQL for the whole run and migrates the template that every test database is copied from. */
export default async function setup(project: TestProject) {
	const server = await startTestServer();
	const template = await server.createDatabase('sjabloon');
	await migrate(template);
	project.provide('template', template);
	return async () => {
		await server.dropDatabase(template);
		await server.release();
	};
}
