import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/core/database.ts';
import { seedDemo } from '../../db/seed/demo.ts';
import { startTestServer } from '../server.ts';
import { demodag } from './demodag.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** URL of a database with De Klimboom in it, told from `demodag`, for journeys to copy. */
		klimboom: string;
	}
}

/** After the template of all tests: De Klimboom made once, for a copy of it is quicker than making it for every journey. */
export default async function setup(project: TestProject) {
	const server = await startTestServer();
	const klimboom = await server.createDatabase('klimboom', project.getProvidedContext().template);
	const database = openDatabase(klimboom, 2);
	await seedDemo(database, { vandaag: Temporal.PlainDate.from(demodag), say: () => {} });
	await database.pool.query('vacuum analyze');
	await database.close();
	project.provide('klimboom', klimboom);
	return async () => {
		await server.dropDatabase(klimboom);
		await server.release();
	};
}
