import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { testDatabase } from '#tests/database.ts';
import { buildWorld, type School } from '#tests/access/world.ts';
import { readGezinssessie } from './gezinssessie.ts';
import { openSession, readSession } from './session.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let school: School;
const vandaag = Temporal.PlainDate.from('2027-03-12');
beforeAll(async () => {
	db = await testDatabase();
	school = (await buildWorld(db.url)).hier;
});
afterAll(() => db.release());

async function tokenOf(column: 'ouder_id' | 'leerling_id', id: string) {
	const { rows } = await db.database.pool.query<{ id: string }>(
		`select id from gebruiker where school_id = $1 and ${column} = $2`,
		[school.id, id]
	);
	return openSession(db.database, { schoolId: school.id, gebruikerId: rows[0]!.id });
}

test('a parent with gezag and a child come in as themselves, never as staff', async () => {
	const ouder = await tokenOf('ouder_id', school.gezin.ouder_eigen);
	expect(await readSession(db.database, ouder, vandaag)).toBeUndefined();
	expect(await readGezinssessie(db.database, ouder, vandaag)).toMatchObject({
		ouderId: school.gezin.ouder_eigen
	});
	const kind = await tokenOf('leerling_id', school.leerling.eigen);
	expect(await readGezinssessie(db.database, kind, vandaag)).toMatchObject({
		leerlingId: school.leerling.eigen
	});
});

test('who lost gezag, or whose child left, does not come in any more (R-GEZ-2)', async () => {
	const ouder = await tokenOf('ouder_id', school.gezin.ouder_ander_zorg);
	expect(await readGezinssessie(db.database, ouder, vandaag)).toBeDefined();
	await sql`update ouderschap set gezag = false where ouder_id = ${school.gezin.ouder_ander_zorg}`.execute(
		db.database.kysely
	);
	expect(await readGezinssessie(db.database, ouder, vandaag)).toBeUndefined();
	for (const [column, id] of [
		['ouder_id', school.gezin.ouder_vertrokken],
		['leerling_id', school.leerling.vertrokken]
	] as const)
		expect(await readGezinssessie(db.database, await tokenOf(column, id), vandaag)).toBeUndefined();
});

test('a colleague is no family, and an account that was closed opens nothing', async () => {
	const { rows } = await db.database.pool.query<{ id: string }>(
		`select id from gebruiker where school_id = $1 and medewerker_id = $2`,
		[school.id, school.medewerker.duo]
	);
	const duo = await openSession(db.database, { schoolId: school.id, gebruikerId: rows[0]!.id });
	expect(await readGezinssessie(db.database, duo, vandaag)).toBeUndefined();
	const ouder = await tokenOf('ouder_id', school.gezin.ouder_eigen_tweede);
	await db.database.pool.query(`update gebruiker set actief = false where ouder_id = $1`, [
		school.gezin.ouder_eigen_tweede
	]);
	expect(await readGezinssessie(db.database, ouder, vandaag)).toBeUndefined();
});
