import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { readHandelingsplan } from './read.ts';

/** Throws a draft away that never ran. A plan that began stays: it ends with an evaluation. Refuses `plan_onbekend`, `al_begonnen`. */
export async function withdrawConcept(tx: Tx, planId: string): Promise<Outcome<{ vraagId: string }>> {
	const plan = await readHandelingsplan(tx, planId);
	if (!plan) return refused('plan_onbekend', 'Dit plan bestaat niet, of u mag het niet zien.');
	if (plan.begonnenOp)
		return refused('al_begonnen', 'Dit plan is begonnen. Stoppen kan altijd, met een evaluatie.');
	await tx.deleteFrom('handelingsplan').where('id', '=', planId).where('begonnen_op', 'is', null).execute();
	return done({ vraagId: plan.vraagId });
}
