import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { geenToegang, mayImport } from './importEdexml.ts';

/**
 * Keeps an uploaded file until somebody has looked at what it would change, a day at most. Refuses `geen_toegang`.
 * In: kind, name and bytes. Out: the id of the proposal. Proposals of more than a day old go away.
 */
export async function storeVoorstel(
	tx: Tx,
	{ soort, bestandsnaam, inhoud }: { soort: string; bestandsnaam: string; inhoud: Uint8Array }
): Promise<Outcome<{ id: string }>> {
	if (!(await mayImport(tx))) return refused('geen_toegang', geenToegang);
	await removeOudeVoorstellen(tx);
	const { id } = await tx
		.insertInto('importvoorstel')
		.values({ soort, bestandsnaam: bestandsnaam.slice(0, 200), inhoud: Buffer.from(inhoud) })
		.returning('id')
		.executeTakeFirstOrThrow();
	return done({ id });
}

/** Forgets a proposal: after storing it, or because nobody wants it. */
export async function removeVoorstel(tx: Tx, id: string): Promise<void> {
	await tx.deleteFrom('importvoorstel').where('id', '=', id).execute();
}

/** A file that nobody read in goes after a day; also at night, for a school that reads nothing in for months (R-BEW-5). */
export async function removeOudeVoorstellen(tx: Tx): Promise<void> {
	await sql`delete from importvoorstel where op < now() - interval '1 day'`.execute(tx);
}
