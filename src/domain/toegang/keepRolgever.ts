import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { refused, type Outcome } from '#core/outcome.ts';
import { compareDays, formatDatum } from '#law/datum.ts';

/**
 * Does `work`, unless it would leave a day, today or later, on which nobody could hand out roles any more: then nothing
 * has changed. Refuses `laatste_directie`. A day that was empty already is not held against this change.
 */
export async function keepRolgever<T>(tx: Tx, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
	const known = await firstDayWithout(tx);
	await sql`savepoint voor_de_wijziging`.execute(tx);
	const outcome = await work();
	const day = outcome.ok ? await firstDayWithout(tx) : null;
	if (!day || (known && compareDays(known, day) <= 0)) return outcome;
	await sql`rollback to savepoint voor_de_wijziging`.execute(tx);
	return refused(
		'laatste_directie',
		`Dan is er op ${formatDatum(day)} niemand die rollen en accounts kan geven. Geef eerst iemand anders de rol directie of beheerder.`
	);
}

/** The first day from today on without somebody who works and is directie or beheerder. */
async function firstDayWithout(tx: Tx): Promise<Temporal.PlainDate | null> {
	const { rows } = await sql<{ dag: Temporal.PlainDate | null }>`
		with rolgever as (
			select medewerker.school_id, medewerker.id, greatest(medewerker_rol.van, medewerker.in_dienst_van) as van,
				least(medewerker_rol.tot, medewerker.in_dienst_tot) as tot
			from medewerker_rol
			join medewerker on medewerker.school_id = medewerker_rol.school_id and medewerker.id = medewerker_rol.medewerker_id
			where medewerker_rol.rol in ('directie', 'beheerder')
		), afwezig as (
			select medewerker_id, van, tot from verlof where ingetrokken_op is null
		), dagen as (
			select vandaag() as dag
			union select tot + 1 from rolgever where tot >= vandaag()
			union select van from afwezig where van > vandaag()
		)
		select min(dag) as dag from dagen
		where not exists (
			select from rolgever
			where rolgever.van <= dag and (rolgever.tot is null or rolgever.tot >= dag)
				and not exists (select from afwezig where afwezig.medewerker_id = rolgever.id
					and afwezig.van <= dag and (afwezig.tot is null or afwezig.tot >= dag))
		)`.execute(tx);
	return rows[0]?.dag ?? null;
}
