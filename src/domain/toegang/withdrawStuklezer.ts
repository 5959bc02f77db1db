import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { geenLezer, mayName } from './nameStuklezer.ts';
import { listGeslotenStukken } from './readGeslotenStukken.ts';

/** Takes the right to open a piece away. Refuses `geen_lezer`, `lezer_onbekend` and `laatste_lezer`: a piece keeps a reader. */
export async function withdrawStuklezer(
	tx: Tx,
	user: { readonly medewerkerId: string },
	{ stukId, lezerId }: { stukId: string; lezerId: string }
): Promise<Outcome<undefined>> {
	if (!(await mayName(tx, stukId))) return geenLezer;
	const [stuk] = await listGeslotenStukken(tx, { id: stukId });
	if (stuk && stuk.lezers.every(({ id }) => id === lezerId))
		return refused(
			'laatste_lezer',
			'Dit is de laatste lezer. Noem eerst iemand anders die het stuk mag openen.'
		);
	const gone = await tx
		.updateTable('gesloten_stuk_lezer')
		.set({ ingetrokken_op: sql<Temporal.Instant>`nu()`, ingetrokken_door: user.medewerkerId })
		.where('id', '=', lezerId)
		.where('gesloten_stuk_id', '=', stukId)
		.where('ingetrokken_op', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return gone
		? done()
		: refused('lezer_onbekend', 'Deze collega kon het stuk al niet meer openen. Ververs de pagina.');
}
