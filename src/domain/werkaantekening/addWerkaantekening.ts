import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { readToegang } from '#domain/ondersteuningsvraag/read.ts';

/**
 * Keeps a working note about a child, outside the file: read by its writer only and gone by itself (R-INZ-1, domain §3.1: no
 * notes that escape the right of access). Refuses `geen_toegang` for who does not see the child's support.
 */
export async function addWerkaantekening(
	tx: Tx,
	leerlingId: string,
	tekst: string
): Promise<Outcome<{ id: string }>> {
	if (!(await readToegang(tx, leerlingId, 2)))
		return refused('geen_toegang', 'Dit kind bestaat niet, of u kunt er niets bij schrijven.');
	const row = await tx
		.insertInto('werkaantekening')
		.values({ leerling_id: leerlingId, tekst: tekst.trim() })
		.returning('id')
		.executeTakeFirstOrThrow();
	return done(row);
}
