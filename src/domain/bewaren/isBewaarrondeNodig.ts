import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

/**
 * Whether it is time for the yearly run (R-BEW-5): within 30 days somebody has been gone for a whole term, and the last run is
 * more than a year old. Only by days, because the list itself is too much work for a first page. False for who may not know.
 */
export async function isBewaarrondeNodig(tx: Tx, vandaag: Temporal.PlainDate): Promise<boolean> {
	const { rows } = await sql<{ nodig: boolean }>`
		select bewaarronde_nodig(${vandaag}::date) as nodig`.execute(tx);
	return rows[0]?.nodig ?? false;
}
