import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { importeerResultaten } from '#cli/importResultaten.ts';
import { importeerUwlr } from '#cli/importUwlr.ts';
import type { Importeer, Importopties } from '#cli/importeer.ts';
import { readSettings } from '#core/settings.ts';
import { testDatabase } from '#tests/database.ts';
import { toetsafnamesXml, uwlrSchoolXml, writeLeerresultaten } from '#tests/uwlr-maker.ts';

const vandaag = Temporal.PlainDate.from('2027-03-12');
const voorbeelden = path.join(import.meta.dirname, '../../tests/voorbeelden');
const kinderen = [
	...['1042 Gradje Hof 2016-11-03', '1043 Zoë Kiliç 2017-02-14', '1044 Amira Idrissi 2016-12-30'],
	...[
		'1045 Jakub Wierzbinski 2017-05-21',
		'1046 Noor Wit-Bosveld 2017-07-08',
		'1047 Rayen Mangaldas 2016-10-19'
	]
].map((regel) => regel.split(' ') as [string, string, string, string]);

let db: Awaited<ReturnType<typeof testDatabase>>;
let folder: string;
let schoolId: string;
beforeAll(async () => {
	db = await testDatabase();
	folder = mkdtempSync(path.join(tmpdir(), 'resultaten-'));
	const { rows } = await db.database.pool.query<{ id: string }>(
		`insert into school (brin, naam, soort) values ('99ZZ', 'De Proef', 'test') returning id`
	);
	schoolId = rows[0]!.id;
	await asBeheer(async (tx) => {
		const groep = await tx
			.insertInto('groep')
			.values({ schooljaar: '2026-2027', naam: '6a', jaargroep: '6' })
			.returning('id')
			.executeTakeFirstOrThrow();
		for (const [las_key, roepnaam, achternaam, geboren] of kinderen) {
			const kind = await tx
				.insertInto('leerling')
				.values({ las_key, roepnaam, achternaam, geboortedatum: Temporal.PlainDate.from(geboren) })
				.returning('id')
				.executeTakeFirstOrThrow();
			await tx
				.insertInto('groepsplaatsing')
				.values({ leerling_id: kind.id, groep_id: groep.id, van: Temporal.PlainDate.from('2026-08-01') })
				.execute();
		}
	});
});
beforeEach(() =>
	asBeheer(async (tx) => {
		await tx.deleteFrom('import').execute();
	}).catch(() => db.database.pool.query('delete from import'))
);
afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await db.release();
});

type Work = Parameters<typeof db.database.dangerouslyAsBeheer>[3];
const asBeheer = <T>(work: (...tx: Parameters<Work>) => Promise<T>) =>
	db.database.dangerouslyAsBeheer(schoolId, 'read write', vandaag, work);
const geen: Importopties = { proef: false, ja: false };
const settings = { ...readSettings({}), vandaag };
const lees = (importeer: Importeer, file: string, opties: Partial<Importopties> = {}) =>
	importeer(path.isAbsolute(file) ? file : path.join(voorbeelden, file), { ...geen, ...opties }, (work) =>
		work(db.database, settings)
	);
const write = (naam: string, tekst: string) => {
	const file = path.join(folder, naam);
	writeFileSync(file, tekst);
	return file;
};
const tellen = async () =>
	(
		await db.database.pool.query<{ n: number }>(
			'select count(*)::int as n from resultaat where vervallen_op is null'
		)
	).rows[0]!.n;
const telling = (nieuw: number, gewijzigd = 0) => ({ resultaten: { nieuw, gewijzigd, vervallen: 0 } });

