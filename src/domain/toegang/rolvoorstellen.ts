import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, type Outcome } from '#core/outcome.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { geenRollen, mayGrant } from './createGebruiker.ts';

export type Rolvoorstel = {
	readonly medewerkerId: string;
	readonly naam: string;
	readonly rol: string;
	readonly waarom: string;
};

/**
 * Roles that facts ask for and that nobody has given yet: who stands before a group, and who is intern begeleider or
 * directie in the newest class list. A person confirms them, because a role decides who sees which child.
 */
export async function listRolvoorstellen(tx: Tx, vandaag: Temporal.PlainDate): Promise<Rolvoorstel[]> {
	const { rows } = await sql<{
		id: string;
		roepnaam: string | null;
		voorletters: string | null;
		voorvoegsel: string | null;
		achternaam: string | null;
		rollen: string[];
		groep: string | null;
	}>`
		select medewerker.id, roepnaam, voorletters, voorvoegsel, achternaam,
			array(select rol from medewerker_rol
				where medewerker_rol.school_id = medewerker.school_id and medewerker_rol.medewerker_id = medewerker.id
					and (tot is null or tot >= ${vandaag})) as rollen,
			(select min(groep.naam) from groep_medewerker
				join groep on groep.school_id = groep_medewerker.school_id and groep.id = groep_medewerker.groep_id
				where groep_medewerker.school_id = medewerker.school_id and groep_medewerker.medewerker_id = medewerker.id
					and groep_medewerker.rol in ('groepsleerkracht', 'duo')
					and (groep_medewerker.tot is null or groep_medewerker.tot >= ${vandaag})) as groep
		from medewerker
		where in_dienst_tot is null or in_dienst_tot >= ${vandaag}`.execute(tx);
	const newest = await sql<{ voorstellen: { naam: string; rol: string }[] | null }>`
		select samenvatting -> 'rolvoorstellen' as voorstellen from import where soort = 'edexml' order by op desc limit 1`.execute(
		tx
	);
	const named = newest.rows[0]?.voorstellen ?? [];
	return rows.flatMap((row) => {
		const naam = volledigeNaam(row);
		const own = named.filter((one) => one.naam === naam).map(({ rol }) => rol);
		const found: Rolvoorstel[] = own
			.filter((rol) => !row.rollen.includes(rol))
			.map((rol) => ({ medewerkerId: row.id, naam, rol, waarom: 'staat zo in de klassenlijst' }));
		if (row.groep && !row.rollen.includes('groepsleerkracht') && !own.includes('groepsleerkracht'))
			found.push({ medewerkerId: row.id, naam, rol: 'groepsleerkracht', waarom: `staat voor ${row.groep}` });
		return found;
	});
}

/** Gives the chosen proposals (`medewerker rol`); what is no longer proposed is passed over. Refuses `geen_toegang`. */
export async function acceptRolvoorstellen(
	tx: Tx,
	gekozen: readonly string[],
	vandaag: Temporal.PlainDate
): Promise<Outcome<{ gegeven: number }>> {
	if (!(await mayGrant(tx))) return geenRollen;
	const voorstellen = await listRolvoorstellen(tx, vandaag);
	const rijen = voorstellen
		.filter(({ medewerkerId, rol }) => gekozen.includes(`${medewerkerId} ${rol}`))
		.map(({ medewerkerId, rol }) => ({ medewerker_id: medewerkerId, rol, van: vandaag }));
	if (rijen.length > 0)
		await tx
			.insertInto('medewerker_rol')
			.values(rijen)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	return done({ gegeven: rijen.length });
}
