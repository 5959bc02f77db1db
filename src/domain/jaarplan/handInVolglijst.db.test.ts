import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx, User } from '#core/database.ts';
import { makeProefschool } from '#domain/signaal/proefschool.ts';
import { instrumentOf } from '#domain/volglijst/instrument.ts';
import { listKindscores, listLijstscores, listVolglijsten } from '#domain/volglijst/readVolglijsten.ts';
import { storeScores } from '#domain/volglijst/storeScores.ts';
import { schooljaarFrom } from '#law/schooljaar.ts';
import { testDatabase } from '#tests/database.ts';
import { handInVolglijst, takeBackVolglijst } from './handInVolglijst.ts';
import { makeJaarplan } from './makeJaarplan.ts';
import { readNakoming } from './readNakoming.ts';

const kindbegrip = instrumentOf('kindbegrip')!;
const schooljaar = schooljaarFrom(2026);
const vandaag = Temporal.PlainDate.from('2027-02-10');
let db: Awaited<ReturnType<typeof testDatabase>>;
let school: Awaited<ReturnType<typeof makeProefschool>>;
let joris: User;

beforeAll(async () => {
	db = await testDatabase();
	school = await makeProefschool(db.database, vandaag);
	joris = school.jorisUser();
	await as(school.samiraUser(), (tx, user) => makeJaarplan(tx, user, schooljaar));
});
afterAll(() => db.release());

const as = <T>(user: User, work: (tx: Tx, user: User) => Promise<T>) =>
	db.database.inSession(user, 'read write', (tx) => work(tx, user));
const score = (leerlingId: string, waarde: number, competentie = 'relaties') => ({
	...{ leerlingId, competentie, score: waarde }
});
const openSignalen = () =>
	as(joris, async (tx) =>
		(
			await tx
				.selectFrom('signaal')
				.select(['regel', 'leerling_id'])
				.where('vervallen_op', 'is', null)
				.execute()
		).filter(({ regel }) => regel.startsWith('volglijst'))
	);

test('S105: the first score opens the list of the group, a second person goes on in the same one', async () => {
	const eerste = await as(joris, (tx) =>
		storeScores(tx, school.zes, kindbegrip, [score(school.bram, 1), score(school.yara, 3)])
	);
	const tweede = await as(school.samiraUser(), (tx) =>
		storeScores(tx, school.zes, kindbegrip, [score(school.bram, 1), score(school.bram, 2, 'zelfmanagement')])
	);
	expect(eerste).toMatchObject({ ok: true, value: { veranderd: 2 } });
	// What is the same keeps the name of who filled it in.
	expect(tweede).toMatchObject({ ok: true, value: { veranderd: 1 } });
	expect(await as(joris, (tx) => listVolglijsten(tx, school.zes))).toHaveLength(1);
	const { rows } = await as(joris, (tx) =>
		sql<{
			door: string;
		}>`select door from volgscore where leerling_id = ${school.bram} order by competentie`.execute(tx)
	);
	expect(rows.map(({ door }) => door)).toEqual([school.joris, school.samira]);
});

test('R-TOE-3: a child of another group stops all of it, and an unknown competence too', async () => {
	const before = await as(joris, async (tx) =>
		listLijstscores(tx, (await listVolglijsten(tx, school.zes))[0]!.id)
	);
	for (const [scores, refused] of [
		[[score(school.bram, 4), score(school.tuna, 2)], 'geen_toegang'],
		[[score(school.bram, 4, 'rekenen')], 'onbekende_competentie']
	] as const)
		expect(await as(joris, (tx) => storeScores(tx, school.zes, kindbegrip, scores))).toMatchObject({
			ok: false,
			refused
		});
	expect(
		await as(joris, async (tx) => listLijstscores(tx, (await listVolglijsten(tx, school.zes))[0]!.id))
	).toEqual(before);
});

test('S105, S107: handed in it counts: a signal, the scores of the child, and the promise is kept', async () => {
	expect(await openSignalen()).toEqual([]);
	expect(await as(joris, (tx, user) => handInVolglijst(tx, user, school.vier, kindbegrip))).toMatchObject({
		ok: false,
		refused: 'niets_ingevuld'
	});
	expect(await as(joris, (tx, user) => handInVolglijst(tx, user, school.zes, kindbegrip))).toMatchObject({
		ok: true
	});
	expect(await openSignalen()).toEqual([{ regel: 'volglijst_zorg', leerling_id: school.bram }]);
	const scores = await as(joris, (tx) =>
		listKindscores(tx, [school.bram, school.yara, school.tuna], vandaag)
	);
	expect([...scores.keys()].sort()).toEqual([school.bram, school.yara].sort());
	const { termijnen } = await as(school.samiraUser(), (tx, user) => readNakoming(tx, user, schooljaar));
	const winter = termijnen.filter(
		({ werkafspraak, over, uiterlijk }) =>
			werkafspraak === 'leerkrachtvragenlijst' &&
			over.id === school.zes &&
			Temporal.PlainDate.compare(uiterlijk, vandaag) >= 0
	);
	expect(winter).toHaveLength(1);
	expect(winter[0]!.bewijs).toBeDefined();
});

test('what was handed in stands; opened again it no longer counts until it is handed in once more', async () => {
	const [lijst] = await as(joris, (tx) => listVolglijsten(tx, school.zes));
	await expect(
		as(joris, (tx) =>
			sql`update volgscore set score = 4, door = huidige_medewerker() where volglijst_id = ${lijst!.id}`.execute(
				tx
			)
		)
	).rejects.toThrow('ingeleverd');
	expect(
		await as(school.femkeUser(), (tx, user) => takeBackVolglijst(tx, user, school.zes, kindbegrip, lijst!.id))
	).toMatchObject({ ok: false, refused: 'volglijst_onbekend' });
	expect(
		await as(joris, (tx, user) => takeBackVolglijst(tx, user, school.zes, kindbegrip, lijst!.id))
	).toMatchObject({ ok: true });
	expect(await openSignalen()).toEqual([]);
	await as(joris, (tx) => storeScores(tx, school.zes, kindbegrip, [score(school.bram, 3)]));
	expect(await as(joris, (tx, user) => handInVolglijst(tx, user, school.zes, kindbegrip))).toMatchObject({
		ok: true
	});
	expect(await openSignalen()).toEqual([]);
	// A next list can be begun; the old one cannot be opened beside it.
	await as(joris, (tx) => storeScores(tx, school.zes, kindbegrip, [score(school.yara, 2)]));
	expect(
		await as(joris, (tx, user) => takeBackVolglijst(tx, user, school.zes, kindbegrip, lijst!.id))
	).toMatchObject({ ok: false, refused: 'andere_open' });
});
