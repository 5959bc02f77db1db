import { afterAll, beforeAll, expect, test } from 'vitest';
import type { User } from '#core/database.ts';
import { testDatabase } from '#tests/database.ts';
import { openOndersteuningsvraag } from '#domain/ondersteuningsvraag/openOndersteuningsvraag.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { readDraad } from '#domain/ondersteuningsvraag/readDraad.ts';
import { listSchooljaren } from '#law/schooljaar.ts';
import { kalenderFor } from '#law/vakanties.ts';
import { evaluatievenster } from '#law/werkafspraken.ts';
import { addPlannotitietekst } from './addPlannotitietekst.ts';
import { draftHandelingsplan } from './draftHandelingsplan.ts';
import type { Planinhoud } from './handelingsplan.ts';
import { listKaartplannen } from './listKaartplannen.ts';
import { prefillHandelingsplan } from './prefillHandelingsplan.ts';
import { listPlannotities, listPlanversies, readHandelingsplan } from './read.ts';
import { recordPlanevaluatie } from './recordPlanevaluatie.ts';
import { recordPlannotitie } from './recordPlannotitie.ts';
import { reviseHandelingsplan } from './reviseHandelingsplan.ts';
import { startHandelingsplan } from './startHandelingsplan.ts';
import { undoPlannotitie } from './undoPlannotitie.ts';
import { withdrawConcept } from './withdrawConcept.ts';

const vandaag = Temporal.PlainDate.from('2026-11-24');
const kalender = kalenderFor(
	'midden',
	listSchooljaren(Temporal.PlainDate.from('2025-08-01'), Temporal.PlainDate.from('2028-07-31'))
);
const keuze = { begonnenOp: vandaag, minWeken: 8, maxWeken: 12 };
let db: Awaited<ReturnType<typeof testDatabase>>;
let school: Awaited<ReturnType<typeof makeProefschool>>;

beforeAll(async () => {
	db = await testDatabase();
	school = await makeProefschool(db.database, vandaag);
});
afterAll(() => db.release());

const as = <T>(user: User, work: Parameters<typeof db.database.inSession<T>>[2]) =>
	db.database.inSession(user, 'read write', work);
const later = (user: User, days: number): User => ({ ...user, vandaag: vandaag.add({ days }) });

const inhoud = (): Planinhoud => ({
	beginsituatie: '',
	doel: 'Bram rekent sommen tot 20 uit het hoofd.',
	meetbaarAan: 'tempotoets',
	startwaarde: '12 van 40',
	doelwaarde: '30 van 40',
	aanpak: 'Eerst met het rekenrek, dan zonder.',
	uitvoerderId: school.samira.medewerkerId,
	uitvoerderTekst: '',
	keerPerWeek: 3,
	minuten: 15,
	plaats: 'in de groep',
	dagen: ['maandag', 'dinsdag'],
	ouders: '',
	leerlingwoorden: ''
});

async function makeVraag(): Promise<string> {
	const outcome = await as(school.samira, (tx) =>
		openOndersteuningsvraag(tx, { leerlingId: school.bram, vraag: 'Hoe leert Bram rekenen?', vak: 'rekenen' })
	);
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.value.id;
}

async function makeConcept(vraagId?: string, anders: Partial<Planinhoud> = {}): Promise<string> {
	const vraag = vraagId ?? (await makeVraag());
	const outcome = await as(school.samira, (tx) =>
		draftHandelingsplan(tx, { vraagId: vraag, vak: 'rekenen', inhoud: { ...inhoud(), ...anders } })
	);
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.value.id;
}

async function makePlan(vraagId?: string): Promise<string> {
	const id = await makeConcept(vraagId);
	const outcome = await as(school.samira, (tx) => startHandelingsplan(tx, school.samira, id, keuze));
	if (!outcome.ok) throw new Error(outcome.message);
	return id;
}

const evaluatie = (planId: string) => ({
	planId,
	uitkomst: 'niet' as const,
	eindwaarde: '18 van 40',
	toelichting: 'Het rekenrek hielp, maar drie keer lukte niet.',
	ouders: '',
	leerlingwoorden: 'Ik kan het al een beetje.',
	vervolg: 'anders' as const
});

