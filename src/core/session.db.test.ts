import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { testDatabase } from '#tests/database.ts';
import { hashPassword } from '#core/password.ts';
import { changePassword, closeSession, openSession, readSession, signIn } from '#core/session.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let schoolId: string;

beforeAll(async () => {
	db = await testDatabase();
	const school = await sql<{
		id: string;
	}>`insert into school (brin, naam, soort) values ('99AA', 'De Proef', 'test') returning id`.execute(
		db.database.kysely
	);
	schoolId = school.rows[0]!.id;
	const wachtwoord = await hashPassword('een lang wachtwoord');
	await db.database.dangerouslyAsBeheer(schoolId, 'read write', undefined, async (tx) => {
		const medewerker = await tx
			.insertInto('medewerker')
			.values({ roepnaam: 'Samira', achternaam: 'Bakker' })
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx
			.insertInto('medewerker_rol')
			.values({ medewerker_id: medewerker.id, rol: 'intern_begeleider' })
			.execute();
		await tx
			.insertInto('gebruiker')
			.values({ medewerker_id: medewerker.id, gebruikersnaam: 'samira', wachtwoord })
			.execute();
	});
});
afterAll(() => db.release());

const from = { adres: '127.0.0.1', apparaat: 'proef' };

test('the right password opens a session that knows name, school and roles', async () => {
	const outcome = await signIn(db.database, {
		gebruikersnaam: 'Samira ',
		wachtwoord: 'een lang wachtwoord',
		...from
	});
	expect(outcome.ok).toBe(true);
	const user = await readSession(db.database, outcome.ok ? outcome.value : '', undefined);
	expect(user).toMatchObject({ schoolId, naam: 'Samira Bakker', rollen: ['intern_begeleider'] });
});

test('a wrong password and an unknown account get the same refusal', async () => {
	const wrong = await signIn(db.database, { gebruikersnaam: 'samira', wachtwoord: 'fout', ...from });
	const unknown = await signIn(db.database, { gebruikersnaam: 'niemand', wachtwoord: 'fout', ...from });
	expect(wrong).toEqual(unknown);
	expect(wrong.ok).toBe(false);
});

test('guessing is slowed down per account, also when the next guess is right', async () => {
	for (let guess = 0; guess < 8; guess++)
		await signIn(db.database, { gebruikersnaam: 'samira', wachtwoord: `fout ${guess}`, ...from });
	const outcome = await signIn(db.database, {
		gebruikersnaam: 'samira',
		wachtwoord: 'een lang wachtwoord',
		...from
	});
	expect(outcome).toMatchObject({ ok: false, refused: 'te_veel_pogingen' });
});

test('a closed session opens nothing', async () => {
	const account = await db.database.atDoor('read only', (tx) =>
		tx.selectFrom('gebruiker').select(['id']).executeTakeFirstOrThrow()
	);
	const token = await openSession(db.database, { schoolId, gebruikerId: account.id });
	expect(await readSession(db.database, token, undefined)).toBeDefined();
	await closeSession(db.database, token);
	expect(await readSession(db.database, token, undefined)).toBeUndefined();
});

test('only a demo or test school may pretend another day', async () => {
	const account = await db.database.atDoor('read only', (tx) =>
		tx.selectFrom('gebruiker').select(['id']).executeTakeFirstOrThrow()
	);
	const token = await openSession(db.database, { schoolId, gebruikerId: account.id });
	const pretended = Temporal.PlainDate.from('2027-03-12');
	expect((await readSession(db.database, token, pretended))?.vandaag.toString()).toBe('2027-03-12');
	await sql`update school set soort = 'echt'`.execute(db.database.kysely);
	expect((await readSession(db.database, token, pretended))?.vandaag.toString()).not.toBe('2027-03-12');
});

test('a new password needs the present one, and ends the sessions elsewhere', async () => {
	const account = await db.database.atDoor('read only', (tx) =>
		tx.selectFrom('gebruiker').select(['id']).executeTakeFirstOrThrow()
	);
	const here = await openSession(db.database, { schoolId, gebruikerId: account.id });
	const elsewhere = await openSession(db.database, { schoolId, gebruikerId: account.id });
	const user = (await readSession(db.database, here, undefined))!;
	const nieuw = 'nog een lang wachtwoord';
	expect(await changePassword(db.database, user, { huidig: 'fout', nieuw, token: here })).toMatchObject({
		ok: false
	});
	expect(await readSession(db.database, elsewhere, undefined)).toBeDefined();
	expect(
		await changePassword(db.database, user, { huidig: 'een lang wachtwoord', nieuw, token: here })
	).toMatchObject({ ok: true });
	expect(await readSession(db.database, here, undefined)).toBeDefined();
	expect(await readSession(db.database, elsewhere, undefined)).toBeUndefined();
});

test('a role that begins on the pretended day counts from that day, and no later session keeps the day', async () => {
	const dag = Temporal.PlainDate.from('2031-03-01');
	const { rows } = await sql<{ gebruiker: string; medewerker: string }>`
		select id as gebruiker, medewerker_id as medewerker from gebruiker where school_id = ${schoolId}`.execute(
		db.database.kysely
	);
	const { gebruiker, medewerker } = rows[0]!;
	await db.database.dangerouslyAsBeheer(schoolId, 'read write', dag, (tx) =>
		tx.insertInto('medewerker_rol').values({ medewerker_id: medewerker, rol: 'rekenspecialist' }).execute()
	);
	const token = await openSession(db.database, { schoolId, gebruikerId: gebruiker });
	const rollen = async (day?: Temporal.PlainDate) => (await readSession(db.database, token, day))?.rollen;
	expect(await rollen(dag)).toContain('rekenspecialist');
	expect(await rollen(dag.subtract({ days: 1 }))).not.toContain('rekenspecialist');
	for (let connection = 0; connection < 6; connection++)
		expect(await rollen()).not.toContain('rekenspecialist');
});
