import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx, User } from '#core/database.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { schooljaarFrom } from '#law/schooljaar.ts';
import { testDatabase } from '#tests/database.ts';
import { setStap } from '../setStap.ts';
import { stapnamen, stapuitleg } from '../stappen.ts';
import { nl } from './nl.ts';
import { readKorteversies } from './readKort.ts';
import { readOpenbaarKort } from './readOpenbaarKort.ts';
import { recordControle, storeDeel } from './storeKort.ts';
import { talen } from './talen.ts';
import { writeDeel } from './tekst.ts';

const vandaag = Temporal.PlainDate.from('2026-09-07');
const schooljaar = schooljaarFrom(2026);
const turks = talen.find(({ code }) => code === 'tr')!;
let db: Awaited<ReturnType<typeof testDatabase>>;
let cast: Awaited<ReturnType<typeof makeProefschool>>;
beforeAll(async () => {
	db = await testDatabase();
	cast = await makeProefschool(db.database, vandaag);
});
afterAll(() => db.release());

const as = <T>(user: User, work: (tx: Tx, user: User) => Promise<T>) =>
	db.database.inSession(user, 'read write', (tx) => work(tx, user));
const standen = async () =>
	Object.fromEntries(
		(await as(cast.noor, (tx) => readKorteversies(tx, schooljaar, vandaag))).talen.map(({ taal, stand }) => [
			taal.code,
			stand
		])
	);
const openbaar = async () =>
	(await readOpenbaarKort(db.database, '99AB'))?.talen.map(({ taal }) => taal.code);
const now = async (code: string, at: number) => {
	const { feiten, talen: alle } = await as(cast.noor, (tx) => readKorteversies(tx, schooljaar, vandaag));
	const { taal, vertaling } = alle.find((een) => een.taal.code === code)!;
	const deel = (['elk_kind', 'volgen'] as const)[at]!;
	return { deel, was: vertaling.teksten[deel] ?? writeDeel(taal.deel[deel](feiten)) };
};

test('R-SG-5: parents find a language once somebody who speaks it read it, and not after it changed', async () => {
	for (const naam of stapnamen)
		expect(
			await as(cast.noor, (tx, user) =>
				setStap(tx, user, schooljaar, {
					naam,
					gedaanOp: vandaag,
					stuk: stapuitleg[naam].stuk ? 'Verslag' : ''
				})
			)
		).toMatchObject({ ok: true });
	expect(await openbaar()).toEqual(['nl']);
	expect(
		await as(cast.ilse, (tx, user) => recordControle(tx, user, schooljaar, turks, 'Elif Demir'))
	).toMatchObject({ ok: true });
	expect(await openbaar()).toEqual(['nl', 'tr']);
	expect(await standen()).toMatchObject({ tr: 'gecontroleerd', ar: 'ongecontroleerd' });

	// Other Dutch asks for somebody to read again; the same Dutch as before does not.
	const first = await now('nl', 0);
	const write = (getypt: string, was: string) =>
		as(cast.ilse, (tx, user) => storeDeel(tx, user, schooljaar, nl, { deel: first.deel, getypt, was }));
	expect(await write('Elk kind hoort erbij\n\nWij helpen.', first.was)).toMatchObject({ ok: true });
	expect(await standen()).toMatchObject({ tr: 'verouderd' });
	expect(await openbaar()).toEqual(['nl']);
	expect(await write('', 'Elk kind hoort erbij\r\n\r\nWij helpen.')).toMatchObject({ ok: true });
	expect(await standen()).toMatchObject({ tr: 'gecontroleerd' });
});

test('two people in one part: the second is told, and nothing that was kept is lost', async () => {
	const { deel, was } = await now('tr', 1);
	const write = (getypt: string) =>
		as(cast.ilse, (tx, user) => storeDeel(tx, user, schooljaar, turks, { deel, getypt, was }));
	expect(await write('Başlık\n\nBir.')).toMatchObject({ ok: true });
	expect(await write('Başlık\n\nİki.')).toMatchObject({ ok: false, refused: 'intussen_veranderd' });
	expect((await now('tr', 1)).was).toBe('Başlık\n\nBir.');
});

test('a part without a heading, a check without a name and a teacher are refused', async () => {
	const { deel, was } = await now('tr', 0);
	expect(
		await as(cast.noor, (tx, user) => storeDeel(tx, user, schooljaar, turks, { deel, was, getypt: 'Kop' }))
	).toMatchObject({ ok: false, refused: 'deel_zonder_kop' });
	expect(await as(cast.noor, (tx, user) => recordControle(tx, user, schooljaar, turks, ' '))).toMatchObject({
		ok: false,
		refused: 'naam_ontbreekt'
	});
	expect(
		await as(cast.samira, (tx, user) => recordControle(tx, user, schooljaar, turks, 'Elif Demir'))
	).toMatchObject({ ok: false, refused: 'geen_toegang' });
});