test('S34: a draft is not running: no window, no notes, not on the card', async () => {
	const id = await makeConcept();
	const plan = await as(school.samira, (tx) => readHandelingsplan(tx, id));
	expect(plan).toMatchObject({ begonnenOp: null, evaluatieVan: null, roepnaam: 'Bram', vak: 'rekenen' });
	expect(plan?.inhoud).toMatchObject({
		...inhoud(),
		versie: 1,
		uitvoerder: 'Samira Bakker',
		door: 'Samira Bakker'
	});
	expect(await as(school.samira, (tx) => listKaartplannen(tx, vandaag))).not.toContainEqual(
		expect.objectContaining({ id })
	);
	expect(
		await as(school.samira, (tx) => recordPlannotitie(tx, school.samira, { planId: id, verloop: 'goed' }))
	).toMatchObject({ ok: false, refused: 'plan_loopt_niet' });
	expect(
		await as(school.samira, (tx) => recordPlanevaluatie(tx, school.samira, evaluatie(id)))
	).toMatchObject({
		ok: false,
		refused: 'plan_niet_begonnen'
	});
});

test('S36: beginning fixes the window of 8 to 12 lesweken by the law', async () => {
	const id = await makePlan();
	const plan = await as(school.samira, (tx) => readHandelingsplan(tx, id));
	const { van, tot } = evaluatievenster(vandaag, kalender);
	expect(plan?.begonnenOp?.toString()).toBe('2026-11-24');
	expect([plan?.evaluatieVan?.toString(), plan?.evaluatieTot?.toString()]).toEqual([
		van.toString(),
		tot.toString()
	]);
	expect(await as(school.samira, (tx) => startHandelingsplan(tx, school.samira, id, keuze))).toMatchObject({
		refused: 'al_begonnen'
	});
});

test('S35: a plan without goal or approach does not begin, and stays a draft', async () => {
	const id = await makeConcept(undefined, { doel: '', aanpak: '' });
	expect(await as(school.samira, (tx) => startHandelingsplan(tx, school.samira, id, keuze))).toMatchObject({
		refused: 'plan_onvolledig'
	});
	expect(
		await as(school.samira, (tx) => startHandelingsplan(tx, school.samira, id, { ...keuze, maxWeken: 20 }))
	).toMatchObject({ ok: false });
	expect((await as(school.samira, (tx) => readHandelingsplan(tx, id)))?.begonnenOp).toBeNull();
	expect(await as(school.samira, (tx) => withdrawConcept(tx, id))).toMatchObject({ ok: true });
	expect(await as(school.samira, (tx) => readHandelingsplan(tx, id))).toBeUndefined();
});

test('S42: a change is a new version; the earlier one stays readable and nobody overwrites unseen', async () => {
	const id = await makePlan();
	const revise = (opVersie: number, anders: Partial<Planinhoud>) =>
		as(school.samira, (tx) =>
			reviseHandelingsplan(tx, { planId: id, opVersie, inhoud: { ...inhoud(), ...anders } })
		);
	expect(await revise(1, {})).toEqual({ ok: true, value: { versie: 1 } });
	expect(await revise(1, { aanpak: 'Voortaan met geld rekenen.' })).toEqual({
		ok: true,
		value: { versie: 2 }
	});
	expect(await revise(1, { aanpak: 'Ik zag de oude tekst.' })).toMatchObject({
		refused: 'tussendoor_gewijzigd'
	});
	expect(await revise(2, { doel: '' })).toMatchObject({ refused: 'plan_onvolledig' });
	const versies = await as(school.samira, (tx) => listPlanversies(tx, id));
	expect(versies.map(({ aanpak }) => aanpak)).toEqual([inhoud().aanpak, 'Voortaan met geld rekenen.']);
});

