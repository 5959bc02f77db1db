import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { readBesprekingskop } from './readBesprekingskop.ts';

/**
 * Holds a review open until this transaction ends: nobody closes it while somebody's last words are stored, and nobody
 * writes while it closes (`to close`). Refuses `bespreking_onbekend`, `afgesloten`.
 */
export async function lockBespreking(
	tx: Tx,
	id: string,
	why: 'to write' | 'to close' = 'to write'
): Promise<Outcome<{ groepId: string; begonnen: boolean }>> {
	const kop = await readBesprekingskop(tx, id);
	if (!kop) return refused('bespreking_onbekend', 'Deze bespreking bestaat niet, of u mag haar niet zien.');
	let query = tx
		.selectFrom('leerlingbespreking')
		.select(['begonnen_op', 'afgesloten_op'])
		.where('id', '=', id);
	query = why === 'to close' ? query.forNoKeyUpdate() : query.forShare();
	const rij = await query.executeTakeFirst();
	if (!rij) return refused('bespreking_onbekend', 'Deze bespreking bestaat niet, of u mag haar niet zien.');
	if (rij.afgesloten_op) return refused('afgesloten', 'Deze bespreking is afgesloten. De tekst staat vast.');
	return done({ groepId: kop.groepId, begonnen: rij.begonnen_op !== null });
}
