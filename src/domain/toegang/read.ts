import { sql } from 'kysely';
import type { Database } from '#core/database.ts';
import { rolrang } from './rol.ts';

/** How many schools this installation holds; asked at the door, before anybody is known. */
export const countSchools = (database: Database) =>
	database.atDoor('read only', async (tx) => {
		const row = await tx
			.selectFrom('school')
			.select(({ fn }) => fn.countAll<number>().as('aantal'))
			.executeTakeFirstOrThrow();
		return Number(row.aantal);
	});

export type Demorol = { gebruikersnaam: string; naam: string; rol: string };

/**
 * One account per role of the demo school, for the buttons on its sign-in page; empty without a demo school.
 * `voorkeur`: account names that go first where a role has several people.
 */
export const listDemorollen = (database: Database, voorkeur: readonly string[]) =>
	database.atDoor('read only', async (tx) => {
		const { rows } = await sql<Demorol>`
			select distinct on (medewerker_rol.rol) gebruiker.gebruikersnaam, medewerker_rol.rol,
				concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam) as naam
			from school
			join gebruiker on gebruiker.school_id = school.id and gebruiker.actief
			join medewerker on medewerker.school_id = school.id and medewerker.id = gebruiker.medewerker_id
			join medewerker_rol on medewerker_rol.school_id = school.id and medewerker_rol.medewerker_id = medewerker.id
			where school.soort = 'demo' and medewerker_rol.tot is null
			order by medewerker_rol.rol, gebruiker.gebruikersnaam = any (${[...voorkeur]}::text[]) desc, gebruiker.gebruikersnaam`.execute(
			tx
		);
		return rows.sort((a, b) => rolrang(a.rol) - rolrang(b.rol));
	});

/** The account behind a demo button, or undefined when it is not of a demo school. */
export const readDemogebruiker = (database: Database, gebruikersnaam: string) =>
	database.atDoor('read only', async (tx) => {
		const row = await tx
			.selectFrom('gebruiker')
			.innerJoin('school', 'school.id', 'gebruiker.school_id')
			.select(['gebruiker.school_id as schoolId', 'gebruiker.id as gebruikerId'])
			.where('school.soort', '=', 'demo')
			.where('gebruiker.gebruikersnaam', '=', gebruikersnaam)
			.where('gebruiker.actief', '=', true)
			.executeTakeFirst();
		return row;
	});
