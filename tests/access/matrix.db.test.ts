import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { testDatabase } from '#tests/database.ts';
import { ask, elders, staff } from './attempt.ts';
import { lines, outside } from './expectations.ts';
import { gezinsleden, isOuder, kindVan } from './families.ts';
import { differences, prepare } from './matrix.ts';
import { passes, trespasses } from './trespass.ts';
import { leerlingen, personen, reach } from './people.ts';
import { buildWorld, niemand, userOf, type World } from './world.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let world: World;
beforeAll(async () => {
	db = await testDatabase();
	world = await buildWorld(db.url);
	await prepare(db.database.pool, world);
});
afterAll(() => db.release());

test('every table has its line in the matrix, or a reason to be outside it', async () => {
	const { rows } = await db.database.pool.query<{ name: string }>(
		`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`
	);
	const known = [...lines.map(({ table }) => table), ...Object.keys(outside)].sort();
	expect(known).toEqual(rows.map(({ name }) => name).sort());
});

test('every table has rows of both schools, so that each attempt has something to find', async () => {
	const { rows } = await db.database.pool.query<{ tabel: string }>(
		`select naam as tabel from proef.tabel left join proef.rij on tabel = naam group by naam
		having not bool_or(over = $1) or bool_or(over like 'onbekend%') or bool_and(over = $1)`,
		[elders]
	);
	// Who tries to sign in, or forgot the password, has no school yet.
	const unknown = rows.map(({ tabel }) => tabel).filter((tabel) => !(tabel in outside));
	expect(unknown.sort()).toEqual(['aanmeldpoging', 'herstelverzoek', 'uitdaging']);
});

describe('who may do what with which row (R-TOE-3)', () => {
	// Every person tries every verb on every row: patience for a busy machine.
	test.each(lines)(
		'$table',
		async (line) => {
			expect(await differences(db.database.pool, world, line)).toEqual([]);
		},
		120_000
	);
});

test.each(personen)('mijn_toegang() gives %s the same layers as the table above', async (persoon) => {
	const granted = await db.database.inSession(userOf(world.hier, persoon), 'read only', async (tx) => {
		const { rows } = await sql<{ leerling_id: string; laag: number }>`
			select leerling_id, max(laag) as laag from mijn_toegang(${[
				...Object.values(world.hier.leerling),
				...Object.values(world.elders.leerling)
			]}::uuid[]) group by leerling_id`.execute(tx);
		return new Map(rows.map((row) => [row.leerling_id, row.laag]));
	});
	const expected = new Map(leerlingen.map((naam) => [naam, reach(persoon, naam)]));
	expect(new Map(leerlingen.map((naam) => [naam, granted.get(world.hier.leerling[naam])]))).toEqual(expected);
	expect(Object.values(world.elders.leerling).filter((id) => granted.has(id))).toEqual([]);
});

test('wie_ziet() names for every child exactly the people who see it, each with their deepest layer', async () => {
	const { medewerker, leerling, gezin } = world.hier;
	const nameOf = new Map([
		...personen.map((persoon) => [medewerker[persoon], persoon] as const),
		...gezinsleden.filter(isOuder).map((naam) => [gezin[naam], naam] as const)
	]);
	for (const naam of leerlingen) {
		const seen = await db.database.inSession(userOf(world.hier, 'directie'), 'read only', async (tx) => {
			const { rows } = await sql<{ wie: string | null; laag: number }>`
				select coalesce(medewerker_id, ouder_id) as wie, max(laag) as laag
				from wie_ziet(${leerling[naam]}) group by 1`.execute(tx);
			return rows.map(({ wie, laag }) => `${wie ? nameOf.get(wie) : 'zelf'} ${laag}`).sort();
		});
		const staffReach = personen
			.map((persoon) => `${persoon} ${reach(persoon, naam)}`)
			.filter((line) => !line.endsWith('undefined'));
		const families = gezinsleden
			.filter((lid) => kindVan(lid) === naam)
			.map((lid) => (isOuder(lid) ? `${lid} 3` : 'zelf 1'));
		expect(seen, naam).toEqual([...staffReach, ...families].sort());
	}
});

test('wie_ziet() tells nothing to who does not see the child', async () => {
	for (const persoon of personen) {
		for (const naam of leerlingen) {
			const count = await ask(
				db.database.pool,
				staff(userOf(world.hier, persoon)),
				`select count(*) from wie_ziet('${world.hier.leerling[naam]}')`
			);
			expect(Number(count) > 0, `${persoon} ${naam}`).toBe(reach(persoon, naam) !== undefined);
		}
	}
	const stranger = staff(userOf(world.elders, 'directie'));
	expect(
		await ask(db.database.pool, stranger, `select count(*) from wie_ziet('${world.hier.leerling.eigen}')`)
	).toBe('0');
	expect(await ask(db.database.pool, stranger, `select toegang_tot('${world.hier.leerling.eigen}')`)).toBe(
		'geweigerd'
	);
});

