import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Aanbieder } from '#core/aanbieders.ts';
import { makeSeal } from '#core/seal.ts';
import { testDatabase } from '#tests/database.ts';
import { startOidc, walkThrough, type Persoon } from '#tests/oidc.ts';
import { makeProefaccounts, type Proefaccounts } from '#tests/proefaccounts.ts';
import { saveAanmeldregel } from './aanmeldregel.ts';
import { finishExtern } from './finishExtern.ts';
import { readTweedeStap, resetTweedeStap } from './resetTweedeStap.ts';
import { openRonde, startExtern } from './startExtern.ts';
import { listKoppelingen, unlinkExtern } from './unlinkExtern.ts';

const terugadres = 'http://localhost:3000/aanmelden/extern/oidc/terug';
const samira = { email: 'Samira@School.example', email_verified: true };
const personen: Record<string, Persoon> = {
	's-1': { sub: 's-1', ...samira },
	's-2': { sub: 's-2', ...samira },
	's-mfa': { sub: 's-mfa', ...samira, amr: ['pwd', 'mfa'] },
	onbewezen: { sub: 'onbewezen', ...samira, email_verified: false },
	vreemd: { sub: 'vreemd', email: 'vreemd@school.example', email_verified: true }
};
const seal = makeSeal(Buffer.alloc(32, 1));
const nu = Temporal.Now.instant();

let db: Awaited<ReturnType<typeof testDatabase>>;
let elders: Awaited<ReturnType<typeof startOidc>>;
let proef: Proefaccounts;
let aanbieder: Aanbieder;
beforeAll(async () => {
	db = await testDatabase();
	elders = await startOidc({ terug: () => terugadres, personen });
	aanbieder = {
		...{ sleutel: 'oidc', naam: 'Elders', soort: 'oidc', issuer: elders.issuer, clientId: 'zorgvuldig' },
		...{ clientSecret: 'een geheim van de proef', domeinen: [], scholen: [] },
		meervoudig: { amr: ['mfa'], acr: [] }
	};
});
afterAll(async () => {
	await elders.stop();
	await db.release();
});
beforeEach(async () => {
	proef = await makeProefaccounts(db.database);
	await db.database.pool.query('update medewerker set emailadres = $1 where id = $2', [
		'samira@school.example',
		proef.samira.medewerkerId
	]);
});