test('IEP LVS: zes kinderen, zes resultaten elk; nog eens verandert niets; een proef bewaart niets', async () => {
	expect(await lees(importeerResultaten, 'iep-lvs-lang.csv', { proef: true })).toMatchObject({
		ok: true,
		verslag: telling(36)
	});
	expect(await tellen()).toBe(0);
	const eerste = await lees(importeerResultaten, 'iep-lvs-lang.csv');
	expect(eerste).toMatchObject({ ok: true, verslag: { ...telling(36), meldingen: [] } });
	expect(await tellen()).toBe(36);
	expect(await lees(importeerResultaten, 'iep-lvs-lang.csv')).toMatchObject({
		ok: true,
		verslag: telling(0)
	});
});

test('DMT en AVI op naam met geboortedatum', async () => {
	expect(await lees(importeerResultaten, 'dmt-avi.csv')).toMatchObject({ ok: true, verslag: telling(12) });
});

test('een bestand met fouten verandert niets, en noemt ze', async () => {
	const antwoord = await lees(importeerResultaten, 'kapot.csv');
	expect(antwoord.ok).toBe(false);
	expect(!antwoord.ok && antwoord.meldingen.filter(({ ernst }) => ernst === 'fout').length).toBeGreaterThan(
		4
	);
	expect(await tellen()).toBe(0);
});

test('zonder schooljaar en dag wordt dat gezegd; --datum geeft beide', async () => {
	const file = write(
		'zonder.csv',
		'Leerlingnummer;Vak;Toets;Ontwikkelscore\n1042;Lezen;IEP;180\n1043;Lezen;IEP;190\n'
	);
	const zonder = await lees(importeerResultaten, file);
	expect(!zonder.ok && zonder.zin).toContain('schooljaar');
	expect(
		await lees(importeerResultaten, file, { datum: Temporal.PlainDate.from('2027-01-20') })
	).toMatchObject({
		ok: true,
		verslag: telling(2)
	});
	const { rows } = await db.database.pool.query(
		'select distinct schooljaar, deel, afgenomen_op::text from resultaat'
	);
	expect(rows).toEqual([{ schooljaar: '2026-2027', deel: 'midden', afgenomen_op: '2027-01-20' }]);
});

test('twijfel over een kind: niets ingelezen, met naam genoemd; een onbekend kind wordt overgeslagen', async () => {
	const file = write(
		'twijfel.csv',
		'Naam;Vak;Datum;Toets;Ontwikkelscore\n"Hof, Gradje";Lezen;20-1-2027;IEP;180\n'
	);
	const antwoord = await lees(importeerResultaten, file);
	expect(!antwoord.ok && antwoord.zin).toContain('op het scherm');
	expect(antwoord).toMatchObject({ ok: false, meldingen: [{ plaats: 'Gradje Hof' }] });
	const onbekend = write(
		'onbekend.csv',
		'Leerlingnummer;Vak;Datum;Toets;Ontwikkelscore\n1042;Lezen;20-1-2027;IEP;180\n9;Lezen;20-1-2027;IEP;180\n'
	);
	expect(await lees(importeerResultaten, onbekend)).toMatchObject({
		ok: true,
		verslag: { ...telling(1), meldingen: [{ ernst: 'waarschuwing', plaats: 'leerlingnummer 9' }] }
	});
});

test('K15: een andere waarde telt als gewijzigd en is een keuze op het scherm', async () => {
	const kop = 'Leerlingnummer;Vak;Datum;Toets;Ontwikkelscore\n';
	await lees(importeerResultaten, write('a.csv', `${kop}1042;Lezen;20-1-2027;IEP;180\n`));
	expect(
		await lees(importeerResultaten, write('b.csv', `${kop}1042;Lezen;20-1-2027;IEP;181\n`))
	).toMatchObject({
		ok: true,
		verslag: telling(0, 1)
	});
});

test('een tabel waaruit niet blijkt wat erin staat, vraagt eerst om het scherm', async () => {
	const antwoord = await lees(importeerResultaten, write('vaag.csv', 'A;B\n1042;180\n'));
	expect(!antwoord.ok && antwoord.zin).toContain('op het scherm');
});

