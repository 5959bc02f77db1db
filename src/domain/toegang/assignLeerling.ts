import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { isSpecialist, toewijzingsdagen } from './toewijzing.ts';

/**
 * Assigns a child to a specialist until a day, with what for (domain §3.2). Refuses `geen_rol`, `kind_onbekend`,
 * `geen_specialist`, `waarvoor_te_kort`, `periode` and `al_toegewezen`.
 */
export async function assignLeerling(
	tx: Tx,
	toewijzing: {
		leerlingId: string;
		medewerkerId: string;
		rol: string;
		waarvoor: string;
		tot: Temporal.PlainDate;
		vandaag: Temporal.PlainDate;
	}
): Promise<Outcome<{ id: string }>> {
	const { leerlingId, medewerkerId, rol, tot, vandaag } = toewijzing;
	if (!(await mayAssign(tx))) return geenRol;
	const { rows } = await sql<{ bestaat: boolean; heeftRol: boolean; loopt: boolean }>`
		select exists (select from leerling where id = ${leerlingId}) as bestaat,
			exists (select from medewerker_rol where medewerker_id = ${medewerkerId} and rol = ${rol}
				and van <= ${vandaag} and (tot is null or tot >= ${vandaag})) as "heeftRol",
			exists (select from leerlingtoewijzing where leerling_id = ${leerlingId} and medewerker_id = ${medewerkerId}
				and rol = ${rol} and beeindigd_op is null and tot >= ${vandaag}) as loopt`.execute(tx);
	const now = rows[0]!;
	if (!now.bestaat)
		return refused('kind_onbekend', 'Dit kind staat niet op deze school, of u mag het niet zien.');
	if (!now.heeftRol || !isSpecialist(rol))
		return refused('geen_specialist', 'Deze collega heeft die rol nu niet. Kies iemand uit de lijst.');
	if (now.loopt)
		return refused('al_toegewezen', 'Dit kind is al aan deze collega toegewezen. Beëindig dat eerst.');
	if (toewijzing.waarvoor.trim().length < 10)
		return refused('waarvoor_te_kort', 'Schrijf in een zin waarvoor deze collega het kind begeleidt.');
	const days = vandaag.until(tot).days;
	if (days < 0 || days > toewijzingsdagen)
		return refused('periode', 'Kies een laatste dag vanaf vandaag, hooguit een jaar verder.');
	const row = await tx
		.insertInto('leerlingtoewijzing')
		.values({
			leerling_id: leerlingId,
			medewerker_id: medewerkerId,
			rol,
			waarvoor: toewijzing.waarvoor.trim(),
			tot
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return done(row);
}

/** Whether this person hands children out to specialists. */
export const mayAssign = async (tx: Tx) => {
	const { rows } = await sql<{ mag: boolean }>`
		select heeft_rol('intern_begeleider') or heeft_rol('directie') as mag`.execute(tx);
	return rows[0]!.mag;
};
const geenRol = refused(
	'geen_rol',
	'Alleen de intern begeleider en de directie wijzen een kind toe aan een specialist.'
);
