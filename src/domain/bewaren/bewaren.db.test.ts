import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { bewaartermijnen, bewaarcategorieen } from '#law/bewaartermijnen.ts';
import { checkKetting } from '#domain/gebeurtenis/checkKetting.ts';
import { testDatabase } from '#tests/database.ts';
import type { Persoon } from '#tests/access/people.ts';
import { buildWorld, userOf, type World } from '#tests/access/world.ts';
import { endOpschorting } from './endOpschorting.ts';
import { isBewaarrondeNodig } from './isBewaarrondeNodig.ts';
import { listBewaartermijnen } from './listBewaartermijnen.ts';
import { readBewaarlijst } from './readBewaarlijst.ts';
import { listVernietigingen, readVernietiging } from './readVernietiging.ts';
import { recordOpschorting } from './recordOpschorting.ts';
import { recordVernietiging } from './recordVernietiging.ts';
import { saveBewaartermijn } from './saveBewaartermijn.ts';

/** In this world one child, `vertrokken`, left on 11 March 2027, and there is something about it in every table. */
let db: Awaited<ReturnType<typeof testDatabase>>;
let world: World;
let kind: string;
beforeAll(async () => {
	db = await testDatabase();
	world = await buildWorld(db.url);
	kind = world.hier.leerling.vertrokken;
});
afterAll(() => db.release());

const day = (text: string) => Temporal.PlainDate.from(text);
const as = <T>(persoon: Persoon, vandaag: string, work: (tx: Tx) => Promise<T>) =>
	db.database.inSession({ ...userOf(world.hier, persoon), vandaag: day(vandaag) }, 'read write', work);
const lijstOp = (peildatum: string, persoon: Persoon = 'directie') =>
	as(persoon, '2027-03-12', (tx) => readBewaarlijst(tx, day(peildatum)));
const categorieenOp = async (peildatum: string) =>
	(await lijstOp(peildatum)).weg.map(({ naam, groepen }) => [
		naam,
		...groepen.map(({ categorie }) => categorie)
	]);

/** Tables in which something still points at this child, or names it. */
async function staatNogIn(tekst: string): Promise<string[]> {
	const { rows } = await db.database.pool.query<{ naam: string }>(
		`select relname as naam from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`
	);
	const found: string[] = [];
	for (const { naam } of rows) {
		const { rows: geteld } = await db.database.pool.query<{ aantal: number }>(
			`select count(*) as aantal from ${naam} rij where rij::text like '%' || $1 || '%'`,
			[tekst]
		);
		if (geteld[0]!.aantal > 0) found.push(naam);
	}
	return found;
}

test('the standard of the database is the one of the law (R-BEW-1, R-BEW-2, R-BEW-3)', async () => {
	const termijnen = await as('directie', '2027-03-12', (tx) => listBewaartermijnen(tx));
	expect(termijnen.map(({ categorie, jaren }) => [categorie, jaren])).toEqual(
		bewaarcategorieen.map((categorie) => [categorie, bewaartermijnen[categorie].standaard])
	);
});

test('what goes is the file after two years, care after three, the name after five (R-BEW-1, R-BEW-3, R-BEW-2)', async () => {
	expect(await categorieenOp('2029-03-10')).toEqual([]);
	expect(await categorieenOp('2029-03-11')).toEqual([['vertrokken', 'leerlingdossier']]);
	expect(await categorieenOp('2030-03-11')).toEqual([['vertrokken', 'leerlingdossier', 'zorg']]);
	expect(await categorieenOp('2032-03-11')).toEqual([
		['vertrokken', 'leerlingdossier', 'zorg', 'in_en_uitschrijving']
	]);
});

test('directie and FG are reminded thirty days before, once a year, and nobody else (R-BEW-5)', async () => {
	const nodig = (persoon: Persoon, dag: string) => as(persoon, dag, (tx) => isBewaarrondeNodig(tx, day(dag)));
	// In this world the last run was on 1 August 2026.
	expect(await nodig('directie', '2029-02-08')).toBe(false);
	expect(await nodig('directie', '2029-02-09')).toBe(true);
	expect(await nodig('functionaris_gegevensbescherming', '2029-02-09')).toBe(true);
	expect(await nodig('intern_begeleider', '2029-02-09')).toBe(false);
});

test('only directie, the FG and the command line see the list, and the FG without a file to open', async () => {
	expect((await lijstOp('2032-03-11', 'functionaris_gegevensbescherming')).weg).toHaveLength(1);
	for (const persoon of ['intern_begeleider', 'groepsleerkracht', 'administratie', 'beheerder'] as const) {
		expect((await lijstOp('2032-03-11', persoon)).weg).toEqual([]);
		expect(
			await as(persoon, '2032-03-11', (tx) => recordVernietiging(tx, day('2032-03-11'), day('2032-03-11')))
		).toMatchObject({ refused: 'geen_toegang' });
	}
	await expect(
		as('intern_begeleider', '2032-03-11', (tx) => sql`select vernietig('2032-03-11', null)`.execute(tx))
	).rejects.toThrow('de directie of de functionaris');
});

