import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { makeProefaccounts, type Proefaccounts } from '#tests/proefaccounts.ts';
import { beginPoging, passPoging, type Doelwit } from './guardPoging.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let proef: Proefaccounts;
beforeAll(async () => {
	db = await testDatabase();
});
afterAll(() => db.release());
beforeEach(async () => {
	proef = await makeProefaccounts(db.database);
});

const samira: Doelwit = { soort: 'wachtwoord', van: 'samira' };
const attempt = (doelwit: Doelwit = samira, adres = '192.0.2.1') => beginPoging(db.database, doelwit, adres);
/** How many of `times` attempts one after another are looked at. */
async function count(times: number, doelwit?: Doelwit, adres?: (at: number) => string) {
	let looked = 0;
	for (let at = 0; at < times; at++) if ((await attempt(doelwit, adres?.(at))).ok) looked++;
	return looked;
}

test('after five wrong ones an account waits a quarter of a minute, then half a minute; waiting is not counted', async () => {
	expect(await count(9)).toBe(5);
	expect(await attempt()).toMatchObject({
		refused: 'te_veel_pogingen',
		message: 'Er is te vaak geprobeerd. Wacht een halve minuut en probeer het dan opnieuw.'
	});
	await proef.pass('14 seconds');
	expect((await attempt()).ok).toBe(false);
	await proef.pass('2 seconds');
	expect((await attempt()).ok).toBe(true);
	await proef.pass('16 seconds');
	expect((await attempt()).ok).toBe(false);
	await proef.pass('15 seconds');
	expect((await attempt()).ok).toBe(true);
});

test('guessing from many addresses slows the account down all the same', async () => {
	expect(await count(12, samira, (at) => `192.0.2.${at}`)).toBe(5);
});

test('an account that does not exist is slowed down exactly as one that does', async () => {
	const niemand: Doelwit = { soort: 'wachtwoord', van: 'niemand' };
	expect(await count(9, niemand, () => '192.0.2.2')).toBe(await count(9, samira, () => '192.0.2.3'));
	expect(await attempt(niemand, '192.0.2.2')).toEqual(await attempt(samira, '192.0.2.3'));
});

test('forty wrong ones from one address make it wait, whatever they are about', async () => {
	for (let at = 0; at < 40; at++)
		expect((await attempt({ soort: 'wachtwoord', van: `naam ${at}` })).ok).toBe(true);
	expect((await attempt({ soort: 'wachtwoord', van: 'nog een' })).ok).toBe(false);
	expect((await attempt(null)).ok).toBe(false);
	expect((await attempt(null, '192.0.2.9')).ok).toBe(true);
	await proef.pass('16 seconds');
	expect((await attempt(null)).ok).toBe(true);
});

test('a right one wipes the slate of its own secret, not of another', async () => {
	const code: Doelwit = { soort: 'tweede_stap', van: proef.samira.gebruikerId };
	expect(await count(4)).toBe(4);
	expect(await count(9, code)).toBe(5);
	const right = await attempt();
	if (!right.ok) throw new Error(right.message);
	await passPoging(db.database, right.value);
	expect(await count(9)).toBe(5);
	expect((await attempt(code)).ok).toBe(false);
});

test('a hundred at once are no more than a few', async () => {
	const outcomes = await Promise.all(Array.from({ length: 30 }, () => attempt()));
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
});

test('a day later nothing is remembered, and what was typed was never kept', async () => {
	await attempt({ soort: 'wachtwoord', van: 'mijn wachtwoord in het verkeerde vak' });
	const { rows } = await db.database.pool.query('select * from aanmeldpoging');
	expect(JSON.stringify(rows)).not.toContain('wachtwoord');
	await proef.pass('25 hours');
	await attempt();
	const later = await db.database.pool.query('select * from aanmeldpoging');
	expect(later.rowCount).toBe(1);
});
