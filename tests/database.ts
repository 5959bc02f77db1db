import { inject } from 'vitest';
import { openDatabase } from '../src/core/database.ts';
import { startTestServer } from './server.ts';

/**
 * A database of its own for one test file, copied from the migrated template.
 * Call `release` in afterAll; nothing stays behind.
 */
export async function testDatabase() {
	const server = await startTestServer();
	const url = await server.createDatabase('proef', inject('template'));
	const database = openDatabase(url, 4);
	return {
		url,
		database,
		async release() {
			await database.close();
			await server.dropDatabase(url);
		}
	};
}