test('a choice of the school moves the day, within bounds that the database holds too (R-BEW-1, R-BEW-3)', async () => {
	const keuze = (categorie: 'leerlingdossier' | 'zorg', jaren: number) => ({
		...{ categorie, jaren },
		reden: 'Besloten in het team van maart'
	});
	await as('directie', '2027-03-12', async (tx) => {
		expect(await saveBewaartermijn(tx, keuze('zorg', 2))).toMatchObject({ refused: 'buiten_grens' });
		expect(await saveBewaartermijn(tx, keuze('leerlingdossier', 1))).toMatchObject({ ok: true });
	});
	await expect(
		as('directie', '2027-03-12', (tx) => tx.insertInto('bewaartermijn').values(keuze('zorg', 9)).execute())
	).rejects.toThrow('bewaartermijn_grens');
	expect(await categorieenOp('2028-03-11')).toEqual([['vertrokken', 'leerlingdossier']]);
	await as('directie', '2027-03-12', (tx) => saveBewaartermijn(tx, keuze('leerlingdossier', 2)));
	expect(await categorieenOp('2028-03-11')).toEqual([]);
});

test('who is held keeps everything until the hold ends (R-BEW-5)', async () => {
	const reden = { grond: 'klacht' as const, reden: 'De ouders hebben een klacht ingediend.' };
	const opschorting = await as('functionaris_gegevensbescherming', '2032-03-11', (tx) =>
		recordOpschorting(tx, kind, { ...reden, herzien_op: day('2032-06-01') }, day('2032-03-11'))
	);
	if (!opschorting.ok) throw new Error(opschorting.message);
	const lijst = await lijstOp('2032-03-11');
	expect([lijst.weg.length, lijst.opgeschort.length]).toEqual([0, 1]);
	expect(
		await as('directie', '2032-03-11', (tx) => recordVernietiging(tx, day('2032-03-11'), day('2032-03-11')))
	).toMatchObject({ refused: 'niets' });
	expect(
		await as('directie', '2032-03-12', (tx) =>
			recordOpschorting(tx, kind, { ...reden, herzien_op: day('2032-06-01') }, day('2032-03-12'))
		)
	).toMatchObject({ refused: 'al_opgeschort' });
	await as('directie', '2032-03-12', (tx) =>
		endOpschorting(tx, opschorting.value.id, 'De klacht is afgehandeld.')
	);
	expect((await lijstOp('2032-03-12')).weg).toHaveLength(1);
});

test('nothing goes that nobody looked at, and nothing goes ahead of its day (R-BEW-5)', async () => {
	const { afdruk } = await lijstOp('2029-03-11');
	await as('directie', '2029-03-11', async (tx) => {
		expect(await recordVernietiging(tx, day('2032-03-11'), day('2029-03-11'))).toMatchObject({
			refused: 'vooruit'
		});
		expect(await recordVernietiging(tx, day('2029-03-11'), day('2029-03-11'), 'anders')).toMatchObject({
			refused: 'lijst_veranderd'
		});
	});
	await db.database.pool.query(
		`insert into observatie (school_id, leerling_id, soort, waarde, gezien_op) values ($1, $2, 'tempo', 'zorg', '2027-03-01')`,
		[world.hier.id, kind]
	);
	expect(
		await as('directie', '2029-03-11', (tx) =>
			recordVernietiging(tx, day('2029-03-11'), day('2029-03-11'), afdruk)
		)
	).toMatchObject({ refused: 'lijst_veranderd' });
	await expect(
		as('directie', '2029-03-11', (tx) => sql`select vernietig('2032-03-11', null)`.execute(tx))
	).rejects.toThrow('niet vooruit');
});

test('after two years the file is gone and the care is still there; after five nothing names the child, and the log proves it (R-BEW-5)', async () => {
	const run = (vandaag: string) =>
		as('directie', vandaag, async (tx) => {
			const { afdruk } = await readBewaarlijst(tx, day(vandaag));
			const outcome = await recordVernietiging(tx, day(vandaag), day(vandaag), afdruk);
			if (!outcome.ok) throw new Error(outcome.message);
			return (await readVernietiging(tx, outcome.value.id))!;
		});
	const elders = world.elders.leerling.vertrokken;
	const before = await staatNogIn(elders);
	const eerste = await run('2029-03-11');
	expect(eerste.vernietiging).toMatchObject({ kinderen: 1, door: 'directie' });
	expect(new Set(eerste.regels.map(({ categorie }) => categorie))).toEqual(new Set(['leerlingdossier']));
	expect(await as('directie', '2029-03-11', (tx) => isBewaarrondeNodig(tx, day('2029-03-11')))).toBe(false);
	const over = await staatNogIn(kind);
	expect(over).toContain('ondersteuningsvraag');
	expect(over).not.toContain('resultaat');

	const laatste = await run('2032-03-11');
	const alle = await as('functionaris_gegevensbescherming', '2032-03-11', (tx) => listVernietigingen(tx));
	expect(alle[0]).toEqual(laatste.vernietiging);
	// What is left is proof: an identifier that leads nowhere.
	expect(await staatNogIn(kind)).toEqual(['gebeurtenis', 'vernietigingsregel']);
	expect(await staatNogIn(elders)).toEqual(before);
	const { rows } = await db.database.pool.query<{ soort: string; aantal: number; vingerafdruk: string }>(
		`select soort, aantal, vingerafdruk from gebeurtenis
		where soort = 'vernietiging' and handeling = 'bewaartermijn' order by id`
	);
	expect(rows).toHaveLength(2);
	expect(rows[0]).toMatchObject({
		aantal: eerste.vernietiging.stukken,
		vingerafdruk: eerste.vernietiging.afdruk
	});
	const ketting = await db.database.dangerouslyAsBeheer(world.hier.id, 'read only', undefined, (tx) =>
		checkKetting(tx)
	);
	expect(ketting.heel).toBe(true);
});
