import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Tx, User } from '#core/database.ts';
import { signaalSleutel } from '#domain/signaal/signaal.ts';
import { testDatabase } from '#tests/database.ts';
import { addAfspraak } from './addAfspraak.ts';
import { addVraagnotitie } from './addVraagnotitie.ts';
import type { Niveauvoorstel } from './checkNiveaubesluit.ts';
import { closeOndersteuningsvraag } from './closeOndersteuningsvraag.ts';
import { niveaus, type Niveaunummer } from './niveau.ts';
import { openOndersteuningsvraag } from './openOndersteuningsvraag.ts';
import { makeProefschool } from './proefschool.ts';
import { listOndersteuningsvragen, readNiveau, readVraagkop } from './read.ts';
import { readDraad } from './readDraad.ts';
import { readEffect } from './readEffect.ts';
import { recordAfspraakafronding } from './recordAfspraakafronding.ts';
import { recordNiveaubesluit } from './recordNiveaubesluit.ts';
import { reopenOndersteuningsvraag } from './reopenOndersteuningsvraag.ts';
import { undoAfspraakafronding } from './undoAfspraakafronding.ts';

const vandaag = Temporal.PlainDate.from('2026-11-24');
let db: Awaited<ReturnType<typeof testDatabase>>;
let cast: Awaited<ReturnType<typeof makeProefschool>>;
let vraagId: string;

beforeAll(async () => {
	db = await testDatabase();
	cast = await makeProefschool(db.database, vandaag);
});
afterAll(() => db.release());

/** On a later day of the story when given. */
const as = <T>(user: User, work: (tx: Tx) => Promise<T>, op = vandaag) =>
	db.database.inSession({ ...user, vandaag: op }, 'read write', work);
const value = <T>(outcome: { ok: true; value: T } | { ok: false; message: string }): T => {
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.value;
};
const opened = (user = cast.samira, leerlingId = cast.bram) =>
	as(user, (tx) =>
		openOndersteuningsvraag(tx, { leerlingId, vraag: 'Hoe leert Bram weer met plezier lezen?', vak: 'lezen' })
	);

beforeEach(async () => {
	vraagId = value(await opened()).id;
});

const besluit = (niveau: Niveaunummer, change: Partial<Niveauvoorstel> = {}) => ({
	leerlingId: cast.bram,
	vraagId,
	niveau,
	soort: null,
	waarom: 'Bram oefent drie keer per week extra.',
	beslotenOp: vandaag,
	opnieuwOp: niveau === 1 ? null : vandaag.add({ weeks: 12 }),
	deelnemers: niveaus[niveau].mensen.map((wie) => ({ wie, hoe: 'deelgenomen' as const })),
	vereisten: [],
	...change
});

describe('opening a question', () => {
	test('the teacher of the child opens it and keeps it', async () => {
		const kop = await as(cast.samira, (tx) => readVraagkop(tx, vraagId));
		expect(kop).toMatchObject({ naam: 'Bram de Boer', eigenaar: 'Samira Bakker', toestand: 'open' });
	});

	test('§3.2: the teacher of another group can neither open nor see it', async () => {
		expect(await opened(cast.joris)).toMatchObject({ ok: false, refused: 'geen_toegang' });
		expect(await as(cast.joris, (tx) => readDraad(tx, vraagId))).toBeUndefined();
		expect(await as(cast.joris, (tx) => listOndersteuningsvragen(tx))).toEqual([]);
	});

	test('§3.2: directie sees no question before the file was opened with a reason', async () => {
		expect(await as(cast.noor, (tx) => readDraad(tx, vraagId))).toBeUndefined();
		expect(await opened(cast.noor)).toMatchObject({ ok: false, refused: 'geen_toegang' });
	});

	test('chosen signals become its first pages, as they were read that day; one of another child does not', async () => {
		const sleutel = signaalSleutel(cast.bram, 'lage_resultaten', 'lezen');
		await as(cast.samira, (tx) =>
			tx
				.insertInto('signaal')
				.values({
					...{ leerling_id: cast.bram, sleutel, regel: 'lage_resultaten', vak: 'lezen', richting: 'zorg' },
					...{ sinds: vandaag.subtract({ days: 20 }), feiten: '[]', profiel_versie: 1 },
					uitleg: 'Lezen: 2 van de laatste 3 hoofdmetingen laag.'
				})
				.execute()
		);
		const open = (leerlingId: string) =>
			as(cast.samira, (tx) =>
				openOndersteuningsvraag(tx, {
					leerlingId,
					vraag: 'Hoe groeit het lezen?',
					signalen: [sleutel, sleutel]
				})
			);
		const { id } = value(await open(cast.bram));
		const later = { uitleg: 'Lezen: 3 van de laatste 3 hoofdmetingen laag.' };
		await as(cast.samira, (tx) => tx.updateTable('signaal').set(later).execute());
		const draad = await as(cast.samira, (tx) => readDraad(tx, id));
		expect(draad?.bladzijden.map(({ soort }) => soort)).toEqual(['opening', 'signaal']);
		expect(draad?.bladzijden[1]).toMatchObject({ uitleg: 'Lezen: 2 van de laatste 3 hoofdmetingen laag.' });
		expect(await open(cast.zofia)).toMatchObject({ ok: false, refused: 'signaal_onbekend' });
	});

	test('an address typed by hand is no question and no accident', async () => {
		expect(await as(cast.samira, (tx) => readDraad(tx, 'bestaat-niet'))).toBeUndefined();
	});
});

