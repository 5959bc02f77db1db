import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildWorld } from '#tests/access/world.ts';
import { startTestServer } from '#tests/server.ts';
import { withConnection } from '#core/connection.ts';
import { migrate } from '#core/migrate.ts';
import { dumpDatabase } from './dump.ts';
import { loadDump } from './load.ts';

/** A school's own PostgreSQL gives us a user that owns a database and may make roles, and nothing more. */
vi.setConfig({ testTimeout: 120_000 });

const owner = `eigenaar_${crypto.randomUUID().slice(0, 8)}`;
let server: Awaited<ReturnType<typeof startTestServer>>;
let source: string;
let target: string;

beforeAll(async () => {
	server = await startTestServer();
	[source, target] = [await server.createDatabase('eigenaar'), await server.createDatabase('eigenaar')];
	await withConnection(server.url, async (admin) => {
		await admin.query(`create role ${owner} login createrole password 'proef'`);
		const { rows } = await admin.query<{ name: string }>(
			`select rolname as name from pg_roles where rolname like 'zorgvuldig\\_%'`
		);
		// On this server other databases made the roles before.
		await admin.query(
			`grant ${rows.map(({ name }) => name).join(', ')} to ${owner} with admin true, inherit false, set true`
		);
		for (const url of [source, target])
			await admin.query(`alter database ${new URL(url).pathname.slice(1)} owner to ${owner}`);
	});
});
afterAll(async () => {
	for (const url of [source, target]) await server.dropDatabase(url);
	await withConnection(server.url, async (admin) => {
		await admin.query(`drop owned by ${owner} cascade`);
		await admin.query(`drop role ${owner}`);
	});
	await server.release();
});

test('an owner without special rights migrates, copies everything, and puts everything back', async () => {
	await migrate(asOwner(source));
	await buildWorld(source);
	const whole = await text(source);
	expect(await text(asOwner(source))).toBe(whole);
	expect(whole.split('\n').length).toBeGreaterThan(500);
	await loadDump(asOwner(target), () => dumpDatabase(asOwner(source)));
	expect(await text(target)).toBe(whole);
});

test('without saying that it makes a backup, the owner sees no more than anybody who did not sign in', async () => {
	const client = new pg.Client({ connectionString: asOwner(source) });
	await client.connect();
	const { rows } = await client.query('select count(*)::int as seen from leerling');
	await client.end();
	expect(rows[0].seen).toBe(0);
});

const asOwner = (url: string) => Object.assign(new URL(url), { username: owner, password: 'proef' }).href;
const text = async (url: string) => Buffer.concat(await Array.fromAsync(dumpDatabase(url))).toString();
