import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Tx, User } from '#core/database.ts';
import { readSession } from '#core/session.ts';
import { setGebruikerActief } from '#domain/toegang/createGebruiker.ts';
import { signIn } from '#tests/aanmelden.ts';
import { testDatabase } from '#tests/database.ts';
import { makeProefaccounts, proefwachtwoord, type Proefaccounts } from '#tests/proefaccounts.ts';
import { listAanmeldregels, readAanmeldregel, saveAanmeldregel } from './aanmeldregel.ts';
import { secondStepOverdue } from './aanmelding.ts';
import { changeWachtwoord } from './changeWachtwoord.ts';
import { renewHerstelcodes } from './herstelcode.ts';
import { endSessie, listSessies } from './listSessies.ts';
import { readCodeapp } from './readAccount.ts';
import { removeCodeapp, removeToegangssleutel } from './removeTweedeStap.ts';
import { readTweedeStap, readWissing, resetTweedeStap } from './resetTweedeStap.ts';
import { strengthenSessie } from './strengthenSessie.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let proef: Proefaccounts;
let samira: User;
let noor: User;
let token: string;
beforeAll(async () => {
	db = await testDatabase();
});
afterAll(() => db.release());
beforeEach(async () => {
	proef = await makeProefaccounts(db.database);
	({ user: samira, token } = await proef.enter(proef.samira));
	({ user: noor } = await proef.enter(proef.noor));
});
const as = <T>(user: User, work: (tx: Tx) => Promise<T>) => db.database.inSession(user, 'read write', work);
const read = (token: string, day?: Temporal.PlainDate) => readSession(db.database, token, day);