describe('deciding about the level', () => {
	test('S109: without a decision a child has level 1', async () => {
		expect(await as(cast.joris, (tx) => readNiveau(tx, cast.daan))).toMatchObject({ niveau: 1 });
	});

	test('S111: the teacher decides level 2; the child then stands on it', async () => {
		value(await as(cast.samira, (tx) => recordNiveaubesluit(tx, cast.samira, besluit(2))));
		expect(await as(cast.samira, (tx) => readNiveau(tx, cast.bram))).toMatchObject({ niveau: 2, vraagId });
	});

	test('S113: level 3 by a teacher is refused in words', async () => {
		const outcome = await as(cast.samira, (tx) => recordNiveaubesluit(tx, cast.samira, besluit(3)));
		expect(outcome).toMatchObject({ ok: false, refused: 'niet_bevoegd' });
	});

	test('S113: level 3 by a teacher is refused by the database too, whatever the code says', async () => {
		const around = as(cast.samira, (tx) =>
			recordNiveaubesluit(tx, { ...cast.samira, rollen: ['intern_begeleider'] }, besluit(3))
		);
		await expect(around).rejects.toThrow(/row-level security/);
	});

	test('§3.2: the teacher of another group is refused', async () => {
		const outcome = await as(cast.joris, (tx) => recordNiveaubesluit(tx, cast.joris, besluit(2)));
		expect(outcome).toMatchObject({ ok: false, refused: 'geen_toegang' });
	});

	test('X4, X5: the answers to what level 4 asks stay with the decision, and the way up is visible', async () => {
		value(await as(cast.ilse, (tx) => recordNiveaubesluit(tx, cast.ilse, besluit(3))));
		const bare = await as(cast.ilse, (tx) => recordNiveaubesluit(tx, cast.ilse, besluit(4)));
		expect(bare).toMatchObject({ ok: false, refused: 'antwoord_ontbreekt' });
		const vereisten = niveaus[4].vereisten.map((vereiste) => ({
			vereiste,
			stand: 'onderweg' as const,
			toelichting: 'Ilse regelt dit voor de kerst.'
		}));
		value(await as(cast.ilse, (tx) => recordNiveaubesluit(tx, cast.ilse, besluit(4, { vereisten }))));
		const draad = await as(cast.ilse, (tx) => readDraad(tx, vraagId));
		const besluiten = draad!.bladzijden.filter(({ soort }) => soort === 'niveau');
		expect(besluiten.at(-1)).toMatchObject({ van: 3, naar: 4, door: 'Ilse van Dam' });
		expect(besluiten.at(-1)).toHaveProperty('vereisten.length', 5);
		expect(draad!.niveau.niveau).toBe(4);
	});

	test('S117: a teacher does not take a child off level 4 alone; the intern begeleider does', async () => {
		const down = (user: User) => as(user, (tx) => recordNiveaubesluit(tx, user, besluit(1)));
		expect(await down(cast.samira)).toMatchObject({ ok: false, refused: 'niet_bevoegd' });
		expect(await down(cast.ilse)).toMatchObject({ ok: true });
		expect(await as(cast.samira, (tx) => readNiveau(tx, cast.bram))).toMatchObject({ niveau: 1 });
	});
});

