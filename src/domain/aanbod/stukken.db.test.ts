import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx, User } from '#core/database.ts';
import { makeJaarplan } from '#domain/jaarplan/makeJaarplan.ts';
import { readMomenten } from '#domain/jaarplan/readMomenten.ts';
import { recordMomentuitkomst } from '#domain/jaarplan/recordMomentuitkomst.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { schooljaarFrom } from '#law/schooljaar.ts';
import { testDatabase } from '#tests/database.ts';
import { readAanbod } from './readAanbod.ts';
import { readTerugblik } from './readTerugblik.ts';
import { setStap } from './setStap.ts';
import { addStuk, grootsteStuk, isPdf, listStukken, readStuk, removeStuk } from './stukken.ts';

const begin = Temporal.PlainDate.from('2026-08-01');
const schooljaar = schooljaarFrom(2026);
const pdf = Buffer.from('%PDF-1.4\n...\n%%EOF\n');
let db: Awaited<ReturnType<typeof testDatabase>>;
let cast: Awaited<ReturnType<typeof makeProefschool>>;

beforeAll(async () => {
	db = await testDatabase();
	cast = await makeProefschool(db.database, begin);
});
afterAll(() => db.release());

const as = <T>(user: User, work: (tx: Tx, user: User) => Promise<T>, vandaag = begin) =>
	db.database.inSession({ ...user, vandaag }, 'read write', (tx) => work(tx, { ...user, vandaag }));
const add = (user: User, inhoud: Uint8Array, stap: 'voorgelegd' | 'advies' | 'vastgesteld' = 'voorgelegd') =>
	as(user, (tx, wie) => addStuk(tx, wie, schooljaar, { stap, naam: 'verslag.pdf', inhoud }));

test('R-SG-1: the minutes themselves are kept with their step, read by who works here and taken away by who writes', async () => {
	expect(await add(cast.noor, pdf)).toMatchObject({ refused: 'stap_niet_gezet' });
	await as(cast.noor, (tx, user) =>
		setStap(tx, user, schooljaar, { naam: 'voorgelegd', gedaanOp: begin, stuk: 'bij de agenda' })
	);
	expect(await add(cast.samira, pdf)).toMatchObject({ refused: 'geen_toegang' });
	expect(await add(cast.noor, pdf, 'vastgesteld')).toMatchObject({ refused: 'stap_zonder_stuk' });
	expect(await add(cast.noor, Buffer.from('<html>%PDF-</html>'))).toMatchObject({ refused: 'geen_pdf' });
	expect(await add(cast.noor, Buffer.concat([pdf, Buffer.alloc(grootsteStuk)]))).toMatchObject({
		refused: 'te_groot'
	});
	expect(await add(cast.noor, pdf)).toMatchObject({ ok: true });
	const [stuk] = await as(cast.samira, (tx) => listStukken(tx, schooljaar));
	expect(stuk).toMatchObject({ stap: 'voorgelegd', naam: 'verslag.pdf', grootte: pdf.length });
	const read = await as(cast.samira, (tx) => readStuk(tx, stuk!.id));
	expect(Buffer.from(read!.inhoud).equals(pdf)).toBe(true);
	expect(await as(cast.samira, (tx, user) => removeStuk(tx, user, stuk!.id))).toMatchObject({
		refused: 'geen_toegang'
	});
	expect(await as(cast.noor, (tx, user) => removeStuk(tx, user, stuk!.id))).toMatchObject({ ok: true });
	expect(await as(cast.noor, (tx, user) => removeStuk(tx, user, stuk!.id))).toMatchObject({ refused: 'weg' });
	expect(await as(cast.samira, (tx) => readStuk(tx, stuk!.id))).toBeUndefined();
});

test('bytes without the header and the end mark of a PDF are none, whatever they are', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
			expect(isPdf(bytes)).toBe(false);
			expect(isPdf(Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes, Buffer.from('%%EOF')]))).toBe(true);
		})
	);
});

test('R-SG-4: the promises that were missed last year stand in a list about promises, with how often', async () => {
	await as(cast.noor, (tx, user) => makeJaarplan(tx, user, schooljaar));
	const look = () =>
		as(
			cast.noor,
			async (tx, user) =>
				readTerugblik(tx, user, await readAanbod(tx, schooljaarFrom(2027), user.vandaag), schooljaar),
			begin.add({ years: 1 })
		);
	const of = async (afspraak: string) => (await look()).find((belofte) => belofte.afspraak === afspraak);
	// S18: eight to ten times a school year, of which eight are promised.
	expect(await of('teamvergadering')).toMatchObject({ gehouden: 0, gemist: 8 });
	const juli = begin.add({ months: 11 });
	const momenten = (await as(cast.noor, (tx) => readMomenten(tx, schooljaar))).filter(
		({ werkafspraak }) => werkafspraak === 'teamvergadering'
	);
	const hold = (id: string) =>
		as(
			cast.noor,
			(tx, user) => recordMomentuitkomst(tx, user, id, { uitkomst: 'gehouden', toelichting: '' }),
			juli
		);
	await hold(momenten[0]!.id);
	expect(await of('teamvergadering')).toMatchObject({ gehouden: 1, gemist: 7 });
	for (const { id } of momenten.slice(1)) await hold(id);
	expect(await of('teamvergadering')).toBeUndefined();
});