test('what changes in a transaction counts at once, and undoing it too', async () => {
	const directie = userOf(world.hier, 'directie');
	const ziet = `select 'sleutel' || (select count(*) from signaal where leerling_id = '${world.hier.leerling.ander}') as aantal`;
	const seen: unknown[] = [];
	await db.database
		.inSession(directie, 'read write', async (tx) => {
			const look = async () =>
				seen.push((await sql.raw<{ aantal: string }>(ziet).execute(tx)).rows[0]!.aantal);
			await look();
			await sql`savepoint eerst`.execute(tx);
			await sql`insert into dossieropening (leerling_id, reden, tot)
				values (${world.hier.leerling.ander}, 'omdat het proef is', '2027-03-20')`.execute(tx);
			await look();
			await sql`rollback to savepoint eerst`.execute(tx);
			await look();
			throw new Error('terug');
		})
		.catch(() => undefined);
	expect(seen).toEqual(['sleutel0', 'sleutel1', 'sleutel0']);
});

test('a parent without gezag gets no account (R-GEZ-2)', async () => {
	const { hier } = world;
	const account = (ouder: string) =>
		db.database.inSession(userOf(hier, 'directie'), 'read write', (tx) =>
			sql`insert into gebruiker (ouder_id, gebruikersnaam) values (${ouder}, 'nieuwe.ouder')`.execute(tx)
		);
	await expect(account(hier.gezin.ouder_eigen_zonder_gezag)).rejects.toThrow('zonder gezag');
	await expect(account(hier.gezin.ouder_vertrokken)).resolves.toBeDefined();
});

test('without the tick nobody reads a closed piece, and a tick counts in its own transaction only', async () => {
	const { hier } = world;
	const reader = userOf(hier, 'groepsleerkracht');
	const read = (tx: Tx) => tx.selectFrom('gesloten_stuk_tekst').select('tekst').execute();
	for (const persoon of personen)
		expect(await db.database.inSession(userOf(hier, persoon), 'read only', read), persoon).toEqual([]);
	const opened = await db.database.inSession(reader, 'read write', async (tx) => {
		await sql`insert into gesloten_stuk_opening (gesloten_stuk_id) select unnest(mijn_gesloten_stukken())`.execute(
			tx
		);
		return read(tx);
	});
	expect(opened).toHaveLength(1);
	expect(await db.database.inSession(reader, 'read only', read)).toEqual([]);
});

test('a row cannot be carried to another school, to a child out of reach, or signed with another name', async () => {
	const found = [];
	for (const { table } of lines) found.push(...(await trespasses(db.database.pool, world, table)));
	expect(found).toEqual([]);
});

test('niveau 3 and higher is decided with intern begeleider or directie only (S113-S119)', async () => {
	const may: Record<string, boolean> = {};
	for (const persoon of [
		'groepsleerkracht',
		'intern_begeleider',
		'directie',
		'directie_met_opening'
	] as const) {
		may[persoon] = await decides(persoon, 3, persoon === 'groepsleerkracht' ? 'eigen' : 'ander');
	}
	expect(may).toEqual({
		groepsleerkracht: false,
		intern_begeleider: true,
		directie: false,
		directie_met_opening: true
	});
	expect(await decides('groepsleerkracht', 2, 'eigen')).toBe(true);
});

async function decides(persoon: (typeof personen)[number], niveau: number, leerling: 'eigen' | 'ander') {
	const insert = `insert into niveaubesluit (leerling_id, niveau, waarom) values ('${world.hier.leerling[leerling]}', ${niveau}, 'omdat het proef is')`;
	return passes(db.database.pool, staff(userOf(world.hier, persoon)), insert);
}

test('a view shows nobody more than its tables', async () => {
	const { rows: views } = await db.database.pool.query<{ name: string }>(
		`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`
	);
	for (const { name } of views) {
		const count = (user: typeof niemand) =>
			db.database.inSession(
				user,
				'read only',
				async (tx) =>
					(
						await sql
							.raw(`select 1 from ${name} where school_id <> '${user.schoolId || world.hier.id}'`)
							.execute(tx)
					).rows.length
			);
		for (const persoon of personen) expect(await count(userOf(world.hier, persoon)), name).toBe(0);
		const nobody = await db.database.inSession(
			niemand,
			'read only',
			async (tx) => (await sql.raw(`select 1 from ${name}`).execute(tx)).rows
		);
		expect(nobody, name).toEqual([]);
	}
});
