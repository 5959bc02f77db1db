import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { User } from '#core/database.ts';
import { makeProefschool, type Proefschool } from '#domain/signaal/proefschool.ts';
import { refreshSignalen } from '#domain/signaal/refreshSignalen.ts';
import { testDatabase } from '#tests/database.ts';
import type { Inleesresultaat } from './inleesresultaat.ts';
import { importResultaten } from './importResultaten.ts';
import { recordResultaatkeuze } from './recordResultaatkeuze.ts';
import { geenKeuzes } from './resultatenplan.ts';
import { undoImport } from './undoImport.ts';

const vandaag = Temporal.PlainDate.from('2027-03-12');
let proef: Awaited<ReturnType<typeof testDatabase>>;
let school: Proefschool;
let brin = 0;

beforeAll(async () => {
	proef = await testDatabase();
});
afterAll(() => proef?.release());
beforeEach(async () => {
	school = await makeProefschool(
		proef.database,
		vandaag,
		`98${String.fromCharCode((65 + brin / 26) | 0, 65 + (brin++ % 26))}`
	);
	await school.asBeheer((tx) =>
		tx.updateTable('leerling').set({ las_key: '1' }).where('id', '=', school.bram).execute()
	);
});

const resultaat = (deel: Partial<Inleesresultaat> = {}): Inleesresultaat => ({
	plaats: 'rij 2',
	leerling: { lasSleutel: '1', eckid: null, naam: null, geboortedatum: null, groep: null },
	...{ toets: 'cito_lvs', vak: 'rekenen', onderdeel: null, schooljaar: '2026-2027', deel: 'midden' },
	...{
		jaargroep: '6',
		afgenomenOp: Temporal.PlainDate.from('2027-01-20'),
		schaal: 'vaardigheidsscore',
		waarde: 80
	},
	...{ waardeTekst: '80', band: 'E', percentiel: null, referentieniveau: null, normversie: '2.0' },
	...{ opmerking: null, methodepunten: null },
	...deel
});
const waarde = (getal: number) => resultaat({ waarde: getal, waardeTekst: String(getal) });
const eerder = resultaat({
	deel: 'eind',
	schooljaar: '2025-2026',
	afgenomenOp: Temporal.PlainDate.from('2026-06-01')
});

const lees = (
	resultaten: Inleesresultaat[],
	bestandsnaam = 'toetsen.csv',
	user: User = school.samiraUser()
) =>
	proef.database.inSession(user, 'read write', (tx) =>
		importResultaten(tx, {
			inlezing: { resultaten, meldingen: [] },
			keuzes: geenKeuzes,
			bron: { soort: 'resultaten', bestandsnaam },
			vandaag
		})
	);
async function leesGoed(resultaten: Inleesresultaat[], bestandsnaam?: string) {
	const uitkomst = await lees(resultaten, bestandsnaam);
	if (!uitkomst.ok) throw new Error(uitkomst.message);
	return uitkomst.value;
}
const geldig = () =>
	school.asBeheer(async (tx) =>
		(
			await tx
				.selectFrom('resultaat')
				.select(['waarde_tekst', 'bron'])
				.where('vervallen_op', 'is', null)
				.orderBy('schooljaar')
				.execute()
		).map(({ waarde_tekst, bron }) => `${waarde_tekst} ${bron}`)
	);
const openKeuzes = () =>
	school.asBeheer((tx) =>
		tx.selectFrom('resultaatkeuze').select(['id', 'geboden']).where('gekozen', 'is', null).execute()
	);
const draaiTerug = (importId: string | null, user: User = school.samiraUser()) =>
	proef.database.inSession(user, 'read write', (tx) => undoImport(tx, importId!, 'verkeerd bestand'));
async function kies(wat: 'bestaand' | 'geboden', user: User = school.samiraUser()) {
	const [keuze] = await openKeuzes();
	return proef.database.inSession(user, 'read write', (tx) => recordResultaatkeuze(tx, keuze!.id, wat));
}

