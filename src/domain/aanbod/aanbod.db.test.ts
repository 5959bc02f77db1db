import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx, User } from '#core/database.ts';
import { changeWerkafspraak } from '#domain/jaarplan/changeWerkafspraak.ts';
import { makeJaarplan } from '#domain/jaarplan/makeJaarplan.ts';
import { readMomenten } from '#domain/jaarplan/readMomenten.ts';
import { readNakoming } from '#domain/jaarplan/readNakoming.ts';
import { termijnenVanSchool } from '#domain/jaarplan/readTermijnen.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { changeFromForm, staatOf } from '#domain/overleg/gedeeldeTekst.ts';
import { schooljaarFrom } from '#law/schooljaar.ts';
import { standaardWerkafspraken } from '#law/werkafspraken.ts';
import { testDatabase } from '#tests/database.ts';
import {
	addOpmerking,
	answerOpmerking,
	countOpmerkingen,
	listOpmerkingen,
	settleOpmerking
} from './opmerkingen.ts';
import { readAanbod } from './readAanbod.ts';
import { readOpenbaarAanbod } from './readOpenbaarAanbod.ts';
import { correctAanbod, setStap } from './setStap.ts';
import { stapnamen } from './stappen.ts';
import { readBlok, storeBlok, storeRijen } from './storeWoorden.ts';

const begin = Temporal.PlainDate.from('2026-08-01');
const schooljaar = schooljaarFrom(2026);
let db: Awaited<ReturnType<typeof testDatabase>>;
let cast: Awaited<ReturnType<typeof makeProefschool>>;

beforeAll(async () => {
	db = await testDatabase();
	cast = await makeProefschool(db.database, begin);
});
afterAll(() => db.release());

const as = <T>(user: User, work: (tx: Tx, user: User) => Promise<T>) =>
	db.database.inSession({ ...user, vandaag: begin }, 'read write', (tx) =>
		work(tx, { ...user, vandaag: begin })
	);
const text = async (jaar = schooljaar) =>
	JSON.stringify(await as(cast.noor, (tx) => readAanbod(tx, jaar, begin)));

test('S57: a promise changed once changes the sentence, the calendar, the termijnen and the nakoming', async () => {
	const id = 'leerlingbespreking';
	const mei = begin.add({ months: 9 });
	/** How many places have this promise in a month, wherever the year is shown. */
	const count = async (maand: number) => {
		const momenten = await as(cast.noor, (tx) => readMomenten(tx, schooljaar));
		const termijnen = await as(cast.noor, (tx) => termijnenVanSchool(tx, mei));
		const nakoming = await as(cast.noor, (tx, user) => readNakoming(tx, user, schooljaar));
		const fits = (termijn: { werkafspraak: string; vensterVan: Temporal.PlainDate }) =>
			termijn.werkafspraak === id && termijn.vensterVan.month === maand;
		return {
			kalender: momenten.some(({ werkafspraak, van }) => werkafspraak === id && van.month === maand),
			termijnen: termijnen.some(fits),
			nakoming: nakoming.termijnen.some(fits)
		};
	};
	await as(cast.noor, (tx, user) => makeJaarplan(tx, user, schooljaar));
	expect(await text()).toContain('in oktober of november, in maart en in mei of juni');
	expect(await count(3)).toEqual({ kalender: true, termijnen: true, nakoming: true });
	expect(await count(4)).toEqual({ kalender: false, termijnen: false, nakoming: false });
	const { regel } = standaardWerkafspraken.find((afspraak) => afspraak.id === id)!;
	if (regel.soort !== 'in_vensters') throw new Error('another kind of rule');
	const vensters = regel.vensters.map((venster) =>
		venster.naam === 'voorjaar'
			? { ...venster, van: { maand: 4, dag: 1 }, tot: { maand: 4, dag: 24 } }
			: venster
	);
	const changed = await as(cast.noor, (tx, user) =>
		changeWerkafspraak(tx, user, id, {
			...{ regel: { ...regel, vensters }, wie: 'intern_begeleider', wat: '', vervalt: false },
			...{ geldigVanaf: begin, reden: 'In maart zijn er al te veel toetsen.' }
		})
	);
	expect(changed).toMatchObject({ ok: true });
	await as(cast.noor, (tx, user) => makeJaarplan(tx, user, schooljaar));
	expect(await text()).toContain('in oktober of november, in april en in mei of juni');
	expect(await count(4)).toEqual({ kalender: true, termijnen: true, nakoming: true });
	expect(await count(3)).toEqual({ kalender: false, termijnen: false, nakoming: false });
});

test('two people write in one text at once, and the words of both stay', async () => {
	const start = (await as(cast.noor, (tx) => readBlok(tx, schooljaar, 'zorgplicht')))!;
	const staat = staatOf(start);
	for (const [wie, tekst] of [
		[cast.noor, `Vooraan. ${start.tekst}`],
		[cast.ilse, `${start.tekst} Achteraan.`]
	] as const)
		expect(
			await as(wie, (tx, user) =>
				storeBlok(tx, user, schooljaar, 'zorgplicht', changeFromForm(staat, tekst)!)
			)
		).toMatchObject({ ok: true });
	const { tekst } = (await as(cast.noor, (tx) => readBlok(tx, schooljaar, 'zorgplicht')))!;
	expect(tekst).toBe(`Vooraan. ${start.tekst} Achteraan.`);
	// A next year begins with these words, the year before does not have them.
	expect(await text(schooljaarFrom(2027))).toContain('Achteraan.');
	expect(await text(schooljaarFrom(2025))).not.toContain('Achteraan.');
});