test('S28-S30: a note takes one tap, a second tap is the same note, and it can be taken back the same day', async () => {
	const id = await makePlan();
	const tap = () =>
		as(school.samira, (tx) => recordPlannotitie(tx, school.samira, { planId: id, verloop: 'wisselend' }));
	const [first, second] = [await tap(), await tap()];
	expect(second).toEqual(first);
	const notitie = first.ok ? first.value.id : '';
	expect(await as(school.ilse, (tx) => undoPlannotitie(tx, school.ilse, notitie))).toMatchObject({
		refused: 'notitie_van_ander'
	});
	const morgen = later(school.samira, 1);
	expect(await as(morgen, (tx) => undoPlannotitie(tx, morgen, notitie))).toMatchObject({
		refused: 'te_laat'
	});
	expect(
		await as(school.samira, (tx) =>
			addPlannotitietekst(tx, school.samira, { id: notitie, tekst: 'Halverwege moe.' })
		)
	).toMatchObject({ ok: true });
	const notities = await as(school.samira, (tx) => listPlannotities(tx, id));
	expect(notities).toMatchObject([{ verloop: 'wisselend', tekst: 'Halverwege moe.', door: 'Samira Bakker' }]);
	expect(await as(school.samira, (tx) => undoPlannotitie(tx, school.samira, notities[0]!.id))).toMatchObject({
		ok: true
	});
	expect(await as(school.samira, (tx) => listPlannotities(tx, id))).toEqual([]);
});

test('S30: a note is about a day between the begin of the plan and today', async () => {
	const id = await makePlan();
	for (const gebeurdOp of [vandaag.subtract({ days: 1 }), vandaag.add({ days: 1 })])
		expect(
			await as(school.samira, (tx) =>
				recordPlannotitie(tx, school.samira, { planId: id, verloop: 'goed', gebeurdOp })
			)
		).toMatchObject({ refused: 'dag_onmogelijk' });
});

test('S36, C9: not reached is an outcome like any other; it closes the plan once and stands in the thread', async () => {
	const vraag = await makeVraag();
	const id = await makePlan(vraag);
	const user = later(school.samira, 70);
	expect(
		await as(user, (tx) => recordPlanevaluatie(tx, user, { ...evaluatie(id), toelichting: ' ' }))
	).toMatchObject({
		refused: 'toelichting_ontbreekt'
	});
	expect(await as(user, (tx) => recordPlanevaluatie(tx, user, evaluatie(id)))).toMatchObject({
		ok: true,
		value: { vraagId: vraag }
	});
	expect(await as(user, (tx) => recordPlanevaluatie(tx, user, evaluatie(id)))).toMatchObject({
		refused: 'al_geevalueerd'
	});
	expect(
		await as(user, (tx) => reviseHandelingsplan(tx, { planId: id, opVersie: 1, inhoud: inhoud() }))
	).toMatchObject({ refused: 'al_geevalueerd' });
	expect(await as(user, (tx) => recordPlannotitie(tx, user, { planId: id, verloop: 'goed' }))).toMatchObject({
		refused: 'plan_loopt_niet'
	});
	const draad = await as(user, (tx) => readDraad(tx, vraag));
	expect(draad?.bladzijden.filter(({ soort }) => soort === 'evaluatie')).toMatchObject([
		{ planId: id, uitkomst: 'niet', vervolg: 'anders', startwaarde: '12 van 40', eindwaarde: '18 van 40' }
	]);
});