describe('een import van resultaten', () => {
	test('komt er heel in, en hetzelfde bestand daarna verandert niets', async () => {
		expect(await leesGoed([waarde(80), eerder])).toMatchObject({ resultaten: { nieuw: 2 }, kinderen: 1 });
		expect(await leesGoed([waarde(80), eerder])).toMatchObject({
			resultaten: { nieuw: 0, gewijzigd: 0 },
			gelijk: 2,
			importId: null
		});
		expect(await geldig()).toEqual(['80 toetsen.csv', '80 toetsen.csv']);
	});

	test('S128: de signalen volgen in dezelfde transactie', async () => {
		const signalen = await proef.database.inSession(school.samiraUser(), 'read write', async (tx) => {
			await importResultaten(tx, {
				inlezing: { resultaten: [waarde(80), eerder], meldingen: [] },
				keuzes: geenKeuzes,
				bron: { soort: 'resultaten', bestandsnaam: 'a.csv' },
				vandaag
			});
			return refreshSignalen(tx, vandaag);
		});
		expect(signalen.nieuw).toBe(1);
	});

	test('met een open vraag komt er niets in', async () => {
		const twijfel = { lasSleutel: null, eckid: null, naam: 'Bram Proef', geboortedatum: null, groep: null };
		expect(await lees([waarde(80), resultaat({ leerling: twijfel })])).toMatchObject({
			ok: false,
			refused: 'twijfel'
		});
		expect(await lees([resultaat({ afgenomenOp: null })])).toMatchObject({
			ok: false,
			refused: 'zonder_dag'
		});
		expect(await lees([resultaat({ leerling: { ...twijfel, naam: 'Wie Dan' } })])).toMatchObject({
			ok: false,
			refused: 'geen_leerlingen'
		});
		expect(await geldig()).toEqual([]);
	});

	test('is niet voor de administratie, de directie of een leerkracht (L0-L2)', async () => {
		for (const user of [school.jorisUser(), school.meesUser()])
			expect(await lees([waarde(80)], 'a.csv', user)).toMatchObject({ ok: false, refused: 'niet_van_u' });
	});

	test('twee tegelijk maken geen resultaat dubbel', async () => {
		const beide = await Promise.all([lees([waarde(80)]), lees([waarde(80)])]);
		expect(beide.map((een) => een.ok && een.value.resultaten.nieuw).sort()).toEqual([0, 1]);
	});
});

describe('K15: een tweede waarde is een keuze', () => {
	test('het bestand verandert niets tot iemand kiest; de leerkracht van het kind mag kiezen', async () => {
		await leesGoed([waarde(80)], 'las.csv');
		expect(await leesGoed([waarde(81)], 'toets.csv')).toMatchObject({
			resultaten: { nieuw: 0, gewijzigd: 1 }
		});
		expect(await geldig()).toEqual(['80 las.csv']);
		expect(await kies('geboden', school.femkeUser())).toMatchObject({ ok: false, refused: 'onbekend' });
		expect(await kies('geboden', school.jorisUser())).toMatchObject({
			ok: true,
			value: { leerlingId: school.bram }
		});
		expect(await geldig()).toEqual(['81 toets.csv']);
	});

	test('wat niet is gekozen, wordt niet nog eens gevraagd', async () => {
		await leesGoed([waarde(80)]);
		await leesGoed([waarde(81)]);
		expect(await leesGoed([waarde(81)])).toMatchObject({ gelijk: 1, importId: null });
		await kies('bestaand');
		expect(await leesGoed([waarde(81)])).toMatchObject({ gelijk: 1, importId: null });
		await leesGoed([waarde(82)]);
		await kies('geboden');
		expect(await leesGoed([waarde(80)])).toMatchObject({ gelijk: 1, importId: null });
	});

	test('twee keer kiezen kan niet', async () => {
		await leesGoed([waarde(80)]);
		await leesGoed([waarde(81)]);
		const [keuze] = await openKeuzes();
		const beide = await Promise.all(
			(['geboden', 'bestaand'] as const).map((wat) =>
				proef.database.inSession(school.samiraUser(), 'read write', (tx) =>
					recordResultaatkeuze(tx, keuze!.id, wat)
				)
			)
		);
		expect(beide.filter(({ ok }) => ok)).toHaveLength(1);
	});

	test('drie waarden: na de eerste keuze staat de derde naast de gekozene', async () => {
		await leesGoed([waarde(80)]);
		await leesGoed([waarde(81)]);
		await leesGoed([waarde(82)]);
		expect(await openKeuzes()).toHaveLength(2);
		await kies('geboden');
		await kies('geboden');
		expect(await openKeuzes()).toEqual([]);
		expect(await geldig()).toHaveLength(1);
	});
});

