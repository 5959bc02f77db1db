/**
 * Writes the generated part of the privacy pack (docs/privacy/gegevens.md) from a freshly migrated database. The check of the
 * schema in CI holds it to the database. Usage: npm run privacy
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startTestServer } from '../tests/server.ts';
import { migrate } from '../src/core/migrate.ts';
import { privacyFile, renderPrivacy } from './privacy-text.ts';

const file = path.join(import.meta.dirname, '..', privacyFile);
const server = await startTestServer();
const url = await server.createDatabase('privacy');
try {
	await migrate(url);
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, await renderPrivacy(client));
	await client.end();
	console.log(`${privacyFile} is bijgewerkt.`);
} finally {
	await server.dropDatabase(url);
	await server.release();
}
