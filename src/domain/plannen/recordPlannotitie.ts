import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { compareDays } from '#law/datum.ts';
import { isLopend, planstandOf, type Verloop } from './handelingsplan.ts';
import { readHandelingsplan } from './read.ts';

export type Nieuwenotitie = {
	readonly planId: string;
	readonly verloop: Verloop;
	readonly tekst?: string;
	/** The day it was done; without it today. */
	readonly gebeurdOp?: Temporal.PlainDate | null;
};

/**
 * Writes how it went, in three taps (S28-S30, C1). A second tap within half a minute is the same note. Refuses
 * `plan_onbekend`, `plan_loopt_niet`, `dag_onmogelijk` (before the plan began, or still to come).
 */
export async function recordPlannotitie(
	tx: Tx,
	user: Pick<User, 'vandaag' | 'medewerkerId'>,
	nieuw: Nieuwenotitie
): Promise<Outcome<{ id: string }>> {
	const plan = await readHandelingsplan(tx, nieuw.planId);
	if (!plan) return refused('plan_onbekend', 'Dit plan bestaat niet, of u mag het niet zien.');
	if (!isLopend(planstandOf(plan, user.vandaag)))
		return refused('plan_loopt_niet', 'Dit plan loopt niet. Er valt nu niets bij op te schrijven.');
	const gebeurdOp = nieuw.gebeurdOp ?? user.vandaag;
	if (compareDays(gebeurdOp, user.vandaag) > 0 || compareDays(gebeurdOp, plan.begonnenOp!) < 0)
		return refused('dag_onmogelijk', 'Kies een dag tussen het begin van het plan en vandaag.');
	const tekst = nieuw.tekst?.trim() || null;
	const again = await tx
		.selectFrom('plannotitie')
		.select('id')
		.where('handelingsplan_id', '=', plan.id)
		.where('door', '=', user.medewerkerId)
		.where('gebeurd_op', '=', gebeurdOp)
		.where('hoe', '=', nieuw.verloop)
		.where(sql<boolean>`tekst is not distinct from ${tekst}`)
		.where(sql<boolean>`op > nu() - interval '30 seconds'`)
		.executeTakeFirst();
	if (again) return done(again);
	return done(
		await tx
			.insertInto('plannotitie')
			.values({
				handelingsplan_id: plan.id,
				leerling_id: plan.leerlingId,
				gebeurd_op: gebeurdOp,
				hoe: nieuw.verloop,
				tekst
			})
			.returning('id')
			.executeTakeFirstOrThrow()
	);
}