const begin = () => startExtern(seal, aanbieder, { terugadres, terug: '/leerlingen', nu });
/** Goes to the provider as `wie` and comes back; `change` is what an attacker does on the way. */
async function enter(wie: string, change: (url: URL) => URL = (url) => url) {
	const { href, ronde } = await begin();
	const url = change(await walkThrough(href, wie, terugadres));
	return finishExtern(db.database, aanbieder, { ronde: openRonde(seal, aanbieder, ronde, nu), url });
}
const account = () => ({ schoolId: proef.schoolId, gebruikerId: proef.samira.gebruikerId });
const count = async (table: string) =>
	(await db.database.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n;

test('a proven address finds the colleague with an account, once; after that the fixed mark of the person counts', async () => {
	expect(await enter('s-1')).toEqual({ ok: true, value: { account: account(), factoren: 1 } });
	expect(await count('mailbericht')).toBe(1);
	await db.database.pool.query(`update medewerker set emailadres = 'anders@school.example' where id = $1`, [
		proef.samira.medewerkerId
	]);
	expect(await enter('s-1')).toMatchObject({ ok: true, value: { account: account() } });
	expect(await count('externekoppeling')).toBe(1);
	expect(await count('mailbericht')).toBe(1);
});

test('an address that went to somebody else there does not bring them in', async () => {
	await enter('s-1');
	expect(await enter('s-2')).toMatchObject({ refused: 'onbekend' });
});

test('who is unknown and whose address is not proven hear the same, and no account comes of it', async () => {
	const before = await count('gebruiker');
	const [vreemd, onbewezen] = [await enter('vreemd'), await enter('onbewezen')];
	expect(vreemd).toMatchObject({ refused: 'onbekend' });
	expect(onbewezen).toEqual(vreemd);
	expect([await count('gebruiker'), await count('externekoppeling')]).toEqual([before, 0]);
});

test('a closed account, and one whose owner does not work here any more, stay closed', async () => {
	await enter('s-1');
	await db.database.pool.query('update gebruiker set actief = false');
	expect(await enter('s-1')).toMatchObject({ refused: 'geen_toegang' });
});

test('another state, another nonce, another proof key, a round that is over or of another provider: nothing opens', async () => {
	expect(
		await enter('s-1', (url) => {
			url.searchParams.set('state', 'van een ander');
			return url;
		})
	).toMatchObject({ refused: 'mislukt' });
	const { href, ronde } = await begin();
	const url = await walkThrough(href, 's-1', terugadres);
	const mine = openRonde(seal, aanbieder, ronde, nu)!;
	for (const wrong of [{ eenmalig: 'een andere nonce' }, { bewijs: 'x'.repeat(43) }]) {
		const { href: again, ronde: next } = await begin();
		const back = await walkThrough(again, 's-1', terugadres);
		const opened = openRonde(seal, aanbieder, next, nu)!;
		expect(
			await finishExtern(db.database, aanbieder, { ronde: { ...opened, ...wrong }, url: back })
		).toMatchObject({ refused: 'mislukt' });
	}
	expect(openRonde(seal, aanbieder, ronde, nu.add({ minutes: 11 }))).toBeUndefined();
	expect(openRonde(seal, { ...aanbieder, sleutel: 'google' }, ronde, nu)).toBeUndefined();
	expect(await finishExtern(db.database, aanbieder, { ronde: undefined, url })).toMatchObject({
		refused: 'mislukt'
	});
	// A code works once, also for who has the cookie.
	expect(await finishExtern(db.database, aanbieder, { ronde: mine, url })).toMatchObject({ ok: true });
	expect(await finishExtern(db.database, aanbieder, { ronde: mine, url })).toMatchObject({
		refused: 'mislukt'
	});
});

test('who says no there comes back with nothing', async () => {
	expect(await enter('weigert')).toMatchObject({ refused: 'mislukt' });
});

test('a second step there counts when its token says so', async () => {
	expect(await enter('s-mfa')).toEqual({ ok: true, value: { account: account(), factoren: 2 } });
});

test('a second step there counts when the school says that everybody is asked for one', async () => {
	const { user: noor } = await proef.enter(proef.noor);
	const regel = { respijtdagen: 14, stilMinuten: 120, uiterlijkUren: 12 };
	const save = (vertrouwd: string[]) =>
		db.database.inSession(noor, 'read write', (tx) =>
			saveAanmeldregel(tx, { ...regel, vertrouwd, reden: 'Daar is het verplicht.' })
		);
	expect(await enter('s-1')).toMatchObject({ value: { factoren: 1 } });
	await save(['oidc']);
	expect(await enter('s-1')).toMatchObject({ value: { factoren: 2 } });
	await save([]);
	expect(await enter('s-1')).toMatchObject({ value: { factoren: 1 } });
});

test('only the schools that a provider is for', async () => {
	aanbieder = { ...aanbieder, scholen: ['99ZZ'] };
	expect(await enter('s-1')).toMatchObject({ refused: 'onbekend' });
	aanbieder = { ...aanbieder, scholen: ['99AB'] };
	expect(await enter('s-1')).toMatchObject({ ok: true });
	aanbieder = { ...aanbieder, scholen: [] };
});

test('a link is let go by its owner, and with a second step that is wiped', async () => {
	await enter('s-1');
	const { user } = await proef.enter(proef.samira);
	const { user: noor } = await proef.enter(proef.noor);
	const mine = () => db.database.inSession(user, 'read only', (tx) => listKoppelingen(tx, user));
	const [koppeling] = await mine();
	expect(koppeling).toMatchObject({ issuer: elders.issuer });
	await db.database.inSession(noor, 'read write', (tx) => unlinkExtern(tx, noor, koppeling!.id));
	expect(await mine()).toHaveLength(1);
	await db.database.inSession(user, 'read write', (tx) => unlinkExtern(tx, user, koppeling!.id));
	expect(await mine()).toEqual([]);
	await enter('s-2');
	const seen = () =>
		db.database.inSession(noor, 'read only', (tx) => readTweedeStap(tx, proef.samira.medewerkerId));
	expect(await seen()).toEqual({ sleutels: 0, codeapp: false, gekoppeld: true });
	await db.database.inSession(noor, 'read write', (tx) =>
		resetTweedeStap(tx, noor, {
			medewerkerId: proef.samira.medewerkerId,
			reden: 'Haar schoolaccount is overgenomen.'
		})
	);
	expect(await mine()).toEqual([]);
	expect(await seen()).toMatchObject({ gekoppeld: false });
});
