import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

/** Takes a line away. Refuses `weetje_onbekend`. */
export async function withdrawWeetje(
	tx: Tx,
	user: { readonly medewerkerId: string },
	{ id, leerlingId }: { id: string; leerlingId: string }
): Promise<Outcome<undefined>> {
	const gone = await tx
		.updateTable('weetje')
		.set({ ingetrokken_op: sql<Temporal.Instant>`nu()`, ingetrokken_door: user.medewerkerId })
		.where('id', '=', id)
		.where('leerling_id', '=', leerlingId)
		.where('ingetrokken_op', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return gone ? done() : refused('weetje_onbekend', 'Dit weetje is er al niet meer. Ververs de pagina.');
}
