import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx, User } from '#core/database.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { countStand } from '#law/nakoming.ts';
import { schooljaarFrom } from '#law/schooljaar.ts';
import { testDatabase } from '#tests/database.ts';
import { makeJaarplan } from './makeJaarplan.ts';
import { readMomenten } from './readMomenten.ts';
import { readNakoming } from './readNakoming.ts';
import { recordMomentuitkomst } from './recordMomentuitkomst.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const september = day('2026-09-01');
const schooljaar = schooljaarFrom(2026);
let db: Awaited<ReturnType<typeof testDatabase>>;
let cast: Awaited<ReturnType<typeof makeProefschool>>;

beforeAll(async () => {
	db = await testDatabase();
	cast = await makeProefschool(db.database, september);
	await as(cast.noor, september, (tx, user) => makeJaarplan(tx, user, schooljaar));
});
afterAll(() => db.release());

const as = <T>(user: User, vandaag: Temporal.PlainDate, work: (tx: Tx, user: User) => Promise<T>) =>
	db.database.inSession({ ...user, vandaag }, 'read write', (tx) => work(tx, { ...user, vandaag }));
const standOf = async (user: User, id: string, vandaag: string) =>
	countStand(
		(await as(user, day(vandaag), (tx, wie) => readNakoming(tx, wie, schooljaar))).termijnen.filter(
			({ werkafspraak }) => werkafspraak === id
		)
	);
const hold = async (id: string, vandaag: string, match: (over: string) => boolean = () => true) => {
	const moment = (await as(cast.noor, day(vandaag), (tx) => readMomenten(tx, schooljaar))).find(
		(een) => een.werkafspraak === id && een.uitkomst === null && match(een.over)
	)!;
	const said = await as(cast.noor, day(vandaag), (tx, user) =>
		recordMomentuitkomst(tx, user, moment.id, { uitkomst: 'gehouden', toelichting: '' })
	);
	expect(said).toMatchObject({ ok: true });
	return moment;
};

test('S18: a moment that was held keeps the promise, and nothing else is asked', async () => {
	expect(await standOf(cast.noor, 'teamvergadering', '2026-09-02')).toMatchObject({
		gehouden: 0,
		loopt: 1,
		komt: 7
	});
	const moment = await hold('teamvergadering', '2026-10-10');
	expect(await standOf(cast.noor, 'teamvergadering', '2026-10-10')).toMatchObject({ gehouden: 1 });
	const { momentOf, termijnen } = await as(cast.samira, day('2026-10-10'), (tx, user) =>
		readNakoming(tx, user, schooljaar)
	);
	const kept = termijnen.find(
		({ werkafspraak, toestand }) => werkafspraak === 'teamvergadering' && toestand === 'voldaan'
	)!;
	expect(momentOf(kept)?.id).toBe(moment.id);
});

test('S70: a round of talks is kept for each child of the group, and not for those of another', async () => {
	await hold('kennismakingsgesprek', '2026-10-10', (over) => over === 'Groep 5');
	expect(await standOf(cast.noor, 'kennismakingsgesprek', '2026-10-10')).toMatchObject({
		gehouden: 2,
		gemist: 1
	});
});

test('S36: plans are counted for who may not read them, the same for everybody', async () => {
	await db.database.dangerouslyAsBeheer(cast.schoolId, 'read write', september, async (tx) => {
		const vraag = await tx
			.insertInto('ondersteuningsvraag')
			.values({ leerling_id: cast.bram, vraag: 'Hoe leert Bram met plezier lezen?' })
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx
			.insertInto('handelingsplan')
			.values({
				leerling_id: cast.bram,
				ondersteuningsvraag_id: vraag.id,
				begonnen_op: day('2026-09-07'),
				evaluatie_van: day('2026-11-09'),
				evaluatie_tot: day('2026-12-07')
			})
			.execute();
	});
	for (const user of [cast.noor, cast.ilse, cast.samira, cast.joris]) {
		expect(await standOf(user, 'handelingsplan-evaluatie', '2026-11-20')).toMatchObject({
			loopt: 1,
			gemist: 0
		});
		expect(await standOf(user, 'handelingsplan-evaluatie', '2026-12-20')).toMatchObject({
			loopt: 0,
			gemist: 1
		});
	}
});

test('nobody finds a child by it: children and their records are prints', async () => {
	const found = JSON.stringify(
		(await as(cast.joris, day('2026-12-20'), (tx, user) => readNakoming(tx, user, schooljaar))).termijnen
	);
	for (const id of [cast.bram, cast.zofia, cast.daan]) expect(found).not.toContain(id);
	expect(found).toContain('handelingsplan-evaluatie');
});

test('X25: visits to classes are counted for the directie, and for a teacher the own', async () => {
	const total = await standOf(cast.noor, 'klassenbezoek', '2026-09-02');
	const own = await standOf(cast.samira, 'klassenbezoek', '2026-09-02');
	expect([total.loopt + total.komt, own.loopt + own.komt]).toEqual([12, 6]);
	expect(await standOf(cast.ilse, 'klassenbezoek', '2026-09-02')).toMatchObject({ loopt: 0, komt: 0 });
});

test('R-ZP-3: of a promise whose records are not here nothing is said', async () => {
	const { wordtBijgehouden } = await as(cast.noor, day('2026-10-10'), (tx, user) =>
		readNakoming(tx, user, schooljaar)
	);
	expect(['aanmelding-besluit', 'teamvergadering', 'handelingsplan-evaluatie'].map(wordtBijgehouden)).toEqual(
		[false, true, true]
	);
});
