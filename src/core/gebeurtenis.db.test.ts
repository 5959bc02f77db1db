import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { testDatabase } from '#tests/database.ts';
import type { Tx, User } from '#core/database.ts';
import { recordGebeurtenis } from '#core/gebeurtenis.ts';
import { recordInzage } from '#core/inzage.ts';
import { buildWorld, userOf, type World } from '../../tests/access/world.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let world: World;
let samira: User;
let kind: string;

beforeAll(async () => {
	db = await testDatabase();
	world = await buildWorld(db.url);
	samira = userOf(world.hier, 'groepsleerkracht');
	kind = world.hier.leerling.eigen;
});
afterAll(() => db.release());

type Regel = Record<string, unknown>;

/** The lines that `act` leaves behind, read as the owner of the database. */
async function linesOf(act: () => Promise<unknown>): Promise<Regel[]> {
	const { rows: before } = await db.database.pool.query('select max(id) as last from gebeurtenis');
	await act();
	const { rows } = await db.database.pool.query<Regel>(
		`select via, door_soort, door, soort, handeling, leerling_id, laag, onderdeel, grond, tabel, rijen, kolommen, aantal
		from gebeurtenis where id > $1 order by id`,
		[before[0].last ?? 0]
	);
	return rows;
}
const write = (work: (tx: Tx) => Promise<unknown>, user = samira) =>
	db.database.inSession(user, 'read write', work);

describe('what is written leaves a line (R-BEW-5, AP: which files were read or changed, and by whom)', () => {
	test('a new row: who, which table and row, which child, which layer, not what it says', async () => {
		const lines = await linesOf(() =>
			write((tx) =>
				tx.insertInto('observatie').values({ leerling_id: kind, soort: 'tempo', waarde: 'sterk' }).execute()
			)
		);
		expect(lines).toEqual([
			{
				via: 'app',
				door_soort: 'medewerker',
				door: samira.medewerkerId,
				soort: 'schrijven',
				handeling: 'toevoegen',
				leerling_id: kind,
				laag: 2,
				onderdeel: null,
				grond: null,
				tabel: 'observatie',
				rijen: expect.stringMatching(/^[0-9a-f-]{36}$/),
				kolommen: null,
				aantal: 1
			}
		]);
	});

	test('a change names its columns; a change of nothing leaves nothing', async () => {
		const change = (talent: string) =>
			linesOf(() =>
				write((tx) =>
					tx
						.updateTable('leerlinggegeven')
						.set({ talent, wat_helpt: 'rust' })
						.where('leerling_id', '=', kind)
						.execute()
				)
			);
		expect(await change('tekenen')).toMatchObject([
			{
				handeling: 'wijzigen',
				tabel: 'leerlinggegeven',
				kolommen: 'talent wat_helpt',
				leerling_id: kind,
				laag: 1
			}
		]);
		expect(await change('tekenen')).toEqual([]);
	});

	test('a row without a child of its own belongs to the child of the row it hangs on', async () => {
		const { rows } = await db.database.pool.query(
			`delete from afspraakafronding where afspraak_id = (select id from afspraak where leerling_id = $1) returning *`,
			[kind]
		);
		const lines = await linesOf(() =>
			write((tx) => tx.insertInto('afspraakafronding').values({ afspraak_id: rows[0].afspraak_id }).execute())
		);
		expect(lines).toMatchObject([{ tabel: 'afspraakafronding', leerling_id: kind, laag: 2 }]);
	});

	test('rights are lines of their own kind; the database itself has no name', async () => {
		const lines = await linesOf(() =>
			db.database.pool.query(`update medewerker_rol set tot = '2027-07-31' where medewerker_id = $1`, [
				samira.medewerkerId
			])
		);
		expect(lines).toMatchObject([
			{
				soort: 'rechten',
				handeling: 'wijzigen',
				tabel: 'medewerker_rol',
				kolommen: 'tot',
				via: 'database',
				door: null
			}
		]);
	});

	test('many rows in one statement are a line per child, also when their keys change', async () => {
		const { rows } = await db.database.pool.query<{ n: number }>(
			`select count(*)::int as n from groepsplaatsing where school_id = $1`,
			[world.hier.id]
		);
		const lines = await linesOf(() =>
			db.database.pool.query(`update groepsplaatsing set van = van - 1, tot = tot where school_id = $1`, [
				world.hier.id
			])
		);
		expect(lines.length).toBeGreaterThan(3);
		expect(lines.every(({ kolommen }) => kolommen === 'van')).toBe(true);
		expect(lines.reduce((sum, { aantal }) => sum + Number(aantal), 0)).toBe(rows[0]!.n);
	});

	test('typing in a shared text is one line until somebody else types, or until a pause', async () => {
		const type = (door: string, minutes: number) =>
			db.database.pool.query(
				`update besprekingstekst set tekst = tekst || 'x', bijgewerkt_door = $1, bijgewerkt_op = bijgewerkt_op + $2::interval
				where leerling_id = $3`,
				[door, `${minutes} minutes`, kind]
			);
		const { groepsleerkracht, intern_begeleider } = world.hier.medewerker;
		const counts = [];
		for (const [door, minutes] of [
			[groepsleerkracht, 1],
			[groepsleerkracht, 1],
			[intern_begeleider, 1],
			[intern_begeleider, 6]
		] as const)
			counts.push((await linesOf(() => type(door, minutes))).length);
		expect(counts).toEqual([1, 0, 1, 1]);
	});

	test('what is undone leaves no line', async () => {
		const lines = await linesOf(() =>
			write(async (tx) => {
				await tx
					.insertInto('observatie')
					.values({ leerling_id: kind, soort: 'tempo', waarde: 'zorg' })
					.execute();
				throw new Error('toch niet');
			}).catch(() => undefined)
		);
		expect(lines).toEqual([]);
	});
});

