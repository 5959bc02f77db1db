import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx, User } from '#core/database.ts';
import { recordObservatie } from '#domain/observatie/recordObservatie.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { makeProefplannen } from '#domain/plannen/proefplannen.ts';
import { withdrawConcept } from '#domain/plannen/withdrawConcept.ts';
import { withdrawObservatie } from '#domain/signaal/withdrawObservatie.ts';
import { testDatabase } from '#tests/database.ts';
import { emptyPrullenbak } from './emptyPrullenbak.ts';
import { listPrullenbak } from './listPrullenbak.ts';
import { restorePrullenbak } from './restorePrullenbak.ts';

const vandaag = Temporal.PlainDate.from('2027-03-12');
let db: Awaited<ReturnType<typeof testDatabase>>;
let proef: Awaited<ReturnType<typeof makeProefschool>>;
beforeAll(async () => {
	db = await testDatabase();
	proef = await makeProefschool(db.database, vandaag);
});
afterAll(() => db.release());

const as = <T>(user: User, work: (tx: Tx) => Promise<T>, dagen = 0) =>
	db.database.inSession({ ...user, vandaag: vandaag.add({ days: dagen }) }, 'read write', work);
const bakOf = (user: User, dagen = 0) => as(user, (tx) => listPrullenbak(tx), dagen);
const night = (dagen: number) =>
	db.database.dangerouslyAsBeheer(proef.samira.schoolId, 'read write', vandaag.add({ days: dagen }), (tx) =>
		emptyPrullenbak(tx)
	);
const countAll = async (tabel: string) =>
	(await db.database.pool.query<{ aantal: number }>(`select count(*) as aantal from ${tabel}`)).rows[0]!
		.aantal;

test('a draft of a plan comes back whole, as it was, for who sees the child', async () => {
	const { makeConcept } = makeProefplannen(db.database, proef);
	const planId = await makeConcept();
	await as(proef.samira, (tx) => withdrawConcept(tx, planId));
	expect(await countAll('handelingsplanversie')).toBe(0);
	expect(await bakOf(proef.joris)).toEqual([]);
	const [regel, ...rest] = await bakOf(proef.samira);
	expect(rest).toEqual([]);
	expect(regel).toMatchObject({
		wat: 'Concept van een handelingsplan',
		tekst: 'Bram rekent sommen tot 20 uit het hoofd.',
		door: 'Samira Bakker',
		verlooptOp: vandaag.add({ days: 30 })
	});
	expect(await as(proef.joris, (tx) => restorePrullenbak(tx, regel!.handeling, vandaag))).toMatchObject({
		refused: 'onbekend'
	});
	expect(await as(proef.samira, (tx) => restorePrullenbak(tx, regel!.handeling, vandaag))).toMatchObject({
		ok: true
	});
	const terug = await db.database.pool.query('select id from handelingsplan');
	expect(terug.rows).toEqual([{ id: planId }]);
	expect(await countAll('handelingsplanversie')).toBe(1);
	expect(await bakOf(proef.samira)).toEqual([]);
	expect(await as(proef.samira, (tx) => restorePrullenbak(tx, regel!.handeling, vandaag))).toMatchObject({
		refused: 'onbekend'
	});
});

test('what hung on something that is gone does not come back, and says why', async () => {
	const { makeConcept } = makeProefplannen(db.database, proef);
	const planId = await makeConcept();
	await as(proef.samira, (tx) => withdrawConcept(tx, planId));
	const [regel] = await bakOf(proef.samira);
	await db.database.pool.query(
		`delete from ondersteuningsvraag where id = (select (rij ->> 'ondersteuningsvraag_id')::uuid from prullenbak
			where tabel = 'handelingsplan' and teruggezet_op is null)`
	);
	expect(await as(proef.samira, (tx) => restorePrullenbak(tx, regel!.handeling, vandaag))).toMatchObject({
		refused: 'hoort_nergens'
	});
});

test('after thirty days it is gone for good, and what the owner or the command line deletes never gets there', async () => {
	expect(await bakOf(proef.samira, 30)).toHaveLength(1);
	expect(await night(30)).toBeGreaterThan(0);
	expect(await bakOf(proef.samira, 30)).toHaveLength(1);
	expect(await bakOf(proef.samira, 31)).toEqual([]);
	await night(31);
	expect(await countAll('prullenbak')).toBe(0);
	await db.database.pool.query('delete from handelingsplan');
	expect(await countAll('prullenbak')).toBe(0);
});

test('an observation that is put back counts for signals again', async () => {
	const outcome = await as(proef.samira, (tx) =>
		recordObservatie(tx, {
			...{ leerlingId: proef.bram, soort: 'vermoeden', waarde: 'zorg' },
			tekst: 'Leest opeens veel trager.'
		})
	);
	if (!outcome.ok) throw new Error(outcome.message);
	await as(proef.samira, (tx) => withdrawObservatie(tx, vandaag, outcome.value.id));
	const [regel] = await bakOf(proef.samira);
	expect(regel).toMatchObject({ wat: 'Observatie', tekst: 'Leest opeens veel trager.' });
	await as(proef.samira, (tx) => restorePrullenbak(tx, regel!.handeling, vandaag));
	expect(await countAll('observatie')).toBe(1);
});
