import { afterAll, beforeAll, expect, test } from 'vitest';
import type { User } from '#core/database.ts';
import { testDatabase } from '#tests/database.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { addAfspraak } from '#domain/ondersteuningsvraag/addAfspraak.ts';
import { readDraad } from '#domain/ondersteuningsvraag/readDraad.ts';
import { listSchooljaren } from '#law/schooljaar.ts';
import { kalenderFor } from '#law/vakanties.ts';
import { evaluatievenster } from '#law/werkafspraken.ts';
import { addPlannotitietekst } from './addPlannotitietekst.ts';
import type { Planinhoud } from './handelingsplan.ts';
import { listKaartplannen } from './listKaartplannen.ts';
import { makeProefplannen } from './proefplannen.ts';
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
let db: Awaited<ReturnType<typeof testDatabase>>;
let school: Awaited<ReturnType<typeof makeProefschool>>;
let proef: ReturnType<typeof makeProefplannen>;

beforeAll(async () => {
	db = await testDatabase();
	school = await makeProefschool(db.database, vandaag);
	proef = makeProefplannen(db.database, school);
});
afterAll(() => db.release());

const later = (user: User, days: number): User => ({ ...user, vandaag: vandaag.add({ days }) });

test('S34: a draft is not running: no window, no notes, not on the card', async () => {
	const id = await proef.makeConcept();
	const plan = await proef.as(school.samira, (tx) => readHandelingsplan(tx, id));
	expect(plan).toMatchObject({ begonnenOp: null, evaluatieVan: null, roepnaam: 'Bram', vak: 'rekenen' });
	expect(plan?.inhoud).toMatchObject({
		...proef.inhoud,
		versie: 1,
		uitvoerder: 'Samira Bakker',
		door: 'Samira Bakker'
	});
	expect(await proef.as(school.samira, (tx) => listKaartplannen(tx, vandaag))).not.toContainEqual(
		expect.objectContaining({ id })
	);
	expect(
		await proef.as(school.samira, (tx) =>
			recordPlannotitie(tx, school.samira, { planId: id, verloop: 'goed' })
		)
	).toMatchObject({ ok: false, refused: 'plan_loopt_niet' });
	expect(
		await proef.as(school.samira, (tx) => recordPlanevaluatie(tx, school.samira, proef.evaluatie(id)))
	).toMatchObject({
		ok: false,
		refused: 'plan_niet_begonnen'
	});
});

test('S36: beginning fixes the window of 8 to 12 lesweken by the law', async () => {
	const id = await proef.makePlan();
	const plan = await proef.as(school.samira, (tx) => readHandelingsplan(tx, id));
	const { van, tot } = evaluatievenster(vandaag, kalender);
	expect(plan?.begonnenOp?.toString()).toBe('2026-11-24');
	expect([plan?.evaluatieVan?.toString(), plan?.evaluatieTot?.toString()]).toEqual([
		van.toString(),
		tot.toString()
	]);
	expect(
		await proef.as(school.samira, (tx) => startHandelingsplan(tx, school.samira, id, proef.keuze))
	).toMatchObject({
		refused: 'al_begonnen'
	});
});

test('S61: a plan that begins keeps the agreement to start one, and no other', async () => {
	const vraagId = await proef.makeVraag();
	const agree = (soort: 'plan_starten' | 'ouders_vragen', wat: string) =>
		proef.as(school.samira, (tx) =>
			addAfspraak(tx, vandaag, {
				...{ leerlingId: school.bram, vraagId, soort, wat },
				...{ wieId: school.samira.medewerkerId, uiterlijk: vandaag.add({ days: 4 }) }
			})
		);
	await agree('plan_starten', 'Plan maken voor Bram');
	await agree('ouders_vragen', 'Ouders van Bram vragen hoe zij het zien');
	await proef.makePlan(vraagId);
	const draad = await proef.as(school.samira, (tx) => readDraad(tx, vraagId));
	const afspraken = draad!.bladzijden.filter((bladzijde) => bladzijde.soort === 'afspraak');
	expect(afspraken.map(({ afspraaksoort, afronding }) => [afspraaksoort, afronding?.uitkomst])).toEqual([
		['plan_starten', 'gedaan'],
		['ouders_vragen', undefined]
	]);
});

test('S35: a plan without goal or approach does not begin, and stays a draft', async () => {
	const id = await proef.makeConcept(undefined, { doel: '', aanpak: '' });
	expect(
		await proef.as(school.samira, (tx) => startHandelingsplan(tx, school.samira, id, proef.keuze))
	).toMatchObject({
		refused: 'plan_onvolledig'
	});
	expect(
		await proef.as(school.samira, (tx) =>
			startHandelingsplan(tx, school.samira, id, { ...proef.keuze, maxWeken: 20 })
		)
	).toMatchObject({ ok: false });
	expect((await proef.as(school.samira, (tx) => readHandelingsplan(tx, id)))?.begonnenOp).toBeNull();
	expect(await proef.as(school.samira, (tx) => withdrawConcept(tx, id))).toMatchObject({ ok: true });
	expect(await proef.as(school.samira, (tx) => readHandelingsplan(tx, id))).toBeUndefined();
});

