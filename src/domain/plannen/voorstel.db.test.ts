import { afterAll, beforeAll, expect, test } from 'vitest';
import type { User } from '#core/database.ts';
import { testDatabase } from '#tests/database.ts';
import { openOndersteuningsvraag } from '#domain/ondersteuningsvraag/openOndersteuningsvraag.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { listSchooljaren } from '#law/schooljaar.ts';
import { kalenderFor } from '#law/vakanties.ts';
import { draftHandelingsplan } from './draftHandelingsplan.ts';
import { listKaartplannen } from './listKaartplannen.ts';
import { prefillHandelingsplan } from './prefillHandelingsplan.ts';
import { makeProefplannen } from './proefplannen.ts';
import { listPlanversies, readHandelingsplan } from './read.ts';
import { recordPlanevaluatie } from './recordPlanevaluatie.ts';
import { recordPlannotitie } from './recordPlannotitie.ts';
import { reviseHandelingsplan } from './reviseHandelingsplan.ts';

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

test('C10: after an evaluation that says otherwise, the next plan starts from the last one, with another approach', async () => {
	const vraag = await proef.makeVraag();
	const id = await proef.makePlan(vraag);
	await proef.as(school.samira, (tx) => recordPlanevaluatie(tx, school.samira, proef.evaluatie(id)));
	const voorstel = await proef.as(school.samira, (tx) =>
		prefillHandelingsplan(tx, school.samira, vraag, kalender)
	);
	expect(voorstel?.voorganger?.id).toBe(id);
	expect(voorstel?.inhoud).toMatchObject({
		doel: proef.inhoud.doel,
		startwaarde: '18 van 40',
		aanpak: '',
		keerPerWeek: 3
	});
	expect(voorstel?.inhoud.beginsituatie).toContain('Doel niet bereikt');
	const next = await proef.as(school.samira, (tx) =>
		draftHandelingsplan(tx, { vraagId: vraag, vak: 'rekenen', inhoud: proef.inhoud, voorgangerId: id })
	);
	expect(next.ok).toBe(true);
	const again = await proef.as(school.samira, (tx) =>
		prefillHandelingsplan(tx, school.samira, vraag, kalender)
	);
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
	const vraag = await proef.as(school.ilse, (tx) =>
		openOndersteuningsvraag(tx, {
			leerlingId: school.zofia,
			vraag: 'Hoe leert Zofia rekenen?',
			vak: 'rekenen',
			watHelpt: 'Hardop denken.'
		})
	);
	const voorstel = await proef.as(school.ilse, (tx) =>
		prefillHandelingsplan(tx, school.ilse, vraag.ok ? vraag.value.id : '', kalender)
	);
	expect(voorstel?.inhoud.startwaarde).toBe('41 (IEP LVS, eind groep 4, 3 juni 2026)');
	expect(voorstel?.inhoud.beginsituatie).toContain('Wat helpt: Hardop denken.');
	expect(voorstel?.inhoud.uitvoerderId).toBe(school.samira.medewerkerId);
	expect(voorstel?.inhoud).toMatchObject({ keerPerWeek: 3, minuten: 20, plaats: 'in de groep' });
});

test('S34, access: a teacher of another group, and a director without a reason, see and change nothing of a plan', async () => {
	const vraag = await proef.makeVraag();
	const id = await proef.makePlan(vraag);
	for (const user of [school.joris, school.noor]) {
		expect(await proef.as(user, (tx) => readHandelingsplan(tx, id))).toBeUndefined();
		expect(await proef.as(user, (tx) => listPlanversies(tx, id))).toEqual([]);
		expect(await proef.as(user, (tx) => prefillHandelingsplan(tx, user, vraag, kalender))).toBeUndefined();
		const outcomes = [
			await proef.as(user, (tx) =>
				draftHandelingsplan(tx, { vraagId: vraag, vak: null, inhoud: proef.inhoud })
			),
			await proef.as(user, (tx) =>
				reviseHandelingsplan(tx, { planId: id, opVersie: 1, inhoud: proef.inhoud })
			),
			await proef.as(user, (tx) => recordPlannotitie(tx, user, { planId: id, verloop: 'goed' })),
			await proef.as(user, (tx) => recordPlanevaluatie(tx, user, proef.evaluatie(id)))
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
	const id = await proef.makePlan();
	const card = (user: User) => proef.as(user, (tx) => listKaartplannen(tx, vandaag));
	expect(await card(school.samira)).toContainEqual(
		expect.objectContaining({ id, isMijn: true, roepnaam: 'Bram', dagen: ['maandag', 'dinsdag'] })
	);
	expect(await card(school.joris)).toEqual([]);
	expect(await card(school.ilse)).toEqual([]);
});
