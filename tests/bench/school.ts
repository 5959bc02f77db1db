import { sql } from 'kysely';
import { migrate } from '#core/migrate.ts';
import { openDatabase, type Database, type User } from '#core/database.ts';
import { meetschool, seedArchief } from '#seed/archief.ts';
import { startTestServer } from '../server.ts';

export type Benchschool = {
	database: Database;
	url: string;
	schoolId: string;
	/** Which of the schools of this database it is: its accounts carry the number. */
	nummer: number;
	vandaag: Temporal.PlainDate;
};

/** The day all schools are measured on: a Tuesday in the season of reviews. */
export const vandaag = Temporal.PlainDate.from('2026-11-24');

/**
 * The school that the budgets speak of, 400 pupils with eight years of history, in a database of its own; with `schools`
 * as many beside each other, as a board has them. The answer is the one in the middle, and what takes it all away.
 */
export async function makeBenchschool(
	schools = 1
): Promise<Benchschool & { schoolIds: string[]; release: () => Promise<void> }> {
	const server = await startTestServer();
	const url = await server.createDatabase('meting');
	await migrate(url);
	const database = openDatabase(url, 6);
	const schoolIds: string[] = [];
	for (let nummer = 0; nummer < schools; nummer++)
		schoolIds.push(await seedArchief(database, { vandaag, nummer }));
	// What autovacuum has done by the second day.
	await sql`vacuum analyze`.execute(database.kysely);
	const nummer = Math.floor(schools / 2);
	return {
		database,
		url,
		schoolId: schoolIds[nummer]!,
		schoolIds,
		nummer,
		vandaag,
		async release() {
			await database.close();
			await server.dropDatabase(url);
			await server.release();
		}
	};
}

/** How much is in the database, in a sentence. */
export async function describeSize({ database }: Benchschool): Promise<string> {
	const { rows } = await database.pool.query<Record<string, string>>(
		`select (select count(*) from school) as scholen, (select count(*) from leerling where uitgestroomd_op is null) as nu,
			(select count(*) from leerling) as ooit, (select count(*) from resultaat) as resultaten,
			(select count(*) from vraagnotitie) + (select count(*) from plannotitie) as notities,
			(select count(*) from handelingsplan) as plannen, pg_size_pretty(pg_database_size(current_database())) as omvang`
	);
	const { scholen, nu, ooit, resultaten, notities, plannen, omvang } = rows[0]!;
	const many = (value: string | undefined) => Number(value).toLocaleString('en');
	return `${many(scholen)} ${Number(scholen) === 1 ? 'school' : 'schools'}, ${many(nu)} pupils (${many(ooit)} with those who left), ${meetschool.jaren} years of history: ${many(resultaten)} results, ${many(notities)} notes, ${many(plannen)} plans; ${omvang}.`;
}

/** The person behind an account, as a session would say it. */
export async function userOf(
	{ database, schoolId, nummer, vandaag }: Benchschool,
	gebruikersnaam: string
): Promise<User & { gebruikerId: string }> {
	const { rows } = await database.pool.query(
		`select gebruiker.id, gebruiker.medewerker_id, array(select rol from medewerker_rol where medewerker_id = gebruiker.medewerker_id) as rollen
		from gebruiker where gebruikersnaam = $1`,
		[`${gebruikersnaam}-${nummer}`]
	);
	const row = rows[0];
	if (!row) throw new Error(`no account ${gebruikersnaam}`);
	return {
		schoolId,
		schoolNaam: `Meetschool ${nummer}`,
		schoolSoort: 'test',
		brin: '98AA',
		gebruikerId: row.id,
		medewerkerId: row.medewerker_id,
		naam: gebruikersnaam,
		rollen: row.rollen,
		vandaag
	};
}
