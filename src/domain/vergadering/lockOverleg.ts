import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { readOverleg, type Overleg } from './readOverleg.ts';

export const overlegOnbekend = refused(
	'overleg_onbekend',
	'Dit overleg bestaat niet, of u mag het niet zien.'
);

/**
 * Holds a meeting open until this transaction ends: nobody closes it while somebody's last words are stored, and nobody writes
 * while it closes (`to close`). Refuses `overleg_onbekend`, `geen_agenda`, `afgesloten`.
 */
export async function lockOverleg(
	tx: Tx,
	momentId: string,
	why: 'to write' | 'to close' = 'to write'
): Promise<Outcome<Overleg>> {
	const overleg = await readOverleg(tx, momentId);
	if (!overleg) return overlegOnbekend;
	let query = tx.selectFrom('overleg').select('afgesloten_op').where('moment_id', '=', momentId);
	query = why === 'to close' ? query.forNoKeyUpdate() : query.forShare();
	const rij = await query.executeTakeFirst();
	if (!rij) return refused('geen_agenda', 'Er is nog geen agenda. Maak die eerst.');
	if (rij.afgesloten_op) return refused('afgesloten', 'Dit overleg is afgesloten. Het verslag staat vast.');
	return done(overleg);
}
