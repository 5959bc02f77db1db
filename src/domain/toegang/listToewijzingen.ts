import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { rolnaam } from './rol.ts';
import { specialisten, type Specialist } from './toewijzing.ts';

export type Toewijzing = {
	readonly id: string;
	readonly wie: string;
	readonly rol: string;
	readonly waarvoor: string;
	readonly van: Temporal.PlainDate;
	readonly tot: Temporal.PlainDate;
	readonly loopt: boolean;
};

type Naam = { roepnaam: string | null; voorvoegsel: string | null; achternaam: string | null };

/** To which specialists a child is or was assigned, newest first. */
export async function listToewijzingen(tx: Tx, leerlingId: string): Promise<Toewijzing[]> {
	const { rows } = await sql<Omit<Toewijzing, 'wie'> & Naam>`
		select leerlingtoewijzing.id, leerlingtoewijzing.rol, waarvoor, van, tot,
			beeindigd_op is null and tot >= vandaag() as loopt,
			coalesce(roepnaam, voorletters) as roepnaam, voorvoegsel, achternaam
		from leerlingtoewijzing
		join medewerker on medewerker.school_id = leerlingtoewijzing.school_id and medewerker.id = leerlingtoewijzing.medewerker_id
		where leerling_id = ${leerlingId}
		order by op desc`.execute(tx);
	return rows.map(({ id, waarvoor, van, tot, loopt, ...row }) => ({
		...{ id, waarvoor, van, tot, loopt },
		wie: volledigeNaam(row),
		rol: rolnaam(row.rol)
	}));
}

export type Specialistkeuze = {
	readonly medewerkerId: string;
	readonly rol: Specialist;
	readonly naam: string;
};

/** The specialists of the school today, one line per person and role. */
export async function listSpecialisten(tx: Tx, vandaag: Temporal.PlainDate): Promise<Specialistkeuze[]> {
	const { rows } = await sql<{ medewerkerId: string; rol: Specialist } & Naam>`
		select medewerker.id as "medewerkerId", medewerker_rol.rol, coalesce(roepnaam, voorletters) as roepnaam, voorvoegsel, achternaam
		from medewerker_rol
		join medewerker on medewerker.school_id = medewerker_rol.school_id and medewerker.id = medewerker_rol.medewerker_id
		where medewerker_rol.rol = any (${[...specialisten]}::text[])
			and medewerker_rol.van <= ${vandaag} and (medewerker_rol.tot is null or medewerker_rol.tot >= ${vandaag})
			and (medewerker.in_dienst_tot is null or medewerker.in_dienst_tot >= ${vandaag})
		order by achternaam, roepnaam`.execute(tx);
	return rows.map((row) => ({
		medewerkerId: row.medewerkerId,
		rol: row.rol,
		naam: `${volledigeNaam(row)}, ${rolnaam(row.rol)}`
	}));
}
