import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx, User } from '#core/database.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { testDatabase } from '#tests/database.ts';
import { proposeGroepen } from './groepsvoorstel.ts';
import { makeGroepen, placeKinderen, type Groepskeuze } from './makeGroepen.ts';
import { readJaarwisseling } from './readJaarwisseling.ts';
import { readVolgendJaar } from './readVolgendJaar.ts';

const vandaag = Temporal.PlainDate.from('2027-06-15');
let db: Awaited<ReturnType<typeof testDatabase>>;
let cast: Awaited<ReturnType<typeof makeProefschool>>;

beforeAll(async () => {
	db = await testDatabase();
	cast = await makeProefschool(db.database, vandaag);
});
afterAll(() => db.release());

const as = <T>(user: User, work: (tx: Tx, user: User) => Promise<T>) =>
	db.database.inSession({ ...user, vandaag }, 'read write', (tx) => work(tx, { ...user, vandaag }));
const stand = () => as(cast.ilse, (tx) => readVolgendJaar(tx, vandaag));
const propose = async (): Promise<Groepskeuze[]> => {
	const { kinderen } = await stand();
	return proposeGroepen([...kinderen.values()]).map(({ naam, straks, kinderen: zij }) => ({
		naam,
		straks,
		kinderen: zij.map(({ id }) => id)
	}));
};
const said = async (work: Promise<{ ok: boolean; refused?: string }>) => {
	const outcome = await work;
	return outcome.ok ? 'ok' : outcome.refused;
};

test('without a class list the groups of the next year are made out of those of now, and nobody is placed twice', async () => {
	const keuzes = await propose();
	const allen = keuzes.flatMap(({ kinderen }) => kinderen);
	expect(allen.length).toBeGreaterThan(1);
	expect(await said(as(cast.joris, (tx, user) => makeGroepen(tx, user, keuzes)))).toBe('geen_toegang');
	expect(await said(as(cast.ilse, (tx, user) => makeGroepen(tx, user, [])))).toBe('niemand');
	const naamloos = keuzes.map((keuze) => ({ ...keuze, naam: ' ' }));
	expect(await said(as(cast.ilse, (tx, user) => makeGroepen(tx, user, naamloos)))).toBe('naam_ontbreekt');
	const dubbel = [...keuzes, keuzes[0]!];
	expect(await said(as(cast.ilse, (tx, user) => makeGroepen(tx, user, dubbel)))).toBe('onbekend_kind');
	expect((await stand()).groepen).toEqual([]);

	expect(await as(cast.ilse, (tx, user) => makeGroepen(tx, user, keuzes))).toMatchObject({
		ok: true,
		value: { kinderen: allen.length }
	});
	const { groepen, straks, kinderen } = await stand();
	expect(groepen.map(({ naam }) => naam).sort()).toEqual([...new Set(keuzes.map(({ naam }) => naam))].sort());
	for (const id of allen)
		expect(Number(straks.get(id)?.jaargroep)).toBe(Number(kinderen.get(id)?.jaargroep) + 1);
	expect(await said(as(cast.ilse, (tx, user) => makeGroepen(tx, user, keuzes)))).toBe('al_geplaatst');
	// Today nothing has changed: the place of this year ends with it.
	expect(kinderen.get(cast.bram)?.groepNaam).toBe('Groep 5');
	expect((await as(cast.ilse, readJaarwisseling)).zonderGroep).toEqual([]);
});

test('a child that stays down is taken out of its group and given another, and the history stays', async () => {
	const { groepen, kinderen } = await stand();
	const nu = kinderen.get(cast.bram)!.groepId;
	expect(
		await said(as(cast.ilse, (tx, user) => placeKinderen(tx, user, { kinderen: [cast.bram], groepId: null })))
	).toBe('ok');
	expect((await stand()).straks.has(cast.bram)).toBe(false);
	expect((await as(cast.ilse, readJaarwisseling)).zonderGroep.map(({ id }) => id)).toEqual([cast.bram]);
	const groepId = groepen.at(-1)!.id;
	expect(
		await said(as(cast.ilse, (tx, user) => placeKinderen(tx, user, { kinderen: [cast.bram], groepId })))
	).toBe('ok');
	expect((await stand()).straks.get(cast.bram)).toMatchObject({
		groepId,
		jaargroep: groepen.at(-1)!.jaargroep
	});
	expect(
		await said(as(cast.ilse, (tx, user) => placeKinderen(tx, user, { kinderen: [cast.bram], groepId: nu })))
	).toBe('onbekende_groep');
	expect(
		await said(as(cast.joris, (tx, user) => placeKinderen(tx, user, { kinderen: [cast.bram], groepId })))
	).toBe('geen_toegang');
	const { rows } = await db.database.pool.query(
		'select tot::text from groepsplaatsing where leerling_id = $1 order by van',
		[cast.bram]
	);
	expect(rows.map(({ tot }) => tot)).toEqual(['2027-07-31', null]);
});
