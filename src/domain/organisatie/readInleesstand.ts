import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import type { Bekendegroep, Bekendeleerling, Bekendemedewerker, Inleesstand } from './inleesstand.ts';

/**
 * The school as a class list of `schooljaar` meets it: its groups, pupils and staff, and the placements and links of
 * that year and of the years before that still run. In: a transaction that may import. Out: the stand for planEdexml.
 */
export async function readInleesstand(tx: Tx, schooljaar: string): Promise<Inleesstand> {
	const school = await sql<{ brin: string; magRollen: boolean }>`
		select brin, (is_beheer() or heeft_rol('directie') or heeft_rol('beheerder')) as "magRollen"
		from school where id = huidige_school()`.execute(tx);
	const groepen = await sql<Bekendegroep>`
		select id, schooljaar, soort, naam, jaargroep, las_key as "lasKey", omschrijving, vervallen_op is not null as vervallen
		from groep order by schooljaar, naam, id`.execute(tx);
	const leerlingen = await sql<Bekendeleerling>`
		select id, las_key as "lasKey", eckid, roepnaam, voornamen, voorletters, voorvoegsel, achternaam, geboortedatum, geslacht,
			ingestroomd_op as "ingestroomdOp", uitgestroomd_op as "uitgestroomdOp", start_groep_drie as "startGroepDrie"
		from leerling order by achternaam, roepnaam, id`.execute(tx);
	const medewerkers = await sql<Bekendemedewerker>`
		select id, las_key as "lasKey", eckid, roepnaam, voorletters, voorvoegsel, achternaam, null::date as geboortedatum,
			emailadres, heeft_account(id) as "heeftAccount", in_dienst_tot as "inDienstTot",
			array(select distinct medewerker_rol.rol from medewerker_rol
				where medewerker_rol.school_id = medewerker.school_id and medewerker_rol.medewerker_id = medewerker.id
					and (medewerker_rol.tot is null or medewerker_rol.tot >= vandaag())) as rollen
		from medewerker order by achternaam, roepnaam, id`.execute(tx);
	const plaatsingen = await sql<Inleesstand['plaatsingen'][number]>`
		select leerling_id as leerling, groep_id as groep, groepsplaatsing.jaargroep, van, tot
		from groepsplaatsing
		join groep on groep.school_id = groepsplaatsing.school_id and groep.id = groepsplaatsing.groep_id
		where groep.schooljaar >= ${schooljaar} or groep.schooljaar = ${previous(schooljaar)} or groepsplaatsing.tot is null
		order by van, leerling_id, groep_id`.execute(tx);
	const koppelingen = await sql<Inleesstand['koppelingen'][number]>`
		select medewerker_id as medewerker, groep_id as groep, groep_medewerker.rol, van, tot
		from groep_medewerker
		join groep on groep.school_id = groep_medewerker.school_id and groep.id = groep_medewerker.groep_id
		where groep.schooljaar >= ${schooljaar} or groep_medewerker.tot is null
		order by van, medewerker_id, groep_id`.execute(tx);
	const blijvers = await sql<{ blijvers: string[] | null }>`
		select samenvatting -> 'blijvers' as blijvers from import
		where soort = 'edexml' and samenvatting ->> 'schooljaar' = ${schooljaar}
		order by op desc limit 1`.execute(tx);
	return {
		brin: school.rows[0]?.brin ?? '',
		magRollen: school.rows[0]?.magRollen ?? false,
		groepen: groepen.rows,
		leerlingen: leerlingen.rows,
		medewerkers: medewerkers.rows,
		plaatsingen: plaatsingen.rows,
		koppelingen: koppelingen.rows,
		blijvers: blijvers.rows[0]?.blijvers ?? []
	};
}

const previous = (schooljaar: string): string => {
	const begin = Number(schooljaar.slice(0, 4));
	return `${begin - 1}-${begin}`;
};
