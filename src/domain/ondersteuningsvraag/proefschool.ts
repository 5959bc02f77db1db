import { sql } from 'kysely';
import type { Database, User } from '#core/database.ts';

/** A small invented school for tests of acts: two groups, a teacher each, an intern begeleider and a director. */
export async function makeProefschool(database: Database, vandaag: Temporal.PlainDate) {
	const school = await sql<{ id: string }>`
		insert into school (brin, naam, soort) values ('99AB', 'De Proef', 'test') returning id`.execute(
		database.kysely
	);
	const schoolId = school.rows[0]!.id;
	const van = vandaag.subtract({ months: 6 });
	return database.dangerouslyAsBeheer(schoolId, 'read write', vandaag, async (tx) => {
		const medewerker = async (roepnaam: string, achternaam: string, rol: string): Promise<User> => {
			const { id } = await tx
				.insertInto('medewerker')
				.values({ roepnaam, achternaam })
				.returning('id')
				.executeTakeFirstOrThrow();
			await tx.insertInto('medewerker_rol').values({ medewerker_id: id, rol, van }).execute();
			return {
				schoolId,
				schoolNaam: 'De Proef',
				schoolSoort: 'test',
				brin: '99AB',
				gebruikerId: id,
				medewerkerId: id,
				naam: `${roepnaam} ${achternaam}`,
				rollen: [rol],
				vandaag
			};
		};
		const groep = async (naam: string, jaargroep: string, leerkracht: User) => {
			const { id } = await tx
				.insertInto('groep')
				.values({ naam, jaargroep, schooljaar: '2026-2027' })
				.returning('id')
				.executeTakeFirstOrThrow();
			await tx
				.insertInto('groep_medewerker')
				.values({ groep_id: id, medewerker_id: leerkracht.medewerkerId, van })
				.execute();
			return id;
		};
		const leerling = async (roepnaam: string, achternaam: string, groepId: string) => {
			const { id } = await tx
				.insertInto('leerling')
				.values({ roepnaam, achternaam })
				.returning('id')
				.executeTakeFirstOrThrow();
			await tx.insertInto('groepsplaatsing').values({ leerling_id: id, groep_id: groepId, van }).execute();
			return id;
		};
		const samira = await medewerker('Samira', 'Bakker', 'groepsleerkracht');
		const joris = await medewerker('Joris', 'Visser', 'groepsleerkracht');
		const ilse = await medewerker('Ilse', 'van Dam', 'intern_begeleider');
		const noor = await medewerker('Noor', 'Mulder', 'directie');
		const groepVijf = await groep('Groep 5', '5', samira);
		const groepZes = await groep('Groep 6', '6', joris);
		return {
			schoolId,
			samira,
			joris,
			ilse,
			noor,
			groepVijf,
			groepZes,
			bram: await leerling('Bram', 'de Boer', groepVijf),
			zofia: await leerling('Zofia', 'Kowalska', groepVijf),
			daan: await leerling('Daan', 'Smit', groepZes)
		};
	});
}