/** Gives an account a passkey and an app, as rows; the ceremonies have tests of their own. */
const giveSteps = (user: User) =>
	as(user, async (tx) => {
		const { id } = await tx
			.insertInto('toegangssleutel')
			.values({
				...{ gebruiker_id: user.gebruikerId, naam: 'laptop' },
				...{ kenmerk: Buffer.from(user.gebruikerId), publieke_sleutel: Buffer.from('x') }
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx
			.insertInto('codeapp')
			.values({ gebruiker_id: user.gebruikerId, geheim: Buffer.from('x'), laatste_stap: 1 })
			.execute();
		await renewHerstelcodes(tx, user);
		return id;
	});

const waarom = 'Telefoon verloren; zij stond naast mij.';
const reset = (by: User, medewerkerId = proef.samira.medewerkerId, reden = waarom) =>
	as(by, (tx) => resetTweedeStap(tx, by, { medewerkerId, reden }));

test('directie wipes a second step with a reason: nothing of it works, every session ends, a new one is due at once', async () => {
	await giveSteps(samira);
	expect(await as(noor, (tx) => readTweedeStap(tx, proef.samira.medewerkerId))).toEqual({
		sleutels: 1,
		codeapp: true,
		gekoppeld: false
	});
	expect(await reset(noor)).toMatchObject({ ok: true });
	expect(await as(noor, (tx) => readTweedeStap(tx, proef.samira.medewerkerId))).toEqual({
		sleutels: 0,
		codeapp: false,
		gekoppeld: false
	});
	const { rows } = await db.database.pool.query('select from herstelcode');
	expect(rows).toHaveLength(0);
	expect(await read(token)).toBeUndefined();
	const stap = await signIn(db.database, {
		...{ gebruikersnaam: 'samira', wachtwoord: proefwachtwoord, adres: '', apparaat: '' }
	});
	expect(stap).toMatchObject({ ok: true, value: { soort: 'binnen' } });
	expect(secondStepOverdue((await read(stap.ok ? stap.value.token : ''))!)).toBe(true);
});

test('nobody else wipes it, nobody their own, and not without a reason', async () => {
	await giveSteps(samira);
	await giveSteps(noor);
	expect(await reset(samira, proef.noor.medewerkerId)).toMatchObject({ refused: 'geen_toegang' });
	expect(await reset(noor, proef.noor.medewerkerId)).toMatchObject({ refused: 'eigen_account' });
	expect(await reset(noor, proef.samira.medewerkerId, 'kwijt')).toMatchObject({ refused: 'reden_te_kort' });
	expect(await as(samira, (tx) => readTweedeStap(tx, proef.noor.medewerkerId))).toBeUndefined();
	const { rows } = await db.database.pool.query('select from codeapp');
	expect(rows).toHaveLength(2);
});

test('the command line wipes the second step of the last one who can, and the owner reads that it did', async () => {
	await giveSteps(noor);
	const { medewerkerId } = proef.noor;
	const outcome = await db.database.dangerouslyAsBeheer(proef.schoolId, 'read write', undefined, (tx) =>
		resetTweedeStap(tx, { medewerkerId: '' }, { medewerkerId, reden: waarom })
	);
	expect(outcome).toMatchObject({ ok: true });
	expect(await as(noor, (tx) => readWissing(tx, noor))).toMatchObject({ door: null, reden: waarom });
	expect(await as(samira, (tx) => readWissing(tx, samira))).toBeUndefined();
});

test('a closed account that opens again does not bring its sessions back', async () => {
	const { medewerkerId } = proef.samira;
	await as(noor, (tx) => setGebruikerActief(tx, noor, { medewerkerId, actief: false }));
	expect(await read(token)).toBeUndefined();
	await as(noor, (tx) => setGebruikerActief(tx, noor, { medewerkerId, actief: true }));
	expect(await read(token)).toBeUndefined();
});

test('a school begins with two weeks, two hours and twelve hours; directie chooses otherwise, with a reason that stays', async () => {
	expect(await as(samira, readAanmeldregel)).toEqual({
		respijtdagen: 14,
		stilMinuten: 120,
		uiterlijkUren: 12
	});
	const regel = {
		...{ respijtdagen: 0, stilMinuten: 30, uiterlijkUren: 8 },
		...{ vertrouwd: [], reden: 'Beleid van het bestuur' }
	};
	expect(await as(samira, (tx) => saveAanmeldregel(tx, regel))).toMatchObject({ refused: 'geen_toegang' });
	expect((await as(noor, (tx) => saveAanmeldregel(tx, regel))).ok).toBe(true);
	expect(await as(samira, readAanmeldregel)).toEqual({ respijtdagen: 0, stilMinuten: 30, uiterlijkUren: 8 });
	expect(await as(noor, listAanmeldregels)).toMatchObject([{ ...regel, door: 'Noor Mulder' }]);
	expect(secondStepOverdue((await read(token))!)).toBe(true);
});

test('the days begin with the first session, on the day the school thinks it is', async () => {
	await db.database.pool.query('update gebruiker set tweede_stap_vanaf = null');
	const first = Temporal.PlainDate.from('2027-03-12');
	expect(secondStepOverdue((await read(token, first))!)).toBe(false);
	expect(secondStepOverdue((await read(token, first.add({ days: 13 })))!)).toBe(false);
	expect(secondStepOverdue((await read(token, first.add({ days: 14 })))!)).toBe(true);
});

test('setting up a second step makes this session one of two factors, ends the others, and gives codes once', async () => {
	const elsewhere = await proef.enter(proef.samira);
	await giveSteps(samira);
	await db.database.pool.query('delete from herstelcode');
	const strong = await strengthenSessie(db.database, samira, token);
	expect(strong.codes).toHaveLength(10);
	expect(await read(elsewhere.token)).toBeUndefined();
	const user = (await read(strong.token!))!;
	expect(user.sessie).toMatchObject({ factoren: 2, tweedeStap: { ingesteld: true } });
	expect((await strengthenSessie(db.database, user, strong.token!)).codes).toBeUndefined();
});

test('of two second steps one can go, the last one cannot; other sessions end', async () => {
	const id = await giveSteps(samira);
	const elsewhere = await proef.enter(proef.samira);
	expect((await as(samira, (tx) => removeCodeapp(tx, samira))).ok).toBe(true);
	expect(await as(samira, (tx) => readCodeapp(tx, samira))).toBeUndefined();
	expect(await read(elsewhere.token)).toBeUndefined();
	expect(await read(token)).toBeDefined();
	expect(await as(samira, (tx) => removeToegangssleutel(tx, samira, id))).toMatchObject({
		refused: 'laatste_tweede_stap'
	});
});

test('somebody sees and ends their own sessions only, and not those that are over', async () => {
	const old = await proef.enter(proef.samira, { apparaat: 'Mozilla/5.0 (iPad; CPU OS 18_5) Safari/604.1' });
	await proef.pass('3 hours');
	const phone = await proef.enter(proef.samira, { apparaat: 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' });
	const here = await proef.enter(proef.samira, { wijze: 'toegangssleutel', factoren: 2 });
	const list = await as(here.user, (tx) => listSessies(tx, here.user));
	expect(list.map(({ apparaat, deze, wijze }) => [apparaat, deze, wijze])).toEqual([
		['Onbekend apparaat', true, 'toegangssleutel'],
		['Firefox op Windows', false, 'wachtwoord']
	]);
	await as(noor, (tx) => endSessie(tx, noor, phone.user.sessie!.id));
	expect(await read(phone.token)).toBeDefined();
	await as(here.user, (tx) => endSessie(tx, here.user, phone.user.sessie!.id));
	expect(await read(phone.token)).toBeUndefined();
	expect(await read(old.token)).toBeUndefined();
});

test('a new password needs the present one, must be strong, and ends the sessions elsewhere', async () => {
	const elsewhere = await proef.enter(proef.samira);
	const change = (huidig: string, nieuw: string) => changeWachtwoord(proef.hier, samira, { huidig, nieuw });
	const nieuw = 'nog een lang verhaaltje';
	expect(await change(proefwachtwoord, 'kort')).toMatchObject({ refused: 'wachtwoord_zwak' });
	expect(await change(proefwachtwoord, 'De Proef 2027!')).toMatchObject({ refused: 'wachtwoord_zwak' });
	expect(await change(proefwachtwoord, 'samirabakker1')).toMatchObject({ refused: 'wachtwoord_zwak' });
	expect(await change(proefwachtwoord, proefwachtwoord)).toMatchObject({ refused: 'zelfde_wachtwoord' });
	expect(await change('fout', nieuw)).toMatchObject({ refused: 'wachtwoord_onjuist' });
	expect(await read(elsewhere.token)).toBeDefined();
	expect((await change(proefwachtwoord, nieuw)).ok).toBe(true);
	expect(await read(token)).toBeDefined();
	expect(await read(elsewhere.token)).toBeUndefined();
	const given = { gebruikersnaam: 'samira', adres: '', apparaat: '' };
	expect((await signIn(db.database, { ...given, wachtwoord: proefwachtwoord })).ok).toBe(false);
	expect((await signIn(db.database, { ...given, wachtwoord: nieuw })).ok).toBe(true);
});

test('guessing the present password is slowed down as signing in is', async () => {
	const guess = (huidig: string) =>
		changeWachtwoord(proef.hier, samira, { huidig, nieuw: 'nog een lang verhaaltje' });
	for (let at = 0; at < 5; at++)
		expect(await guess(`fout ${at}`)).toMatchObject({ refused: 'wachtwoord_onjuist' });
	expect(await guess(proefwachtwoord)).toMatchObject({ refused: 'te_veel_pogingen' });
});