test('UWLR: op leerlingsleutel; een kind met een dummysleutel wordt overgeslagen', async () => {
	const xml = writeLeerresultaten({ toetsafnames: toetsafnamesXml.replace('100000', '1042') });
	const antwoord = await lees(importeerUwlr, write('goed.xml', xml));
	expect(antwoord).toMatchObject({ ok: true, verslag: telling(2) });
	const { rows } = await db.database.pool.query(
		'select vak, onderdeel, deel, schaal, waarde_tekst, band, normversie from resultaat order by vak'
	);
	expect(rows).toEqual([
		{
			vak: 'rekenen',
			onderdeel: 'Optellen',
			deel: 'midden',
			schaal: 'ruwe_score',
			waarde_tekst: '8',
			band: null,
			normversie: '3'
		},
		{
			vak: 'taalverzorging',
			onderdeel: null,
			deel: 'midden',
			schaal: 'vaardigheidsscore',
			waarde_tekst: '127,50',
			band: 'III',
			normversie: null
		}
	]);
});

test('UWLR van een andere school, of iets anders dan UWLR, verandert niets', async () => {
	const ander = writeLeerresultaten({ school: uwlrSchoolXml.replace('99ZZ', '11BB') });
	const antwoord = await lees(importeerUwlr, write('ander.xml', ander), { school: '99ZZ' });
	expect(!antwoord.ok && antwoord.zin).toContain('van school 11BB');
	expect((await lees(importeerUwlr, 'iep-lvs-lang.csv')).ok).toBe(false);
	expect(await tellen()).toBe(0);
});

test('als proces: uitgang 0 met JSON, en 1 met een zin', async () => {
	const run = (...args: string[]) =>
		new Promise<{ status: number; out: string; err: string }>((resolve) => {
			const bin = path.join(import.meta.dirname, '../../bin/zorgvuldig.mjs');
			const env = { ...process.env, DATABASE_URL: db.url, ZORGVULDIG_VANDAAG: vandaag.toString() };
			execFile(process.execPath, [bin, 'import', ...args], { env }, (error, out, err) =>
				resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err })
			);
		});
	const goed = await run(
		'resultaten',
		path.join(voorbeelden, 'iep-lvs-lang.csv'),
		'--school',
		'99zz',
		'--json'
	);
	expect(goed.status).toBe(0);
	expect(JSON.parse(goed.out)).toEqual({ ...telling(36), meldingen: [] });
	const fout = await run('resultaten', path.join(voorbeelden, 'kapot.csv'));
	expect(fout.status).toBe(1);
	expect(fout.err).toContain('Er is niets ingelezen.');
	expect((await run('uwlr', path.join(voorbeelden, 'kapot.csv'), '--datum', 'gisteren')).status).toBe(2);
});

test('400 kinderen en 40.000 resultaten in één keer, signalen inbegrepen', async () => {
	await db.database.pool.query(
		`insert into leerling (school_id, las_key, roepnaam, achternaam)
		select $1, (5000 + n)::text, 'Kind', 'Nummer ' || n from generate_series(1, 400) n`,
		[schoolId]
	);
	const rows = Array.from({ length: 40_000 }, (_, at) => {
		const toets = Math.floor(at / 400);
		const dag = `${1 + (toets % 25)}-${9 + (Math.floor(toets / 25) % 4)}-2026`;
		return `${5001 + (at % 400)};Rekenen;Onderdeel ${toets % 10};${dag};IEP;${toets}`;
	});
	const file = write(
		'groot.csv',
		`Leerlingnummer;Vak;Onderdeel;Datum;Toets;Ontwikkelscore\n${rows.join('\n')}\n`
	);
	const start = performance.now();
	const antwoord = await lees(importeerResultaten, file);
	const duur = performance.now() - start;
	expect(antwoord).toMatchObject({ ok: true, verslag: telling(40_000) });
	console.log(`40.000 resultaten: ${Math.round(duur)} ms`);
	expect(duur).toBeLessThan(30_000);
});
