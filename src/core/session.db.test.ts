import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { makeProefaccounts, type Proefaccounts } from '#tests/proefaccounts.ts';
import { closeSession, readSession, renewSession } from '#core/session.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let proef: Proefaccounts;
beforeAll(async () => {
	db = await testDatabase();
});
afterAll(() => db.release());
beforeEach(async () => {
	proef = await makeProefaccounts(db.database);
});
const read = (token: string, day?: Temporal.PlainDate) => readSession(db.database, token, day);
const inSchool = <T>(
	work: Parameters<typeof db.database.dangerouslyAsBeheer<T>>[3],
	day?: Temporal.PlainDate
) => db.database.dangerouslyAsBeheer(proef.schoolId, 'read write', day, work);

test('a session knows name, school, roles, and how it was proven', async () => {
	const { user } = await proef.enter(proef.samira, { wijze: 'codeapp', factoren: 2 });
	expect(user).toMatchObject({
		...{ schoolId: proef.schoolId, naam: 'Samira Bakker', rollen: ['groepsleerkracht'] },
		sessie: { wijze: 'codeapp', factoren: 2, andereRollen: false, tweedeStap: { ingesteld: false } }
	});
});

test('a closed session opens nothing, nor does an unknown one', async () => {
	const { token } = await proef.enter(proef.samira);
	await closeSession(db.database, token);
	expect(await read(token)).toBeUndefined();
	expect(await read('onzin')).toBeUndefined();
});

test('two hours of silence end a session; using it keeps it open', async () => {
	const { token } = await proef.enter(proef.samira);
	await proef.pass('119 minutes');
	expect(await read(token)).toBeDefined();
	await proef.pass('119 minutes');
	expect(await read(token)).toBeDefined();
	await proef.pass('121 minutes');
	expect(await read(token)).toBeUndefined();
});

test('twelve hours end a session, however busy it is', async () => {
	const { token } = await proef.enter(proef.samira);
	for (let hour = 0; hour < 11; hour++) {
		await proef.pass('1 hour');
		expect(await read(token)).toBeDefined();
	}
	await proef.pass('1 hour');
	expect(await read(token)).toBeUndefined();
});

test('a school chooses other limits, for sessions that run as well', async () => {
	const { token } = await proef.enter(proef.samira);
	const rule = (stil_minuten: number, uiterlijk_uren: number) =>
		inSchool((tx) =>
			tx
				.insertInto('aanmeldregel')
				.values({ respijtdagen: 14, stil_minuten, uiterlijk_uren, reden: 'proef' })
				.execute()
		);
	await rule(15, 1);
	await proef.pass('14 minutes');
	expect(await read(token)).toBeDefined();
	await proef.pass('16 minutes');
	expect(await read(token)).toBeUndefined();
	await rule(720, 336);
	expect(await read(token)).toBeDefined();
});

test('only a demo or test school may pretend another day', async () => {
	const pretended = Temporal.PlainDate.from('2027-03-12');
	const { token } = await proef.enter(proef.samira);
	expect((await read(token, pretended))?.vandaag.toString()).toBe('2027-03-12');
	await db.database.pool.query(`update school set soort = 'echt'`);
	expect((await read(token, pretended))?.vandaag.toString()).not.toBe('2027-03-12');
});

test('a role that begins on the pretended day counts from that day, and no later session keeps the day', async () => {
	const dag = Temporal.PlainDate.from('2031-03-01');
	const { medewerkerId } = proef.samira;
	await inSchool(
		(tx) =>
			tx
				.insertInto('medewerker_rol')
				.values({ medewerker_id: medewerkerId, rol: 'rekenspecialist' })
				.execute(),
		dag
	);
	const { token } = await proef.enter(proef.samira);
	const rollen = async (day?: Temporal.PlainDate) => (await read(token, day))?.rollen;
	expect(await rollen(dag)).toContain('rekenspecialist');
	expect(await rollen(dag.subtract({ days: 1 }))).not.toContain('rekenspecialist');
	for (let connection = 0; connection < 6; connection++)
		expect(await rollen()).not.toContain('rekenspecialist');
});

test('a closed account and the end of an appointment close its sessions', async () => {
	const { token } = await proef.enter(proef.samira);
	const account = (actief: boolean) =>
		inSchool((tx) => tx.updateTable('gebruiker').set({ actief }).execute());
	await account(false);
	expect(await read(token)).toBeUndefined();
	await account(true);
	expect(await read(token)).toBeDefined();
	const today = Temporal.PlainDate.from('2027-03-12');
	await inSchool((tx) => tx.updateTable('medewerker').set({ in_dienst_tot: today }).execute());
	expect(await read(token, today)).toBeDefined();
	expect(await read(token, today.add({ days: 1 }))).toBeUndefined();
});

test('other roles ask for another token, once; the old one opens half a minute more and is not renewed again', async () => {
	const { token } = await proef.enter(proef.samira);
	await inSchool((tx) =>
		tx
			.insertInto('medewerker_rol')
			.values({ medewerker_id: proef.samira.medewerkerId, rol: 'intern_begeleider' })
			.execute()
	);
	expect((await read(token))?.sessie?.andereRollen).toBe(true);
	const next = (await renewSession(db.database, token))!;
	expect((await read(next))?.sessie?.andereRollen).toBe(false);
	expect(await renewSession(db.database, token)).toBeUndefined();
	await proef.pass('29 seconds');
	expect(await read(token)).toBeDefined();
	await proef.pass('2 seconds');
	expect(await read(token)).toBeUndefined();
	expect(await read(next)).toBeDefined();
});

test('a renewed session is as old as it was, and signing out ends it with the old token too', async () => {
	const { token } = await proef.enter(proef.samira);
	await proef.pass('110 minutes');
	const next = (await renewSession(db.database, token, { factoren: 2 }))!;
	expect((await read(next))?.sessie?.factoren).toBe(2);
	await db.database.pool.query(`update sessie set begonnen_op = now() - interval '12 hours 1 minute'`);
	expect(await read(next)).toBeUndefined();
	await db.database.pool.query(`update sessie set begonnen_op = now()`);
	await closeSession(db.database, token);
	expect(await read(next)).toBeUndefined();
});

test('a proof makes a session fresh; a mere new token does not', async () => {
	const { token, user } = await proef.enter(proef.samira);
	await proef.pass('1 hour');
	const old = (await read(token))!.sessie!.bewezenOp;
	expect(user.sessie!.bewezenOp.since(old).total('minutes')).toBeCloseTo(60, 1);
	const second = (await renewSession(db.database, token))!;
	expect((await read(second))!.sessie!.bewezenOp.equals(old)).toBe(true);
	const third = (await renewSession(db.database, second, {}))!;
	expect((await read(third))!.sessie!.bewezenOp.since(old).total('minutes')).toBeGreaterThan(59);
});

test('what began before an account was reset is over, what begins after is not', async () => {
	const { token } = await proef.enter(proef.samira);
	await inSchool(async (tx) => {
		const { rows } = await tx.executeQuery<{ nu: Temporal.Instant }>(
			tx.selectNoFrom((eb) => eb.fn<Temporal.Instant>('now').as('nu')).compile()
		);
		await tx.updateTable('gebruiker').set({ sessies_vanaf: rows[0]!.nu }).execute();
	});
	expect(await read(token)).toBeUndefined();
	expect((await proef.enter(proef.samira)).user).toBeDefined();
});
