import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Mdo } from './mdo.ts';
import { readMdo } from './readMdo.ts';

export const mdoOnbekend = refused('mdo_onbekend', 'Dit MDO bestaat niet, of u mag het niet zien.');

/**
 * Holds a meeting open until this transaction ends: nobody closes it while somebody's last words are stored, and nobody writes
 * while it closes (`to close`). Refuses `mdo_onbekend`, `afgesloten`.
 */
export async function lockMdo(
	tx: Tx,
	id: string,
	why: 'to write' | 'to close' = 'to write'
): Promise<Outcome<Mdo>> {
	// Taken before it is read: who waits here for somebody who closes reads that it was closed.
	let query = tx.selectFrom('mdo').select('id').where('id', '=', id);
	query = why === 'to close' ? query.forNoKeyUpdate() : query.forShare();
	await query.executeTakeFirst();
	const mdo = await readMdo(tx, id);
	if (!mdo) return mdoOnbekend;
	if (mdo.stand === 'afgesloten' || mdo.stand === 'afgezegd')
		return refused(
			'afgesloten',
			mdo.stand === 'afgesloten' ? 'Dit MDO is afgesloten. Het verslag staat vast.' : 'Dit MDO is afgezegd.'
		);
	return done(mdo);
}
