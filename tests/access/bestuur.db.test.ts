import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { ask, staff } from './attempt.ts';
import { prepare } from './matrix.ts';
import { personen } from './people.ts';
import { buildWorld, userOf, type World } from './world.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let world: World;
beforeAll(async () => {
	db = await testDatabase();
	world = await buildWorld(db.url);
	await prepare(db.database.pool, world);
});
afterAll(() => db.release());

/** All rows of `cells` counts with this total. */
function rowsOf(cells: number, total: number): number[][] {
	if (cells === 1) return [[total]];
	return Array.from({ length: total + 1 }, (_, first) =>
		rowsOf(cells - 1, total - first).map((rest) => [first, ...rest])
	).flat();
}

test.each([
	[2, 40],
	[3, 30],
	[5, 16]
])('of %i cells no count under ten shows, and each hidden one can be ten things', async (cells, most) => {
	for (let total = 10; total <= most; total++) {
		const rows = rowsOf(cells, total);
		const { rows: shown } = await db.database.pool.query<{ uit: (number | null)[] }>(
			`select onderdruk(array(select jsonb_array_elements_text(rij)::int)) as uit
			from jsonb_array_elements($1::jsonb) with ordinality as alle(rij, plaats) order by plaats`,
			[JSON.stringify(rows)]
		);
		// Everybody who sees the same cannot tell these rows apart, also knowing the total and how it is done.
		const alike = Map.groupBy(rows, (_, index) => JSON.stringify(shown[index]!.uit));
		for (const [key, possible] of alike) {
			const seen = JSON.parse(key) as (number | null)[];
			expect(
				seen.filter((count) => count !== null && count < 10),
				key
			).toEqual([]);
			for (const [cell, count] of seen.entries())
				if (count === null)
					expect(new Set(possible.map((row) => row[cell])).size, key).toBeGreaterThanOrEqual(10);
		}
	}
});

test('only who looks for the board gets counts, of the schools of that board', async () => {
	const schools = `select string_agg(distinct school, ',') from bestuurscijfers()`;
	for (const persoon of personen)
		expect(await ask(db.database.pool, staff(userOf(world.hier, persoon)), schools), persoon).toBe(
			persoon === 'bestuurder' ? '99AA' : ''
		);
	// Six children are too few to say anything about.
	const numbers = `select count(*) from bestuurscijfers() where totaal is not null or samen is not null`;
	expect(await ask(db.database.pool, staff(userOf(world.hier, 'bestuurder')), numbers)).toBe('0');
});
