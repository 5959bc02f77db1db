import type { Tx, User } from '#core/database.ts';
import { isId } from '#core/id.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { dayOf } from '#law/datum.ts';
import type { Verloop } from './handelingsplan.ts';

/**
 * Takes back a note, by who wrote it and on the day it was written: after that it belongs to the story. Refuses
 * `notitie_onbekend`, `notitie_van_ander`, `te_laat`. Out: what it said, so that it can be written anew.
 */
export async function undoPlannotitie(
	tx: Tx,
	user: Pick<User, 'vandaag' | 'medewerkerId'>,
	id: string
): Promise<Outcome<{ planId: string; verloop: Verloop; gebeurdOp: Temporal.PlainDate }>> {
	const row = isId(id)
		? await tx
				.selectFrom('plannotitie')
				.select(['handelingsplan_id', 'hoe', 'gebeurd_op', 'door', 'op'])
				.where('id', '=', id)
				.executeTakeFirst()
		: undefined;
	if (!row) return refused('notitie_onbekend', 'Deze notitie is er niet meer.');
	if (row.door !== user.medewerkerId)
		return refused(
			'notitie_van_ander',
			'Deze notitie is van een collega. Alleen wie haar schreef, kan haar weghalen.'
		);
	if (!dayOf(row.op).equals(user.vandaag))
		return refused(
			'te_laat',
			'Deze notitie is van een eerdere dag en hoort bij het verhaal. Schrijf er een nieuwe bij.'
		);
	await tx.deleteFrom('plannotitie').where('id', '=', id).execute();
	return done({ planId: row.handelingsplan_id, verloop: row.hoe as Verloop, gebeurdOp: row.gebeurd_op });
}