test('S42: a change is a new version; the earlier one stays readable and nobody overwrites unseen', async () => {
	const id = await proef.makePlan();
	const revise = (opVersie: number, anders: Partial<Planinhoud>) =>
		proef.as(school.samira, (tx) =>
			reviseHandelingsplan(tx, { planId: id, opVersie, inhoud: { ...proef.inhoud, ...anders } })
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
	const versies = await proef.as(school.samira, (tx) => listPlanversies(tx, id));
	expect(versies.map(({ aanpak }) => aanpak)).toEqual([proef.inhoud.aanpak, 'Voortaan met geld rekenen.']);
});

test('S28-S30: a note takes one tap, a second tap is the same note, and it can be taken back the same day', async () => {
	const id = await proef.makePlan();
	const tap = () =>
		proef.as(school.samira, (tx) =>
			recordPlannotitie(tx, school.samira, { planId: id, verloop: 'wisselend' })
		);
	const [first, second] = [await tap(), await tap()];
	expect(second).toEqual(first);
	const notitie = first.ok ? first.value.id : '';
	expect(await proef.as(school.ilse, (tx) => undoPlannotitie(tx, school.ilse, notitie))).toMatchObject({
		refused: 'notitie_van_ander'
	});
	const morgen = later(school.samira, 1);
	expect(await proef.as(morgen, (tx) => undoPlannotitie(tx, morgen, notitie))).toMatchObject({
		refused: 'te_laat'
	});
	expect(
		await proef.as(school.samira, (tx) =>
			addPlannotitietekst(tx, school.samira, { id: notitie, tekst: 'Halverwege moe.' })
		)
	).toMatchObject({ ok: true });
	const notities = await proef.as(school.samira, (tx) => listPlannotities(tx, id));
	expect(notities).toMatchObject([{ verloop: 'wisselend', tekst: 'Halverwege moe.', door: 'Samira Bakker' }]);
	expect(
		await proef.as(school.samira, (tx) => undoPlannotitie(tx, school.samira, notities[0]!.id))
	).toMatchObject({
		ok: true
	});
	expect(await proef.as(school.samira, (tx) => listPlannotities(tx, id))).toEqual([]);
});

test('S30: a note is about a day between the begin of the plan and today', async () => {
	const id = await proef.makePlan();
	for (const gebeurdOp of [vandaag.subtract({ days: 1 }), vandaag.add({ days: 1 })])
		expect(
			await proef.as(school.samira, (tx) =>
				recordPlannotitie(tx, school.samira, { planId: id, verloop: 'goed', gebeurdOp })
			)
		).toMatchObject({ refused: 'dag_onmogelijk' });
});

test('S36, C9: not reached is an outcome like any other; it closes the plan once and stands in the thread', async () => {
	const vraag = await proef.makeVraag();
	const id = await proef.makePlan(vraag);
	const user = later(school.samira, 70);
	expect(
		await proef.as(user, (tx) => recordPlanevaluatie(tx, user, { ...proef.evaluatie(id), toelichting: ' ' }))
	).toMatchObject({
		refused: 'toelichting_ontbreekt'
	});
	expect(await proef.as(user, (tx) => recordPlanevaluatie(tx, user, proef.evaluatie(id)))).toMatchObject({
		ok: true,
		value: { vraagId: vraag }
	});
	expect(await proef.as(user, (tx) => recordPlanevaluatie(tx, user, proef.evaluatie(id)))).toMatchObject({
		refused: 'al_geevalueerd'
	});
	expect(
		await proef.as(user, (tx) => reviseHandelingsplan(tx, { planId: id, opVersie: 1, inhoud: proef.inhoud }))
	).toMatchObject({ refused: 'al_geevalueerd' });
	expect(
		await proef.as(user, (tx) => recordPlannotitie(tx, user, { planId: id, verloop: 'goed' }))
	).toMatchObject({
		refused: 'plan_loopt_niet'
	});
	const draad = await proef.as(user, (tx) => readDraad(tx, vraag));
	expect(draad?.bladzijden.filter(({ soort }) => soort === 'evaluatie')).toMatchObject([
		{ planId: id, uitkomst: 'niet', vervolg: 'anders', startwaarde: '12 van 40', eindwaarde: '18 van 40' }
	]);
});

test('S36: two people who evaluate at one moment leave one evaluation', async () => {
	const id = await proef.makePlan();
	const both = await Promise.all(
		[school.samira, school.ilse].map((user) =>
			proef.as(user, (tx) => recordPlanevaluatie(tx, user, proef.evaluatie(id)))
		)
	);
	expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
});
