import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { openDatabase, type Database, type Tx } from './database.ts';

let proef: Awaited<ReturnType<typeof testDatabase>>;
// One connection, so that every transaction comes after the one before.
let database: Database;
let schools: string[];

beforeAll(async () => {
	proef = await testDatabase();
	database = openDatabase(proef.url, 1);
	const { rows } = await database.pool.query<{ id: string }>(
		`insert into school (brin, naam, soort) values ('99BA', 'Een', 'test'), ('99BB', 'Twee', 'test') returning id`
	);
	schools = rows.map(({ id }) => id);
});
afterAll(async () => {
	await database.close();
	await proef.release();
});

const vandaag = Temporal.PlainDate.from('2027-03-12');
const as = <T>(
	school: number,
	work: (tx: Tx) => Promise<T>,
	access: 'read only' | 'read write' = 'read write'
) => database.dangerouslyAsBeheer(schools[school]!, access, vandaag, work);
const ask = async (tx: Tx, expression: string) =>
	(await sql<{ answer: unknown }>`select ${sql.raw(expression)} as answer`.execute(tx)).rows[0]!.answer;
const add = (tx: Tx, naam: string) =>
	tx.insertInto('vakantie').values({ schooljaar: '2026-2027', naam, van: vandaag, tot: vandaag }).execute();
const namen = (school: number) =>
	as(school, async (tx) =>
		(await tx.selectFrom('vakantie').select('naam').execute()).map(({ naam }) => naam)
	);

test('what is asked together is answered each in its own place, within the transaction', async () => {
	const answers = await as(0, (tx) =>
		Promise.all([
			...Array.from({ length: 20 }, (_, n) => ask(tx, `${n} * 2`)),
			ask(tx, 'huidige_school()::text'),
			ask(tx, `current_setting('role')`)
		])
	);
	expect(answers).toEqual([...Array.from({ length: 20 }, (_, n) => n * 2), schools[0], 'zorgvuldig_beheer']);
});

test('role and school end with the transaction, also with one that failed', async () => {
	const left = `current_setting('role') || '/' || coalesce(current_setting('app.school', true), '')`;
	const after = async () =>
		(await database.pool.query<{ left: string }>(`select ${left} as left`)).rows[0]!.left;
	await as(0, (tx) => ask(tx, '1'));
	expect(await after()).toBe('none/');
	await expect(as(1, (tx) => ask(tx, '1 / 0'))).rejects.toThrow('division by zero');
	expect(await after()).toBe('none/');
});

test('when one of several fails, all of the transaction is undone', async () => {
	await expect(
		as(0, (tx) => Promise.all([add(tx, 'eerst'), ask(tx, '1 / 0'), add(tx, 'later')]))
	).rejects.toThrow('division by zero');
	expect(await namen(0)).toEqual([]);
});

test('a straggler of a failed transaction does not reach the next one on its connection', async () => {
	let go = () => {};
	const gate = new Promise<void>((resolve) => (go = resolve));
	let straggler: Promise<unknown> = Promise.resolve();
	await expect(
		as(0, (tx) => {
			straggler = gate.then(() => add(tx, 'achterblijver'));
			straggler.catch(() => undefined);
			return Promise.all([straggler, Promise.reject(new Error('weg'))]);
		})
	).rejects.toThrow('weg');
	await as(1, async (tx) => {
		go();
		await expect(straggler).rejects.toThrow('This transaction has ended.');
		await ask(tx, '1');
	});
	expect([...(await namen(0)), ...(await namen(1))]).toEqual([]);
});

test('a refusal that somebody swallowed is not taken for a commit', async () => {
	await expect(
		as(0, async (tx) => {
			await add(tx, 'verloren');
			await ask(tx, '1 / 0').catch(() => undefined);
		})
	).rejects.toThrow('rolled back');
	expect(await namen(0)).toEqual([]);
});

test('a read-only transaction cannot write, and the next one can', async () => {
	await expect(as(0, (tx) => add(tx, 'gelezen'), 'read only')).rejects.toThrow('read-only transaction');
	await as(0, (tx) => add(tx, 'geschreven'));
	expect(await namen(0)).toEqual(['geschreven']);
	expect(await namen(1)).toEqual([]);
});

test('values travel as values, whatever stands in them', async () => {
	const naam = `'); drop table vakantie; --`;
	await as(1, (tx) => add(tx, naam));
	expect(await namen(1)).toEqual([naam]);
	await expect(
		database.dangerouslyAsBeheer(naam, 'read only', vandaag, (tx) => ask(tx, 'huidige_school()'))
	).rejects.toThrow('invalid input syntax for type uuid');
});

test('a connection that dies between two questions fails the next one, not the program', async () => {
	const lost = as(0, async (tx) => {
		const pid = Number(await ask(tx, 'pg_backend_pid()'));
		const other = openDatabase(proef.url, 1);
		const { rows } = await other.pool.query<{ gone: boolean }>(
			'select pg_terminate_backend($1, 5000) as gone',
			[pid]
		);
		await other.close();
		expect(rows[0]!.gone).toBe(true);
		return ask(tx, '1');
	});
	await expect(lost).rejects.toThrow();
	expect(await as(0, (tx) => ask(tx, '1'))).toBe(1);
});
