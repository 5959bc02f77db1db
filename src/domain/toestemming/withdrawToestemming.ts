import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

/**
 * Ends a consent from today; it stays readable with the day on which it was withdrawn (R-TOE-3). Refuses
 * `toestemming_onbekend`, `al_ingetrokken`.
 */
export async function withdrawToestemming(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	{ toestemmingId, toelichting }: { toestemmingId: string; toelichting: string }
): Promise<Outcome<undefined>> {
	const known = await tx
		.selectFrom('toestemming')
		.select('id')
		.where('id', '=', toestemmingId)
		.executeTakeFirst();
	if (!known)
		return refused('toestemming_onbekend', 'Deze toestemming bestaat niet, of u mag haar niet zien.');
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('toestemmingsintrekking')
		.values({ toestemming_id: toestemmingId, ingetrokken_op: vandaag, toelichting: toelichting.trim() })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows
		? done()
		: refused('al_ingetrokken', 'Deze toestemming was al ingetrokken.');
}