describe('reading and taking along (R-INZ-1)', () => {
	test('a read is written with the ground of the rules, whatever the page says', async () => {
		const lines = await linesOf(() =>
			recordInzage(db.database, samira, [
				{ leerlingId: kind, laag: 2, onderdeel: 'dossier', grond: 'zomaar' },
				{ leerlingId: kind, laag: 2, onderdeel: 'handelingsplan', hoe: 'pdf' },
				{ leerlingId: world.hier.leerling.ander, laag: 2, onderdeel: 'kaart', grond: 'eigen afspraak' }
			])
		);
		expect(lines).toMatchObject([
			{ soort: 'inzage', handeling: 'lijst', leerling_id: kind, laag: 2, grond: 'eigen_groep' },
			{ soort: 'afdruk', handeling: 'pdf', onderdeel: 'handelingsplan', grond: 'eigen_groep' },
			{ soort: 'inzage', leerling_id: world.hier.leerling.ander, grond: 'eigen afspraak' }
		]);
	});

	test('an export says how much, without a child when it is about more of them', async () => {
		const lines = await linesOf(() =>
			write((tx) =>
				recordGebeurtenis(tx, { soort: 'uitvoer', handeling: 'csv', onderdeel: 'resultaten', aantal: 28 })
			)
		);
		expect(lines).toMatchObject([
			{
				soort: 'uitvoer',
				handeling: 'csv',
				onderdeel: 'resultaten',
				aantal: 28,
				leerling_id: null,
				grond: null
			}
		]);
	});

	test('a name or a sentence does not fit', async () => {
		for (const wrong of [
			{ onderdeel: 'Het dossier van Bram' },
			{ grond: 'Bram is ziek.' },
			{ rij: 'x'.repeat(2001) }
		])
			await expect(
				write((tx) => recordGebeurtenis(tx, { soort: 'inzage', handeling: 'lezen', ...wrong }))
			).rejects.toThrow(/check constraint/);
	});
});

describe('nobody reads the log or changes it, the command line included', () => {
	const attempts = {
		read: 'select 1 from gebeurtenis',
		update: `update gebeurtenis set handeling = 'anders'`,
		delete: 'delete from gebeurtenis',
		truncate: 'truncate gebeurtenis',
		'read the chain': 'select 1 from gebeurtenisschakel',
		'add to the chain': `insert into gebeurtenisschakel (school_id, volgnummer, gebeurtenis_id, afdruk) values (huidige_school(), 1, 1, sha256(''))`,
		'delete from the chain': 'delete from gebeurtenisschakel',
		'forge a write': `insert into gebeurtenis (soort, handeling) values ('schrijven', 'toevoegen')`,
		'forge a moment': `insert into gebeurtenis (soort, handeling, op) values ('inzage', 'lezen', '2020-01-01')`,
		'forge a person': `insert into gebeurtenis (soort, handeling, door) values ('inzage', 'lezen', huidige_medewerker())`
	};
	test.each(Object.entries(attempts))('%s', async (_, statement) => {
		const tryIt = (tx: Tx) => sql.raw(statement).execute(tx);
		for (const persoon of ['directie', 'functionaris_gegevensbescherming', 'beheerder'] as const)
			await expect(write(tryIt, userOf(world.hier, persoon))).rejects.toMatchObject({ code: '42501' });
		await expect(
			db.database.dangerouslyAsBeheer(world.hier.id, 'read write', undefined, tryIt)
		).rejects.toMatchObject({ code: '42501' });
		await expect(db.database.atDoor('read write', tryIt)).rejects.toMatchObject({ code: '42501' });
	});

	test('even the owner of the tables is refused', async () => {
		for (const statement of [
			attempts.update,
			attempts.delete,
			attempts.truncate,
			attempts['delete from the chain']
		])
			await expect(db.database.pool.query(statement)).rejects.toThrow('Wat is vastgelegd');
	});
});