test('S36: two people who evaluate at one moment leave one evaluation', async () => {
	const id = await makePlan();
	const both = await Promise.all(
		[school.samira, school.ilse].map((user) => as(user, (tx) => recordPlanevaluatie(tx, user, evaluatie(id))))
	);
	expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test('C10: after an evaluation that says otherwise, the next plan starts from the last one, with another approach', async () => {
	const vraag = await makeVraag();
	const id = await makePlan(vraag);
	await as(school.samira, (tx) => recordPlanevaluatie(tx, school.samira, evaluatie(id)));
	const voorstel = await as(school.samira, (tx) => prefillHandelingsplan(tx, school.samira, vraag, kalender));
	expect(voorstel?.voorganger?.id).toBe(id);
	expect(voorstel?.inhoud).toMatchObject({
		doel: inhoud().doel,
		startwaarde: '18 van 40',
		aanpak: '',
		keerPerWeek: 3
	});
	expect(voorstel?.inhoud.beginsituatie).toContain('Doel niet bereikt');
	const next = await as(school.samira, (tx) =>
		draftHandelingsplan(tx, { vraagId: vraag, vak: 'rekenen', inhoud: inhoud(), voorgangerId: id })
	);
	expect(next.ok).toBe(true);
	const again = await as(school.samira, (tx) => prefillHandelingsplan(tx, school.samira, vraag, kalender));
	expect(again?.voorganger).toBeNull();
});

test('S34: a new plan is filled in with the last result as delivered and the teacher of the group', async () => {
	await db.database.dangerouslyAsBeheer(school.schoolId, 'read write', vandaag, (tx) =>
		tx
			.insertInto('resultaat')
			.values({
				leerling_id: school.zofia,
				toets: 'iep_lvs',
				vak: 'rekenen',
				schooljaar: '2025-2026',
				deel: 'eind',
				jaargroep: '4',
				afgenomen_op: Temporal.PlainDate.from('2026-06-03'),
				schaal: 'ontwikkelscore',
				waarde: 41,
				waarde_tekst: '41',
				bron: 'proef'
			})
			.execute()
	);
	const vraag = await as(school.ilse, (tx) =>
		openOndersteuningsvraag(tx, {
			leerlingId: school.zofia,
			vraag: 'Hoe leert Zofia rekenen?',
			vak: 'rekenen',
			watHelpt: 'Hardop denken.'
		})
	);
	const voorstel = await as(school.ilse, (tx) =>
		prefillHandelingsplan(tx, school.ilse, vraag.ok ? vraag.value.id : '', kalender)
	);
	expect(voorstel?.inhoud.startwaarde).toBe(
		'41 (ontwikkelscore), IEP LVS, eind groep 4, 2025-2026, op 3 juni 2026'
	);
	expect(voorstel?.inhoud.beginsituatie).toContain('Wat helpt: Hardop denken.');
	expect(voorstel?.inhoud.uitvoerderId).toBe(school.samira.medewerkerId);
	expect(voorstel?.inhoud).toMatchObject({ keerPerWeek: 3, minuten: 20, plaats: 'in de groep' });
});

test('S34, access: a teacher of another group, and a director without a reason, see and change nothing of a plan', async () => {
	const vraag = await makeVraag();
	const id = await makePlan(vraag);
	for (const user of [school.joris, school.noor]) {
		expect(await as(user, (tx) => readHandelingsplan(tx, id))).toBeUndefined();
		expect(await as(user, (tx) => listPlanversies(tx, id))).toEqual([]);
		expect(await as(user, (tx) => prefillHandelingsplan(tx, user, vraag, kalender))).toBeUndefined();
		const outcomes = [
			await as(user, (tx) => draftHandelingsplan(tx, { vraagId: vraag, vak: null, inhoud: inhoud() })),
			await as(user, (tx) => reviseHandelingsplan(tx, { planId: id, opVersie: 1, inhoud: inhoud() })),
			await as(user, (tx) => recordPlannotitie(tx, user, { planId: id, verloop: 'goed' })),
			await as(user, (tx) => recordPlanevaluatie(tx, user, evaluatie(id)))
		];
		expect(outcomes.map((outcome) => !outcome.ok && outcome.refused)).toEqual([
			'vraag_onbekend',
			'plan_onbekend',
			'plan_onbekend',
			'plan_onbekend'
		]);
	}
});

test("C12: the card shows the plans of the own group and those one carries out, nobody else's", async () => {
	const id = await makePlan();
	const card = (user: User) => as(user, (tx) => listKaartplannen(tx, vandaag));
	expect(await card(school.samira)).toContainEqual(
		expect.objectContaining({ id, isMijn: true, roepnaam: 'Bram', dagen: ['maandag', 'dinsdag'] })
	);
	expect(await card(school.joris)).toEqual([]);
	expect(await card(school.ilse)).toEqual([]);
});
