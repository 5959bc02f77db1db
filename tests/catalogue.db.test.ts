import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { breaches, checks } from './catalogue.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
	db = await testDatabase();
});
afterAll(() => db.release());

describe('the catalogue', () => {
	test.each(checks)('$name', async (check) => {
		expect(await breaches(db.database.pool, check)).toEqual([]);
	});

	test.each(checks)('exceptions are still needed: $name', async (check) => {
		const { rows } = await db.database.pool.query<{ found: string }>(check.query);
		const found = rows.map((row) => row.found);
		expect(Object.keys(check.allowed).filter((name) => !found.includes(name))).toEqual([]);
	});
});

test('each check notices what it is for', async () => {
	const client = await db.database.pool.connect();
	try {
		await client.query('begin');
		await client.query(careless);
		const silent = [];
		for (const check of checks) if ((await breaches(client, check)).length === 0) silent.push(check.name);
		expect(silent).toEqual([]);
	} finally {
		await client.query('rollback');
		client.release();
	}
});

/** Every mistake once. */
const careless = `
	create table slordig (id int primary key, school_id uuid references school);
	grant select, truncate on slordig to zorgvuldig_app;
	grant select on slordig to public;
	create table slordiger (id int primary key);
	create policy alles on slordiger for all to zorgvuldig_app using (true);
	create function slordig() returns int language sql security definer as $$ select 1 $$;
	create view slordig_gezien as select * from leerling;
	create table slordig_kind (school_id uuid, id uuid primary key, leerling_id uuid, toets bigint, besluit uuid,
		foreign key (school_id, leerling_id) references leerling on delete cascade,
		foreign key (school_id, toets) references resultaat on delete cascade,
		foreign key (school_id, besluit) references niveaubesluit on delete cascade);
	alter role zorgvuldig_app bypassrls;
	grant create on schema public to zorgvuldig_deur;
`;
