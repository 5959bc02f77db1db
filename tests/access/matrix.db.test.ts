import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { testDatabase } from '#tests/database.ts';
import { readRows, elders } from './attempt.ts';
import { lines, outside, reach } from './expectations.ts';
import { differences } from './matrix.ts';
import { passes, trespasses } from './trespass.ts';
import { buildWorld, leerlingen, niemand, personen, userOf, type World } from './world.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let world: World;
beforeAll(async () => {
	db = await testDatabase();
	world = await buildWorld(db.url);
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
	const contents = await readRows(db.database, world, lines);
	const poor = [...contents].filter(([, { rows }]) => {
		const abouts = rows.map(({ about }) => about);
		return (
			!abouts.includes(elders) || abouts.includes('onbekend') || abouts.every((about) => about === elders)
		);
	});
	// An attempt to sign in has no school yet.
	expect(poor.map(([table]) => table)).toEqual(['aanmeldpoging']);
});

describe('who may do what with which row (R-TOE-3)', () => {
	test.each(lines)('$table', async (line) => {
		expect(await differences(db.database, world, [line])).toEqual([]);
	});
});

test.each(personen)('mijn_toegang() gives %s the same layers as the table above', async (persoon) => {
	const granted = await db.database.inSession(userOf(world.hier, persoon), 'read only', async (tx) => {
		const { rows } = await sql<{ leerling_id: string; laag: number }>`
			select leerling_id, max(laag) as laag from mijn_toegang() group by leerling_id`.execute(tx);
		return new Map(rows.map((row) => [row.leerling_id, row.laag]));
	});
	const expected = new Map(leerlingen.map((naam) => [naam, reach(persoon, naam)]));
	expect(new Map(leerlingen.map((naam) => [naam, granted.get(world.hier.leerling[naam])]))).toEqual(expected);
	expect(Object.values(world.elders.leerling).filter((id) => granted.has(id))).toEqual([]);
});

test('a row cannot be carried to another school, to a child out of reach, or signed with another name', async () => {
	const found = [];
	for (const { table } of lines) found.push(...(await trespasses(db.database, world, table)));
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
	return passes(db.database, userOf(world.hier, persoon), insert);
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