describe('pages, agreements and the end', () => {
	test('words of child and parents are pages; an empty one and one of tomorrow are not', async () => {
		const add = (tekst: string, gebeurdOp = vandaag) =>
			as(cast.samira, (tx) => addVraagnotitie(tx, vandaag, { vraagId, soort: 'leerling', tekst, gebeurdOp }));
		expect(await add('Ik vind lezen saai, behalve over dino’s.')).toMatchObject({ ok: true });
		expect(await add('  ')).toMatchObject({ refused: 'tekst_ontbreekt' });
		expect(await add('Morgen.', vandaag.add({ days: 1 }))).toMatchObject({ refused: 'datum_in_de_toekomst' });
	});

	test('S61: an agreement is done, undone and done again; a colleague outside the group can finish her own', async () => {
		const afspraak = value(
			await as(cast.samira, (tx) =>
				addAfspraak(tx, vandaag, {
					leerlingId: cast.bram,
					vraagId,
					wat: 'Leest een keer mee in groep 6.',
					wieId: cast.joris.medewerkerId,
					uiterlijk: vandaag.add({ days: 7 })
				})
			)
		);
		const finish = (user: User) =>
			as(user, (tx) => recordAfspraakafronding(tx, { afspraakId: afspraak.id, uitkomst: 'gedaan' }));
		const isDone = async () =>
			(await as(cast.samira, (tx) => readDraad(tx, vraagId)))!.bladzijden.some(
				(page) => page.soort === 'afspraak' && page.afronding !== null
			);
		expect(await finish(cast.joris)).toMatchObject({ ok: true });
		expect(await finish(cast.joris)).toMatchObject({ ok: true });
		expect(await isDone()).toBe(true);
		value(await as(cast.joris, (tx) => undoAfspraakafronding(tx, afspraak.id)));
		expect(await isDone()).toBe(false);
		expect(await as(cast.joris, (tx) => undoAfspraakafronding(tx, afspraak.id))).toMatchObject({
			refused: 'niet_afgerond'
		});
		expect(await finish(cast.noor)).toMatchObject({ ok: false, refused: 'afspraak_onbekend' });
	});

	test('§3.2: an agreement about a child of another group is refused', async () => {
		const outcome = await as(cast.joris, (tx) =>
			addAfspraak(tx, vandaag, {
				leerlingId: cast.bram,
				wat: 'Belt de ouders.',
				wieId: cast.joris.medewerkerId,
				uiterlijk: vandaag
			})
		);
		expect(outcome).toMatchObject({ ok: false, refused: 'geen_toegang' });
	});

	test('S36: a question with a running plan does not close', async () => {
		await as(cast.samira, (tx) =>
			tx
				.insertInto('handelingsplan')
				.values({
					leerling_id: cast.bram,
					ondersteuningsvraag_id: vraagId,
					begonnen_op: vandaag,
					evaluatie_van: vandaag.add({ weeks: 8 }),
					evaluatie_tot: vandaag.add({ weeks: 12 })
				})
				.execute()
		);
		const close = await as(cast.samira, (tx) =>
			closeOndersteuningsvraag(tx, { vraagId, uitkomst: 'beantwoord', toelichting: 'Het lezen gaat goed.' })
		);
		expect(close).toMatchObject({ ok: false, refused: 'plan_loopt' });
	});

	test('closing, reopening and closing again all stand in the story, in order', async () => {
		const later = vandaag.add({ weeks: 3 });
		const close = (op: Temporal.PlainDate) =>
			as(
				cast.samira,
				(tx) =>
					closeOndersteuningsvraag(tx, { vraagId, uitkomst: 'deels', toelichting: 'Het lezen gaat beter.' }),
				op
			);
		value(await close(vandaag));
		expect(await close(vandaag)).toMatchObject({ ok: false, refused: 'al_gesloten' });
		const reopen = () =>
			as(
				cast.samira,
				(tx) => reopenOndersteuningsvraag(tx, later, { vraagId, reden: 'Het lezen zakt weer weg.' }),
				later
			);
		value(await reopen());
		expect(await reopen()).toMatchObject({ ok: false, refused: 'niet_gesloten' });
		expect((await as(cast.samira, (tx) => readVraagkop(tx, vraagId)))?.toestand).toBe('heropend');
		value(await close(later.add({ weeks: 1 })));
		const draad = await as(cast.samira, (tx) => readDraad(tx, vraagId));
		expect(draad!.toestand).toBe('gesloten');
		expect(draad!.bladzijden.map(({ soort }) => soort).filter((soort) => soort !== 'niveau')).toEqual([
			'opening',
			'sluiting',
			'heropening',
			'notitie',
			'sluiting'
		]);
	});

	test('K15: results before and after stand beside a question as delivered, within one test and scale only', async () => {
		await db.database.dangerouslyAsBeheer(cast.schoolId, 'read write', vandaag, (tx) =>
			tx
				.insertInto('resultaat')
				.values(
					(
						[
							['dmt', '31', -300],
							['dmt', '33', -150],
							['dmt', '36', 10],
							['cito_lvs', '140', -200]
						] as const
					).map(([toets, waarde_tekst, days], index) => ({
						leerling_id: cast.daan,
						toets,
						vak: 'lezen',
						schooljaar: '2026-2027',
						deel: 'tussen',
						afgenomen_op: vandaag.add({ days }),
						schaal: 'vaardigheidsscore',
						waarde_tekst,
						bron: `proef ${index}`
					}))
				)
				.execute()
		);
		const about = { leerlingId: cast.daan, vak: 'lezen', geopendOp: vandaag };
		expect(await as(cast.joris, (tx) => readEffect(tx, about))).toMatchObject([
			{ toets: 'dmt', voor: { waarde: '33' }, na: { waarde: '36' } }
		]);
		expect(await as(cast.joris, (tx) => readEffect(tx, { ...about, vak: null }))).toEqual([]);
		expect(await as(cast.samira, (tx) => readEffect(tx, about))).toEqual([]);
	});
});
