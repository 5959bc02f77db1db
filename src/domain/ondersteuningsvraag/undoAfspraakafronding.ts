import type { Tx } from '#core/database.ts';
import { isId } from '#core/id.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

/** Puts an agreement back on the werklijst after a slip of the finger. Refuses `afspraak_onbekend`, `niet_afgerond`. */
export async function undoAfspraakafronding(tx: Tx, afspraakId: string): Promise<Outcome<undefined>> {
	const known = isId(afspraakId)
		? await tx.selectFrom('afspraak').select('id').where('id', '=', afspraakId).executeTakeFirst()
		: undefined;
	if (!known) return refused('afspraak_onbekend', 'Deze afspraak bestaat niet, of u mag haar niet zien.');
	const gone = await tx
		.deleteFrom('afspraakafronding')
		.where('afspraak_id', '=', known.id)
		.executeTakeFirst();
	return gone.numDeletedRows === 0n ? refused('niet_afgerond', 'Deze afspraak staat al open.') : done();
}
