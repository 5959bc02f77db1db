import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeOndersteuningsvraag } from '#domain/ondersteuningsvraag/closeOndersteuningsvraag.ts';
import { openOndersteuningsvraag } from '#domain/ondersteuningsvraag/openOndersteuningsvraag.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { makeProefplannen } from '#domain/plannen/proefplannen.ts';
import { testDatabase } from '#tests/database.ts';
import { isNiveauAanDeBeurt, isTeEvalueren, listOpenVragen } from './listOpenVragen.ts';

const vandaag = Temporal.PlainDate.from('2026-11-24');
let db: Awaited<ReturnType<typeof testDatabase>>;
let school: Awaited<ReturnType<typeof makeProefschool>>;
let proef: ReturnType<typeof makeProefplannen>;

beforeAll(async () => {
	db = await testDatabase();
	school = await makeProefschool(db.database, vandaag);
	proef = makeProefplannen(db.database, school);
});
afterAll(() => db.release());

const open = async (leerlingId: string, vraag: string) => {
	const outcome = await proef.as(school.ilse, (tx) =>
		openOndersteuningsvraag(tx, { leerlingId, vraag, vak: 'lezen' })
	);
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.value.id;
};

test('S57, S108: the list holds what is open, with level, group and what happens now', async () => {
	const id = await open(school.daan, 'Hoe leert Daan zijn werk plannen?');
	const vraag = (await proef.as(school.ilse, (tx) => listOpenVragen(tx, vandaag))).find(
		(one) => one.id === id
	)!;
	expect(vraag).toMatchObject({
		lijstnaam: 'Smit, Daan',
		groep: 'Groep 6',
		niveau: 1,
		plan: null,
		kracht: false
	});
	expect(isTeEvalueren(vraag)).toBe(false);
	expect(isNiveauAanDeBeurt({ ...vraag, opnieuwOp: vandaag }, vandaag)).toBe(true);
	expect(isNiveauAanDeBeurt({ ...vraag, opnieuwOp: vandaag.add({ days: 1 }) }, vandaag)).toBe(false);
});

test('S36: a plan in its window asks for an evaluation, a draft does not', async () => {
	await proef.makeConcept();
	const list = await proef.as(school.samira, (tx) => listOpenVragen(tx, vandaag));
	const metPlan = list.find(({ plan }) => plan !== null)!;
	expect(metPlan.plan).toMatchObject({ stand: 'concept' });
	expect(isTeEvalueren(metPlan)).toBe(false);
	expect(isTeEvalueren({ ...metPlan, plan: { ...metPlan.plan!, stand: 'in_venster' } })).toBe(true);
});

test('a teacher reads the questions of the own group only, and who has none reads nothing', async () => {
	const vanDaan = await open(school.daan, 'Wat helpt Daan om te beginnen?');
	const vanSamira = await proef.as(school.samira, (tx) => listOpenVragen(tx, vandaag));
	expect(vanSamira.map(({ id }) => id)).not.toContain(vanDaan);
	expect(vanSamira.length).toBeGreaterThan(0);
	expect(vanSamira.every(({ groep }) => groep === 'Groep 5')).toBe(true);
	expect(await proef.as(school.noor, (tx) => listOpenVragen(tx, vandaag))).toEqual([]);
});

test('a closed question leaves the list', async () => {
	const id = await open(school.zofia, 'Hoe groeit de woordenschat van Zofia?');
	await proef.as(school.ilse, (tx) =>
		closeOndersteuningsvraag(tx, { vraagId: id, uitkomst: 'beantwoord', toelichting: 'Zofia leest nu vlot.' })
	);
	const list = await proef.as(school.ilse, (tx) => listOpenVragen(tx, vandaag));
	expect(list.map((one) => one.id)).not.toContain(id);
});
