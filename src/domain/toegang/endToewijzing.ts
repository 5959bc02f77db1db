import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

/** Ends an assignment before its last day. By intern begeleider or directie; refuses `toewijzing_onbekend`. */
export async function endToewijzing(
	tx: Tx,
	user: { readonly medewerkerId: string },
	{ id, leerlingId }: { id: string; leerlingId: string }
): Promise<Outcome<undefined>> {
	const ended = await tx
		.updateTable('leerlingtoewijzing')
		.set({ beeindigd_op: sql<Temporal.Instant>`nu()`, beeindigd_door: user.medewerkerId })
		.where('id', '=', id)
		.where('leerling_id', '=', leerlingId)
		.where('beeindigd_op', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return ended
		? done()
		: refused('toewijzing_onbekend', 'Deze toewijzing is al beëindigd. Ververs de pagina.');
}
