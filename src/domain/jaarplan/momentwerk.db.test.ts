import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx, User } from '#core/database.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { schooljaarFrom } from '#law/schooljaar.ts';
import { testDatabase } from '#tests/database.ts';
import { listMomentwerk } from './listMomentwerk.ts';
import { makeJaarplan } from './makeJaarplan.ts';
import { readMomenten } from './readMomenten.ts';
import { recordMomentuitkomst } from './recordMomentuitkomst.ts';

const vandaag = Temporal.PlainDate.from('2027-01-19');
const schooljaar = schooljaarFrom(2026);
let db: Awaited<ReturnType<typeof testDatabase>>;
let cast: Awaited<ReturnType<typeof makeProefschool>>;

beforeAll(async () => {
	db = await testDatabase();
	cast = await makeProefschool(db.database, vandaag);
	await as(cast.noor, (tx) => makeJaarplan(tx, cast.noor, schooljaar));
});
afterAll(() => db.release());

const as = <T>(user: User, work: (tx: Tx) => Promise<T>) => db.database.inSession(user, 'read write', work);
const of = async (id: string) =>
	(await as(cast.noor, (tx) => readMomenten(tx, schooljaar))).filter(
		({ werkafspraak }) => werkafspraak === id
	);

describe('S18, S22: the calendar asks on the work list of who does it', () => {
	const werk = async (user: User, op: Temporal.PlainDate, groepen: string[] = []) =>
		as({ ...user, vandaag: op }, (tx) => listMomentwerk(tx, { ...user, vandaag: op }, new Set(groepen)));

	test('from two weeks before until it is noted that it was held, or until the nakoming is its place', async () => {
		const [eerste] = await of('teamvergadering');
		const its = async (op: Temporal.PlainDate) =>
			(await werk(cast.noor, op)).filter(({ id }) => id === `moment|${eerste!.id}`);
		expect(await its(eerste!.van.subtract({ days: 15 }))).toEqual([]);
		expect(await its(eerste!.van.subtract({ days: 14 }))).toMatchObject([
			{ tekst: 'Teamvergadering.', href: `/overleg/${eerste!.id}`, uiterlijk: eerste!.tot }
		]);
		expect(await its(eerste!.tot.add({ days: 1 }))).toMatchObject([
			{ tekst: 'Noteer of dit is gehouden: Teamvergadering.' }
		]);
		expect(await its(eerste!.tot.add({ days: 22 }))).toEqual([]);
		const later = { ...cast.noor, vandaag: eerste!.tot };
		await as(later, (tx) =>
			recordMomentuitkomst(tx, later, eerste!.id, { uitkomst: 'gehouden', toelichting: '' })
		);
		expect(await its(eerste!.tot.add({ days: 1 }))).toEqual([]);
	});

	test('a report is work for the teachers of that group, a visit for the directie; nobody else is asked', async () => {
		const [rapport] = await of('rapport');
		const asked = async (user: User, groepen: string[]) =>
			(await werk(user, rapport!.van, groepen)).some(({ tekst }) => tekst.startsWith(rapport!.titel));
		expect(await asked(cast.samira, [rapport!.groepId!])).toBe(true);
		expect(await asked(cast.samira, [])).toBe(false);
		expect(await asked(cast.noor, [])).toBe(false);
		const [bezoek] = await of('klassenbezoek');
		const visits = async (user: User) =>
			(await werk(user, bezoek!.van)).filter(({ tekst }) => tekst.startsWith(bezoek!.titel)).length;
		expect(await visits(cast.noor)).toBeGreaterThan(0);
		expect(await visits(cast.samira)).toBe(0);
	});
});
