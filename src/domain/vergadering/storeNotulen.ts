import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { mergeTyping, typedBy } from '#domain/overleg/mergeTyping.ts';
import { tellBespreking } from '#domain/overleg/hub.ts';
import type { Bewaard } from '#domain/overleg/storeTekst.ts';
import { lockOverleg } from './lockOverleg.ts';

/** The one field of a point that is written in together. */
export const notulenveld = 'notulen';

/**
 * Adds somebody's typing to the minutes of a point. The row is locked while it is merged, so whoever writes at the same time
 * keeps their words. Refuses what lockOverleg refuses, and `punt_onbekend`, `tekst_onleesbaar`, `tekst_te_lang`.
 */
export async function storeNotulen(
	tx: Tx,
	{ momentId, puntId }: { momentId: string; puntId: string },
	verandering: Uint8Array,
	vector: Uint8Array | null,
	client = ''
): Promise<Outcome<Bewaard>> {
	const open = await lockOverleg(tx, momentId);
	if (!open.ok) return open;
	const rij = await tx
		.selectFrom('overlegpunt')
		.select(['tekst', 'staat'])
		.where('id', '=', puntId)
		.where('moment_id', '=', momentId)
		.forUpdate()
		.executeTakeFirst();
	if (!rij) return refused('punt_onbekend', 'Dit punt staat niet meer op de agenda.');
	const typed = mergeTyping(rij, verandering, vector);
	if (!typed.ok) return typed;
	const samen = typed.value;
	const { bewaardOp } = await tx
		.updateTable('overlegpunt')
		.set(typedBy(samen))
		.where('id', '=', puntId)
		.returning('bijgewerkt_op as bewaardOp')
		.executeTakeFirstOrThrow();
	await tellBespreking(tx, momentId, { soort: 'tekst', leerling: puntId, veld: notulenveld, client });
	return done({ tekst: samen.tekst, verschil: samen.verschil, vector: samen.vector, bewaardOp });
}

/** The minutes of all points, only those stored since a moment when one is given. */
export async function readNotulen(tx: Tx, momentId: string, sinds?: Temporal.Instant) {
	return tx
		.selectFrom('overlegpunt')
		.select(['id', 'tekst', 'staat'])
		.where('moment_id', '=', momentId)
		.$if(sinds !== undefined, (query) => query.where('bijgewerkt_op', '>=', sinds!))
		.execute();
}