test('X21: a cell without words is no answer, and a teacher does not write', async () => {
	const rij = { id: 'dyslexie', naam: 'Aanbod dyslexie', stand: 'ja', tekst: '' } as const;
	const store = (wie: User, tekst: string) =>
		as(wie, (tx, user) => storeRijen(tx, user, schooljaar, 'didactisch', [{ ...rij, tekst }]));
	expect(await store(cast.noor, ' ')).toMatchObject({ refused: 'woorden_ontbreken' });
	expect(await store(cast.samira, 'lezen')).toMatchObject({ refused: 'geen_toegang' });
	expect(await store(cast.noor, 'drie keer per week lezen')).toMatchObject({ ok: true });
	expect(await text()).toContain('drie keer per week lezen');
});

test('R-SG-1, R-SG-3: five steps in order, frozen when fixed, for anybody when published, corrected with a note', async () => {
	const step = (naam: (typeof stapnamen)[number], stuk = 'verslag, punt 4', gedaanOp = begin) =>
		as(cast.noor, (tx, user) => setStap(tx, user, schooljaar, { naam, gedaanOp, stuk }));
	const anybody = () => readOpenbaarAanbod(db.database, cast.noor.brin);
	expect(await step('advies')).toMatchObject({ refused: 'volgorde' });
	expect(await step('voorgelegd', '')).toMatchObject({ refused: 'stuk_ontbreekt' });
	expect(await step('voorgelegd', 'mail', begin.add({ days: 1 }))).toMatchObject({ refused: 'dag_later' });
	for (const naam of stapnamen.slice(0, 4)) expect(await step(naam)).toMatchObject({ ok: true });
	expect(await anybody()).toBeUndefined();
	expect(await step('gepubliceerd')).toMatchObject({ ok: true });
	await as(cast.noor, (tx, user) =>
		storeBlok(tx, user, schooljaar, 'ambities', changeFromForm(null, 'Rust in de groepen.')!)
	);
	const frozen = await anybody();
	expect(frozen).toMatchObject({ nummer: 1, jaren: [schooljaar] });
	expect(JSON.stringify(frozen?.aanbod)).not.toContain('Rust in de groepen.');
	const correct = (toelichting: string) =>
		as(cast.noor, (tx, user) => correctAanbod(tx, user, schooljaar, toelichting));
	expect(await correct('kort')).toMatchObject({ refused: 'toelichting_ontbreekt' });
	expect(await correct('We zeggen nu wat we willen bereiken.')).toMatchObject({ ok: true });
	const corrected = await anybody();
	expect(corrected).toMatchObject({ nummer: 2, toelichting: 'We zeggen nu wat we willen bereiken.' });
	expect(JSON.stringify(corrected?.aanbod)).toContain('Rust in de groepen.');
});

test('R-SG-4: a colleague comments, another answers, and who asked or who writes settles it', async () => {
	const list = (user: User) => as(user, (tx, wie) => listOpmerkingen(tx, wie, schooljaar));
	expect(await as(cast.joris, (tx) => addOpmerking(tx, schooljaar, 'mdo', ' '))).toMatchObject({
		refused: 'te_kort'
	});
	await as(cast.joris, (tx) => addOpmerking(tx, schooljaar, 'mdo', 'Is het kind er altijd bij?'));
	const [vraag] = await list(cast.ilse);
	expect(vraag).toMatchObject({ plek: 'mdo', door: cast.joris.medewerkerId, magKlaar: true, antwoorden: [] });
	expect(await as(cast.joris, (tx) => countOpmerkingen(tx, schooljaar))).toEqual({ mdo: 1 });
	await as(cast.samira, (tx) => answerOpmerking(tx, vraag!.id, 'Ja, als het dat wil.'));
	expect((await list(cast.joris))[0]).toMatchObject({ antwoorden: [{ tekst: 'Ja, als het dat wil.' }] });
	// Neither who asked nor who writes.
	expect((await list(cast.samira))[0]).toMatchObject({ magKlaar: false });
	expect(await as(cast.samira, (tx) => settleOpmerking(tx, vraag!.id))).toMatchObject({
		refused: 'onbekend'
	});
	expect(await as(cast.ilse, (tx) => settleOpmerking(tx, vraag!.id))).toMatchObject({ ok: true });
	expect(await as(cast.joris, (tx) => answerOpmerking(tx, vraag!.id, 'Te laat.'))).toMatchObject({
		refused: 'onbekend'
	});
	expect(await as(cast.joris, (tx) => countOpmerkingen(tx, schooljaar))).toEqual({});
	expect(await text()).not.toContain('Is het kind er altijd bij?');
});
