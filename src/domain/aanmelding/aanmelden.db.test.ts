import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { User } from '#core/database.ts';
import { makeSeal } from '#core/seal.ts';
import { readSession } from '#core/session.ts';
import { signIn } from '#tests/aanmelden.ts';
import { testDatabase } from '#tests/database.ts';
import { makeProefaccounts, proefwachtwoord, type Proefaccounts } from '#tests/proefaccounts.ts';
import { continueAanmelding } from './continueAanmelding.ts';
import { countGeslotenCodeapps } from './countGeslotenCodeapps.ts';
import { finishTweedeStap } from './finishTweedeStap.ts';
import { renewHerstelcodes } from './herstelcode.ts';
import { readBewijsmiddelen } from './readBewijsmiddelen.ts';
import { proposeCodeapp, registerCodeapp } from './registerCodeapp.ts';
import type { Proef } from './verifyProef.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let proef: Proefaccounts;
let user: User;
beforeAll(async () => {
	db = await testDatabase();
});
afterAll(() => db.release());
beforeEach(async () => {
	proef = await makeProefaccounts(db.database);
	({ user } = await proef.enter(proef.samira));
});

const nu = Temporal.Instant.from('2027-03-12T08:00:00Z');
const codeAt = (geheim: string, at = nu) =>
	new TOTP({ secret: Secret.fromBase32(geheim) }).generate({ timestamp: at.epochMilliseconds });
const password = (wachtwoord = proefwachtwoord, gebruikersnaam = 'samira') =>
	signIn(db.database, { gebruikersnaam, wachtwoord, adres: '192.0.2.1', apparaat: 'proef' });

/** Sets up an app for Samira, as it was an hour ago. Out: its secret. */
async function setUpApp() {
	const { geheim, voorstel } = proposeCodeapp(proef.hier.seal, user);
	const earlier = nu.subtract({ hours: 1 });
	const outcome = await db.database.inSession(user, 'read write', (tx) =>
		registerCodeapp(tx, proef.hier.seal, user, { voorstel, code: codeAt(geheim, earlier), nu: earlier })
	);
	if (!outcome.ok) throw new Error(outcome.message);
	return geheim;
}

const makeCodes = () => db.database.inSession(user, 'read write', (tx) => renewHerstelcodes(tx, user));

/** The first step, and what it leads to. */
async function firstStep() {
	const stap = await password();
	if (!stap.ok) throw new Error(stap.message);
	return stap.value;
}

const second = (token: string, given: Proef, at = nu) =>
	finishTweedeStap({ ...proef.hier, nu: at }, token, given, { apparaat: 'proef' });

test('without a second step a password opens a session of one factor', async () => {
	const stap = await firstStep();
	expect(stap.soort).toBe('binnen');
	expect(await readSession(db.database, stap.token, undefined)).toMatchObject({
		sessie: { wijze: 'wachtwoord', factoren: 1 }
	});
});

test('a wrong password, an unknown name, a closed account and one whose owner left get the same refusal', async () => {
	const refusals = [await password('fout'), await password(proefwachtwoord, 'niemand')];
	await db.database.pool.query('update gebruiker set actief = false');
	refusals.push(await password());
	await db.database.pool.query(
		`update gebruiker set actief = true; update medewerker set in_dienst_tot = '2020-01-01'`
	);
	refusals.push(await password());
	expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
	expect(refusals[0]).toMatchObject({ ok: false, refused: 'aanmelden_mislukt' });
});

test('capitals and spaces around a name do not matter', async () => {
	expect((await password(proefwachtwoord, ' Samira ')).ok).toBe(true);
});

test('with an app a password opens nothing by itself; the code of this moment opens a session of two factors', async () => {
	const geheim = await setUpApp();
	const stap = await firstStep();
	expect(stap.soort).toBe('tweede_stap');
	expect(await readSession(db.database, stap.token, undefined)).toBeUndefined();
	const outcome = await second(stap.token, { soort: 'codeapp', waarde: codeAt(geheim) });
	if (!outcome.ok) throw new Error(outcome.message);
	expect(outcome.value.token).not.toBe(stap.token);
	expect(await readSession(db.database, outcome.value.token, undefined)).toMatchObject({
		naam: 'Samira Bakker',
		sessie: { wijze: 'codeapp', factoren: 2, tweedeStap: { ingesteld: true } }
	});
});

test('the same code does not work twice, not even for two at once', async () => {
	const waarde = codeAt(await setUpApp());
	const stappen = await Promise.all([firstStep(), firstStep(), firstStep()]);
	const outcomes = await Promise.all(
		stappen.slice(0, 2).map(({ token }) => second(token, { soort: 'codeapp', waarde }))
	);
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
	expect(await second(stappen[2]!.token, { soort: 'codeapp', waarde })).toMatchObject({
		refused: 'code_onjuist'
	});
});

test('the code with which an app was set up is used up', async () => {
	const geheim = await setUpApp();
	const earlier = nu.subtract({ hours: 1 });
	const { token } = await firstStep();
	expect(await second(token, { soort: 'codeapp', waarde: codeAt(geheim, earlier) }, earlier)).toMatchObject({
		refused: 'code_onjuist'
	});
});

test('the first step is over after ten minutes, and after use', async () => {
	const geheim = await setUpApp();
	const late = await firstStep();
	await proef.pass('11 minutes');
	expect(await second(late.token, { soort: 'codeapp', waarde: codeAt(geheim) })).toMatchObject({
		refused: 'stap_verlopen'
	});
	const once = await firstStep();
	expect((await second(once.token, { soort: 'codeapp', waarde: codeAt(geheim) })).ok).toBe(true);
	const again = { soort: 'codeapp', waarde: codeAt(geheim, nu.add({ seconds: 60 })) } as const;
	expect(await second(once.token, again, nu.add({ seconds: 60 }))).toMatchObject({
		refused: 'stap_verlopen'
	});
});

