import { sql } from 'kysely';
import { migrate } from '#core/migrate.ts';
import { openDatabase, type Database, type User } from '#core/database.ts';
import { seedArchief } from '#seed/archief.ts';
import { startTestServer } from '../server.ts';

export type Benchschool = {
	database: Database;
	url: string;
	schoolId: string;
	vandaag: Temporal.PlainDate;
	release: () => Promise<void>;
};

/** The school that the budgets speak of, 400 pupils with eight years of history, in a database of its own. */
export async function makeBenchschool(vandaag: Temporal.PlainDate): Promise<Benchschool> {
	const server = await startTestServer();
	const url = await server.createDatabase('meting');
	await migrate(url);
	const database = openDatabase(url, 6);
	const schoolId = await seedArchief(database, { vandaag, nummer: 0 });
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
		[`${gebruikersnaam}-0`]
	);
	const row = rows[0];
	if (!row) throw new Error(`no account ${gebruikersnaam}`);
	return {
		schoolId,
		schoolNaam: 'Meetschool 0',
		schoolSoort: 'test',
		brin: '98AA',
		gebruikerId: row.id,
		medewerkerId: row.medewerker_id,
		naam: gebruikersnaam,
		rollen: row.rollen,
		vandaag
	};
}
