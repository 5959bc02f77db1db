import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx, User } from '#core/database.ts';
import { openOndersteuningsvraag } from '#domain/ondersteuningsvraag/openOndersteuningsvraag.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { listVerlopendeAantekeningen } from '#domain/jaarplan/listVerlopendeAantekeningen.ts';
import { testDatabase } from '#tests/database.ts';
import { addWerkaantekening } from './addWerkaantekening.ts';
import { listWerkaantekeningen } from './listWerkaantekeningen.ts';
import { promoteWerkaantekening } from './promoteWerkaantekening.ts';
import { saveWerkaantekeningdagen } from './saveWerkaantekeningdagen.ts';
import { removeVerlopenWerkaantekeningen, withdrawWerkaantekening } from './withdrawWerkaantekening.ts';

const vandaag = Temporal.PlainDate.from('2027-03-12');
let db: Awaited<ReturnType<typeof testDatabase>>;
let proef: Awaited<ReturnType<typeof makeProefschool>>;
beforeAll(async () => {
	db = await testDatabase();
	proef = await makeProefschool(db.database, vandaag);
});
afterAll(() => db.release());

const as = <T>(user: User, work: (tx: Tx) => Promise<T>, dag = vandaag) =>
	db.database.inSession({ ...user, vandaag: dag }, 'read write', work);
const note = async (user: User, tekst: string) => {
	const outcome = await as(user, (tx) => addWerkaantekening(tx, proef.bram, tekst));
	if (!outcome.ok) throw new Error(outcome.message);
	return outcome.value.id;
};
const countAll = async () =>
	(await db.database.pool.query<{ aantal: number }>('select count(*) as aantal from werkaantekening'))
		.rows[0]!.aantal;

test('only the writer reads a working note, and only who sees the support of a child writes one (R-INZ-1)', async () => {
	const id = await note(proef.ilse, 'Bram kijkt steeds naar het raam.');
	expect(
		(await as(proef.ilse, (tx) => listWerkaantekeningen(tx, proef.bram))).map(({ tekst }) => tekst)
	).toEqual(['Bram kijkt steeds naar het raam.']);
	for (const user of [proef.samira, proef.noor, proef.joris])
		expect(await as(user, (tx) => listWerkaantekeningen(tx))).toEqual([]);
	expect(await as(proef.joris, (tx) => addWerkaantekening(tx, proef.bram, 'x'))).toMatchObject({
		refused: 'geen_toegang'
	});
	expect(await as(proef.samira, (tx) => withdrawWerkaantekening(tx, id))).toMatchObject({
		refused: 'onbekend'
	});
	expect(await as(proef.ilse, (tx) => withdrawWerkaantekening(tx, id))).toMatchObject({ ok: true });
});

test('it is gone by itself after four weeks, or what the school chose; a week before it stands on the work list (R-INZ-1)', async () => {
	await note(proef.ilse, 'Vraag aan moeder hoe het slapen gaat.');
	const verlopend = (dagen: number) =>
		as(
			proef.ilse,
			(tx) => listVerlopendeAantekeningen(tx, { ...proef.ilse, vandaag: vandaag.add({ days: dagen }) }),
			vandaag.add({ days: dagen })
		);
	expect(await verlopend(20)).toEqual([]);
	expect(await verlopend(21)).toMatchObject([
		{ soort: 'werkaantekening', uiterlijk: vandaag.add({ days: 28 }) }
	]);
	const night = (dagen: number) =>
		db.database.dangerouslyAsBeheer(proef.ilse.schoolId, 'read write', vandaag.add({ days: dagen }), (tx) =>
			removeVerlopenWerkaantekeningen(tx)
		);
	expect(await night(28)).toBe(0);
	expect(await as(proef.ilse, (tx) => listWerkaantekeningen(tx), vandaag.add({ days: 29 }))).toEqual([]);
	expect(await night(29)).toBe(1);
	expect(await countAll()).toBe(0);

	const keuze = { dagen: 10, reden: 'Wij willen ze korter laten staan.' };
	expect(await as(proef.samira, (tx) => saveWerkaantekeningdagen(tx, keuze))).toMatchObject({
		refused: 'geen_toegang'
	});
	expect(await as(proef.noor, (tx) => saveWerkaantekeningdagen(tx, keuze))).toMatchObject({ ok: true });
	const id = await note(proef.ilse, 'Korter');
	const [kort] = await as(proef.ilse, (tx) => listWerkaantekeningen(tx));
	expect(kort!.verlooptOp).toEqual(vandaag.add({ days: 10 }));
	await as(proef.ilse, (tx) => withdrawWerkaantekening(tx, id));
});

test('put into the file it is a note of the day it was written, for everybody who reads the file, and no working note any more (R-INZ-1)', async () => {
	const id = await note(proef.ilse, 'Leest thuis graag over vissen.');
	const vraag = await as(proef.ilse, (tx) =>
		openOndersteuningsvraag(tx, {
			leerlingId: proef.bram,
			vraag: 'Wat helpt Bram bij het lezen?'
		})
	);
	if (!vraag.ok) throw new Error(vraag.message);
	const vraagId = vraag.value.id;
	expect(await as(proef.samira, (tx) => promoteWerkaantekening(tx, vandaag, { id, vraagId }))).toMatchObject({
		refused: 'onbekend'
	});
	const later = vandaag.add({ days: 5 });
	const outcome = await as(proef.ilse, (tx) => promoteWerkaantekening(tx, later, { id, vraagId }), later);
	if (!outcome.ok) throw new Error(outcome.message);
	const gelezen = await as(proef.samira, (tx) =>
		tx
			.selectFrom('vraagnotitie')
			.select(['tekst', 'gebeurd_op'])
			.where('id', '=', outcome.value.id)
			.executeTakeFirst()
	);
	expect(gelezen).toEqual({ tekst: 'Leest thuis graag over vissen.', gebeurd_op: vandaag });
	expect(await countAll()).toBe(0);
});
