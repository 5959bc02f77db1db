import { sql } from 'kysely';
import { migrate } from '#core/migrate.ts';
import { openDatabase, type Database, type User } from '#core/database.ts';
import { hashPassword } from '#core/password.ts';
import { makeSchool } from '#seed/makeSchool.ts';
import { storeSchool } from '#seed/storeSchool.ts';
import { refreshSignalen } from '#domain/signaal/refreshSignalen.ts';
import { startTestServer } from '../server.ts';

/** The school that the budgets speak of: 400 pupils with eight years of history. */
export const omvang = { seed: 7, leerlingen: 400, groepen: 16, jaren: 8, archief: true } as const;

export type Benchschool = {
	database: Database;
	url: string;
	schoolId: string;
	vandaag: Temporal.PlainDate;
	release: () => Promise<void>;
};

/** Makes that school in a database of its own. */
export async function makeBenchschool(vandaag: Temporal.PlainDate): Promise<Benchschool> {
	const server = await startTestServer();
	const url = await server.createDatabase('meting');
	await migrate(url);
	const database = openDatabase(url, 6);
	const schoolId = crypto.randomUUID();
	const wachtwoord = await hashPassword('een wachtwoord om te meten');
	await database.dangerouslyAsBeheer(schoolId, 'read write', vandaag, async (tx) => {
		await tx
			.insertInto('school')
			.values({ id: schoolId, brin: '99ZX', naam: 'De Meetlat', soort: 'test' })
			.execute();
		await storeSchool(tx, makeSchool({ ...omvang, peildatum: vandaag }), { wachtwoord });
		await refreshSignalen(tx, vandaag);
	});
	await sql`analyze`.execute(database.kysely);
	return {
		database,
		url,
		schoolId,
		vandaag,
		async release() {
			await database.close();
			await server.dropDatabase(url);
			await server.release();
		}
	};
}

/** The person behind an account, as a session would say it. */
export async function userOf(
	{ database, schoolId, vandaag }: Benchschool,
	gebruikersnaam: string
): Promise<User & { gebruikerId: string }> {
	const { rows } = await database.pool.query(
		`select gebruiker.id, gebruiker.medewerker_id, array(select rol from medewerker_rol where medewerker_id = gebruiker.medewerker_id) as rollen
		from gebruiker where gebruikersnaam = $1`,
		[gebruikersnaam]
	);
	const row = rows[0];
	if (!row) throw new Error(`no account ${gebruikersnaam}`);
	return {
		schoolId,
		schoolNaam: 'De Meetlat',
		schoolSoort: 'test',
		brin: '99ZX',
		gebruikerId: row.id,
		medewerkerId: row.medewerker_id,
		naam: gebruikersnaam,
		rollen: row.rollen,
		vandaag
	};
}
