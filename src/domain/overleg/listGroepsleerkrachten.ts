import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

/** Who stands before a group today, the group teacher first: the person an agreement is for when nobody says otherwise. */
export async function listGroepsleerkrachten(tx: Tx, groepId: string): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select groep_medewerker.medewerker_id as id
		from groep_medewerker
		join medewerker on medewerker.school_id = groep_medewerker.school_id
			and medewerker.id = groep_medewerker.medewerker_id
		where groep_medewerker.groep_id = ${groepId}
			and groep_medewerker.rol in (select rol from toegangsregel where relatie = 'eigen_groep' and laag >= 2)
			and groep_medewerker.van <= vandaag() and (groep_medewerker.tot is null or groep_medewerker.tot >= vandaag())
		order by groep_medewerker.rol = 'groepsleerkracht' desc, medewerker.roepnaam`.execute(tx);
	return rows.map(({ id }) => id);
}