describe('een import terugdraaien', () => {
	test('laat staan wat er stond', async () => {
		await leesGoed([waarde(80)], 'las.csv');
		const voor = await geldig();
		const { importId } = await leesGoed([waarde(81), eerder], 'toets.csv');
		await kies('geboden');
		expect(await draaiTerug(importId)).toMatchObject({ ok: true, value: { resultaten: 2, hersteld: 1 } });
		expect(await geldig()).toEqual(voor);
		expect(await draaiTerug(importId)).toMatchObject({ ok: false, refused: 'al_teruggedraaid' });
		expect(await leesGoed([waarde(81)])).toMatchObject({ resultaten: { gewijzigd: 1 } });
	});

	test('in elke volgorde, met keuzes erbovenop', async () => {
		const a = await leesGoed([waarde(80)], 'a');
		const b = await leesGoed([waarde(81)], 'b');
		await kies('geboden');
		const c = await leesGoed([waarde(82)], 'c');
		await kies('geboden');
		await draaiTerug(b.importId);
		expect(await geldig()).toEqual(['82 c']);
		await draaiTerug(c.importId);
		expect(await geldig()).toEqual(['80 a']);
		await draaiTerug(a.importId);
		expect(await geldig()).toEqual([]);
	});

	test('een open keuze waarvan de andere waarde weg is, beslist zichzelf', async () => {
		const { importId } = await leesGoed([waarde(80)], 'a');
		await leesGoed([waarde(81)], 'b');
		await leesGoed([waarde(82)], 'c');
		await draaiTerug(importId);
		expect(await geldig()).toEqual(['81 b']);
		expect(await openKeuzes()).toHaveLength(1);
	});

	test('is niet voor wie de resultaten niet mag zien, ook al mag die de school beheren', async () => {
		const { importId } = await leesGoed([waarde(80)]);
		expect(await draaiTerug(importId, school.meesUser())).toMatchObject({ ok: false, refused: 'niet_van_u' });
		expect(await geldig()).toHaveLength(1);
	});

	test('neemt methodetoetsen uit het bestand mee, en laat staan wat iemand zelf invoerde (S98)', async () => {
		const punten = resultaat({
			toets: 'methodetoets',
			deel: 'tussen',
			methodepunten: { methode: 'Pluspunt', blok: '3', behaald: 18, maximum: 20 }
		});
		const tellen = () =>
			school.asBeheer(async (tx) => [
				(await tx.selectFrom('methodetoets').selectAll().execute()).length,
				(await tx.selectFrom('methodetoetsresultaat').selectAll().execute()).length
			]);
		const { importId, methodetoetsen } = await leesGoed([punten]);
		expect([methodetoetsen, await tellen()]).toEqual([1, [1, 1]]);
		expect(await leesGoed([punten])).toMatchObject({ methodetoetsen: 0, gelijk: 1 });
		expect(await draaiTerug(importId)).toMatchObject({ ok: true, value: { methodetoetsen: 1 } });
		expect(await tellen()).toEqual([0, 0]);
	});
});
