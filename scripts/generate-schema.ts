/**
 * Writes src/core/schema.ts (types of the live schema) and db/now/*.sql (columns, policies, grants per table)
 * from a freshly migrated database, and what the privacy pack says of it (docs/privacy/gegevens.md). CI runs it and fails on a difference.
 * Usage: node bin/node.mjs scripts/generate-schema.ts [--check]
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { privacyFile, renderPrivacy } from './privacy-text.ts';
import { describeTables, renderNow, renderTypes } from './schema-text.ts';
import { startTestServer } from '../tests/server.ts';
import { migrate } from '../src/core/migrate.ts';

const root = path.join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

const server = await startTestServer();
const url = await server.createDatabase('schema');
try {
	await migrate(url);
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const tables = await describeTables(client);
	const privacy = await renderPrivacy(client);
	await client.end();
	const files = new Map([
		[path.join(root, 'src/core/schema.ts'), renderTypes(tables)],
		[path.join(root, privacyFile), privacy]
	]);
	for (const table of tables) files.set(path.join(root, 'db/now', `${table.name}.sql`), renderNow(table));
	const stale = readdirSync(path.join(root, 'db/now')).filter(
		(name) => !files.has(path.join(root, 'db/now', name))
	);
	const different = [...files]
		.filter(([file, text]) => read(file) !== text)
		.map(([file]) => path.relative(root, file));
	if (check && (different.length > 0 || stale.length > 0)) {
		console.error(
			`Niet gelijk aan de database: ${[...different, ...stale].join(', ')}. Voer scripts/generate-schema.ts uit.`
		);
		process.exitCode = 1;
	} else if (!check) {
		mkdirSync(path.join(root, 'db/now'), { recursive: true });
		for (const name of stale) rmSync(path.join(root, 'db/now', name));
		for (const [file, text] of files) writeFileSync(file, text);
		console.log(`${different.length} bestanden bijgewerkt, ${stale.length} verwijderd.`);
	}
} finally {
	await server.dropDatabase(url);
	await server.release();
}

function read(file: string) {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}