test('guessing codes is slowed down per account, over all first steps together', async () => {
	const geheim = await setUpApp();
	for (let guess = 0; guess < 5; guess++) {
		const { token } = await firstStep();
		expect(await second(token, { soort: 'codeapp', waarde: '000000' })).toMatchObject({
			refused: 'code_onjuist'
		});
	}
	const { token } = await firstStep();
	expect(await second(token, { soort: 'codeapp', waarde: codeAt(geheim) })).toMatchObject({
		refused: 'te_veel_pogingen'
	});
	expect(await second(token, { soort: 'herstelcode', waarde: 'x' })).toMatchObject({
		refused: 'te_veel_pogingen'
	});
	await proef.pass('16 seconds');
	expect((await second(token, { soort: 'codeapp', waarde: codeAt(geheim) })).ok).toBe(true);
});

test('a recovery code works once, however it is typed; the count left is known', async () => {
	await setUpApp();
	const codes = await makeCodes();
	expect(new Set(codes).size).toBe(10);
	expect(codes[0]).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
	const typed = ` ${codes[3]!.toUpperCase().replaceAll('-', ' ')} `;
	const first = await firstStep();
	expect((await second(first.token, { soort: 'herstelcode', waarde: typed })).ok).toBe(true);
	expect((await readBewijsmiddelen(db.database, proef.samira)).herstelcodes).toBe(9);
	const next = await firstStep();
	expect(await second(next.token, { soort: 'herstelcode', waarde: codes[3]! })).toMatchObject({
		refused: 'herstelcode_onjuist'
	});
	expect((await second(next.token, { soort: 'herstelcode', waarde: codes[9]! })).ok).toBe(true);
});

test('new recovery codes end the old ones, and none of them stands in the database as it is', async () => {
	await setUpApp();
	const old = await makeCodes();
	const fresh = await makeCodes();
	const { rows } = await db.database.pool.query('select afdruk from herstelcode');
	expect(rows).toHaveLength(10);
	for (const code of fresh) expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''));
	const { token } = await firstStep();
	expect((await second(token, { soort: 'herstelcode', waarde: old[0]! })).ok).toBe(false);
	expect((await second(token, { soort: 'herstelcode', waarde: fresh[0]! })).ok).toBe(true);
});

test("somebody else's recovery code and app open nothing", async () => {
	const geheim = await setUpApp();
	const codes = await makeCodes();
	({ user } = await proef.enter(proef.noor));
	await setUpApp();
	const noor = await password(proefwachtwoord, 'noor');
	const token = noor.ok ? noor.value.token : '';
	expect((await second(token, { soort: 'herstelcode', waarde: codes[0]! })).ok).toBe(false);
	expect((await second(token, { soort: 'codeapp', waarde: codeAt(geheim) })).ok).toBe(false);
});

test('the secret of an app is unreadable in the database, and with another key it says so', async () => {
	const geheim = await setUpApp();
	const { rows } = await db.database.pool.query<{ geheim: Buffer }>('select geheim from codeapp');
	expect(rows[0]!.geheim.includes(geheim)).toBe(false);
	expect(rows[0]!.geheim.includes(Buffer.from(Secret.fromBase32(geheim).bytes))).toBe(false);
	// The key of an installation that lost its own.
	const other = makeSeal(Buffer.alloc(32, 7));
	const { token } = await firstStep();
	expect(
		await finishTweedeStap(
			{ ...proef.hier, seal: other, nu },
			token,
			{ soort: 'codeapp', waarde: codeAt(geheim) },
			{ apparaat: '' }
		)
	).toMatchObject({ refused: 'geheim_onleesbaar' });
	expect(await countGeslotenCodeapps(db.database, other)).toBe(1);
	expect(await countGeslotenCodeapps(db.database, proef.hier.seal)).toBe(0);
});

test('a proposal for an app is of one account, and a second app needs the first to go', async () => {
	const { seal } = proef.hier;
	const { geheim, voorstel } = proposeCodeapp(seal, user);
	const register = (who: User, more: { voorstel: string; code: string }) =>
		db.database.inSession(who, 'read write', (tx) => registerCodeapp(tx, seal, who, { ...more, nu }));
	const noor = (await proef.enter(proef.noor)).user;
	expect(await register(noor, { voorstel, code: codeAt(geheim) })).toMatchObject({
		refused: 'voorstel_verlopen'
	});
	expect(await register(user, { voorstel, code: '000000' })).toMatchObject({ refused: 'code_onjuist' });
	expect((await register(user, { voorstel, code: codeAt(geheim) })).ok).toBe(true);
	const again = proposeCodeapp(seal, user);
	expect(await register(user, { voorstel: again.voorstel, code: codeAt(again.geheim) })).toMatchObject({
		refused: 'heeft_codeapp'
	});
});

test('another organisation that says who it is counts as one factor, or as two when it asked for them', async () => {
	await setUpApp();
	const come = (factoren: 1 | 2) =>
		continueAanmelding(db.database, proef.samira, { wijze: 'extern', factoren, apparaat: '' });
	expect(await come(1)).toMatchObject({ ok: true, value: { soort: 'tweede_stap' } });
	expect(await come(2)).toMatchObject({ ok: true, value: { soort: 'binnen' } });
});

test('the button of the demo never asks for a second step', async () => {
	await setUpApp();
	const demo = { wijze: 'demo', factoren: 1, apparaat: '' } as const;
	expect(await continueAanmelding(db.database, proef.samira, demo)).toMatchObject({
		value: { soort: 'binnen' }
	});
});
