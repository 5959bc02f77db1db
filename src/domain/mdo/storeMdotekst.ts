import type { Tx } from '#core/database.ts';
import { done, type Outcome } from '#core/outcome.ts';
import { mergeTyping, typedBy } from '#domain/overleg/mergeTyping.ts';
import { tellBespreking } from '#domain/overleg/hub.ts';
import type { Bewaard } from '#domain/overleg/storeTekst.ts';
import { lockMdo } from './lockMdo.ts';
import type { Mdoveld } from './mdo.ts';

/**
 * Adds somebody's typing to one point of view. The row is locked while it is merged, so whoever writes at the same time keeps their
 * words. Refuses what lockMdo refuses, and `tekst_onleesbaar`, `tekst_te_lang`.
 */
export async function storeMdotekst(
	tx: Tx,
	{ mdoId, veld }: { mdoId: string; veld: Mdoveld },
	verandering: Uint8Array,
	vector: Uint8Array | null,
	client = ''
): Promise<Outcome<Bewaard>> {
	const open = await lockMdo(tx, mdoId);
	if (!open.ok) return open;
	const { leerlingId } = open.value;
	await tx
		.insertInto('mdotekst')
		.values({ mdo_id: mdoId, leerling_id: leerlingId, veld })
		.onConflict((conflict) => conflict.columns(['school_id', 'mdo_id', 'veld']).doNothing())
		.execute();
	const rij = await tx
		.selectFrom('mdotekst')
		.select(['tekst', 'staat'])
		.where('mdo_id', '=', mdoId)
		.where('veld', '=', veld)
		.forUpdate()
		.executeTakeFirstOrThrow();
	const typed = mergeTyping(rij, verandering, vector);
	if (!typed.ok) return typed;
	const samen = typed.value;
	const { bewaardOp } = await tx
		.updateTable('mdotekst')
		.set(typedBy(samen))
		.where('mdo_id', '=', mdoId)
		.where('veld', '=', veld)
		.returning('bijgewerkt_op as bewaardOp')
		.executeTakeFirstOrThrow();
	await tellBespreking(tx, mdoId, { soort: 'tekst', leerling: leerlingId, veld, client });
	return done({ tekst: samen.tekst, verschil: samen.verschil, vector: samen.vector, bewaardOp });
}
