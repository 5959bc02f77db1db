import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

/** Closes an opened file before its last day. Refuses `opening_onbekend`: not there, closed already, or of somebody else. */
export async function closeDossier(
	tx: Tx,
	user: { readonly medewerkerId: string },
	{ id, leerlingId }: { id: string; leerlingId: string }
): Promise<Outcome<undefined>> {
	const closed = await tx
		.updateTable('dossieropening')
		.set({ gesloten_op: sql<Temporal.Instant>`nu()`, gesloten_door: user.medewerkerId })
		.where('id', '=', id)
		.where('leerling_id', '=', leerlingId)
		.where('gesloten_op', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return closed
		? done()
		: refused(
				'opening_onbekend',
				'Dit dossier is al gesloten, of een ander heeft het geopend. Ververs de pagina.'
			);
}
