import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { User } from '#core/database.ts';
import { testDatabase } from '#tests/database.ts';
import { makeProefaccounts, type Proefaccounts } from '#tests/proefaccounts.ts';
import { makeSleutelapparaat } from '#tests/sleutelapparaat.ts';
import { askNieuweSleutel, registerToegangssleutel } from './registerToegangssleutel.ts';
import { askSleutel, verifyToegangssleutel } from './verifyToegangssleutel.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let proef: Proefaccounts;
let user: User;
let apparaat: ReturnType<typeof makeSleutelapparaat>;
beforeAll(async () => {
	db = await testDatabase();
});
afterAll(() => db.release());
beforeEach(async () => {
	proef = await makeProefaccounts(db.database);
	({ user } = await proef.enter(proef.samira));
	apparaat = makeSleutelapparaat();
});

type Wrong = { origin?: string; rpId?: string; challenge?: string; geverifieerd?: boolean; teller?: number };
const place = () => ({ rpId: proef.hier.plaats.naam, origin: proef.hier.plaats.herkomst });

/** Makes a passkey for somebody on this device, with whatever is wrong about it. */
async function make(who: User = user, wrong: Wrong = {}) {
	const options = await askNieuweSleutel(db.database, who, proef.hier.plaats);
	const antwoord = apparaat.make({
		...{ ...place(), challenge: options.challenge, userId: options.user.id },
		...wrong
	});
	return registerToegangssleutel(db.database, who, proef.hier.plaats, { naam: 'laptop', antwoord });
}

/** Lets this device sign in, or confirm for one account, with whatever is wrong about it. */
async function show(account?: typeof proef.samira, wrong: Wrong = {}) {
	const options = await askSleutel(db.database, proef.hier.plaats, account);
	const antwoord = apparaat.show({ ...place(), challenge: options.challenge, ...wrong });
	return {
		antwoord,
		outcome: await verifyToegangssleutel(db.database, proef.hier.plaats, antwoord, account)
	};
}

test('a passkey that a device made says by itself whose it is', async () => {
	expect(await make()).toEqual({ ok: true, value: undefined });
	const { outcome } = await show();
	expect(outcome).toEqual({
		ok: true,
		value: { schoolId: proef.schoolId, gebruikerId: proef.samira.gebruikerId }
	});
	const { rows } = await db.database.pool.query('select naam, vervoer, gebruikt_op from toegangssleutel');
	expect(rows).toMatchObject([{ naam: 'laptop', vervoer: ['internal'] }]);
	expect(rows[0].gebruikt_op).not.toBeNull();
});

test('the device is asked to be found without a name, to check who holds it, and not to make a second one', async () => {
	const first = await askNieuweSleutel(db.database, user, proef.hier.plaats);
	expect(first).toMatchObject({
		rp: { id: 'zorg.school.example' },
		user: { name: 'samira', displayName: 'Samira Bakker' },
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
		attestation: 'none',
		excludeCredentials: []
	});
	await make();
	expect((await askNieuweSleutel(db.database, user, proef.hier.plaats)).excludeCredentials).toHaveLength(1);
	const anybody = await askSleutel(db.database, proef.hier.plaats, undefined);
	expect(anybody).toMatchObject({
		rpId: 'zorg.school.example',
		userVerification: 'required',
		allowCredentials: []
	});
	expect((await askSleutel(db.database, proef.hier.plaats, proef.samira)).allowCredentials).toHaveLength(1);
});

test.each<[string, Wrong]>([
	['of a lookalike site', { origin: 'https://zorg.schoo1.example' }],
	['for another name', { rpId: 'elders.example' }],
	['to a question nobody asked', { challenge: 'bm9vaXQgZ2V2cmFhZCBkdXMgZm91dA' }],
	['without finger, face or code', { geverifieerd: false }]
])('an answer %s makes no passkey and opens nothing', async (_, wrong) => {
	expect(await make(user, wrong)).toMatchObject({ refused: 'sleutel_niet_gelukt' });
	await make();
	expect((await show(undefined, wrong)).outcome).toMatchObject({ refused: 'sleutel_onbekend' });
});

test('an answer counts once, and for five minutes', async () => {
	await make();
	const { antwoord, outcome } = await show();
	expect(outcome.ok).toBe(true);
	expect(await verifyToegangssleutel(db.database, proef.hier.plaats, antwoord)).toMatchObject({ ok: false });
	const options = await askSleutel(db.database, proef.hier.plaats, undefined);
	await proef.pass('6 minutes');
	const late = apparaat.show({ ...place(), challenge: options.challenge });
	expect(await verifyToegangssleutel(db.database, proef.hier.plaats, late)).toMatchObject({ ok: false });
});

test('a question to sign in does not confirm an act, and one for Samira is not answered by Noor', async () => {
	await make();
	const signIn = await askSleutel(db.database, proef.hier.plaats, undefined);
	const antwoord = apparaat.show({ ...place(), challenge: signIn.challenge });
	expect(await verifyToegangssleutel(db.database, proef.hier.plaats, antwoord, proef.samira)).toMatchObject({
		ok: false
	});
	expect((await show(proef.samira)).outcome.ok).toBe(true);
	expect((await show(proef.noor)).outcome).toMatchObject({ refused: 'sleutel_onbekend' });
});

test("a passkey that names another account than the one it is stored for is nobody's", async () => {
	await make();
	const options = await askSleutel(db.database, proef.hier.plaats, undefined);
	const antwoord = apparaat.show({
		...place(),
		challenge: options.challenge,
		userHandle: 'AAAAAAAAAAAAAAAAAAAAAA'
	});
	expect(await verifyToegangssleutel(db.database, proef.hier.plaats, antwoord)).toMatchObject({ ok: false });
});

test('a copy that lags behind in counting is refused', async () => {
	await make();
	expect((await show(undefined, { teller: 5 })).outcome.ok).toBe(true);
	expect((await show(undefined, { teller: 5 })).outcome.ok).toBe(false);
	expect((await show(undefined, { teller: 6 })).outcome.ok).toBe(true);
});

test('a device of nobody, and a passkey that was taken away, open nothing', async () => {
	expect((await show()).outcome).toMatchObject({ refused: 'sleutel_onbekend' });
	await make();
	await db.database.pool.query('delete from toegangssleutel');
	expect((await show()).outcome).toMatchObject({ refused: 'sleutel_onbekend' });
});

test('the passkey of one person cannot be made the passkey of another', async () => {
	await make();
	const noor = (await proef.enter(proef.noor)).user;
	expect(await make(noor)).toMatchObject({ refused: 'sleutel_niet_gelukt' });
	expect((await show()).outcome).toMatchObject({ value: { gebruikerId: proef.samira.gebruikerId } });
});
