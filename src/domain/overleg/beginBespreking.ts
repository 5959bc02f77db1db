import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, type Outcome } from '#core/outcome.ts';
import { tellBespreking } from './hub.ts';
import { lockBespreking } from './lockBespreking.ts';

/** Begins a review; twice is once. From here on the order of the children stays as it is. Refuses as `lockBespreking`. */
export async function beginBespreking(tx: Tx, id: string): Promise<Outcome<undefined>> {
	const open = await lockBespreking(tx, id, 'to close');
	if (!open.ok) return open;
	await tx
		.updateTable('leerlingbespreking')
		.set({ begonnen_op: sql`nu()` })
		.where('id', '=', id)
		.where('begonnen_op', 'is', null)
		.execute();
	await tellBespreking(tx, id, { soort: 'stand', leerling: null, client: '' });
	return done();
}
