import { sql } from 'kysely';
import type * as v from 'valibot';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Opschorting } from './bewaren.ts';
import { mayVernietigen } from './readBewaarlijst.ts';

/** How far ahead a hold may be looked at again: what is never looked at again is kept for ever. */
const herzienBinnenDagen = 366;

/**
 * Holds back all destruction about a child, with a reason and a day to look again (R-BEW-5). Refuses `geen_toegang`,
 * `kind_onbekend`, `al_opgeschort`, `reden_te_kort` and `herzien` (from tomorrow, within a year).
 */
export async function recordOpschorting(
	tx: Tx,
	leerlingId: string,
	{ grond, reden, herzien_op }: v.InferOutput<typeof Opschorting>,
	vandaag: Temporal.PlainDate
): Promise<Outcome<{ id: string }>> {
	if (!(await mayVernietigen(tx)))
		return refused(
			'geen_toegang',
			'Alleen de directie en de functionaris gegevensbescherming houden het vernietigen tegen.'
		);
	const { rows } = await sql<{ naam: string | null; lopend: boolean }>`
		select kind_voor_bewaren(${leerlingId}) as naam, exists (
			select from bewaaropschorting where leerling_id = ${leerlingId} and opgeheven_op is null) as lopend`.execute(
		tx
	);
	if (!rows[0]?.naam) return refused('kind_onbekend', 'Dit kind staat niet op deze school.');
	if (rows[0].lopend)
		return refused('al_opgeschort', 'Van dit kind wordt al niets vernietigd. Kijk de bestaande reden na.');
	if (reden.length < 10) return refused('reden_te_kort', 'Schrijf iets meer op: een hele zin.');
	const dagen = vandaag.until(herzien_op).days;
	if (dagen < 1 || dagen > herzienBinnenDagen)
		return refused('herzien', 'Kies een dag na vandaag, hooguit een jaar verder.');
	const row = await tx
		.insertInto('bewaaropschorting')
		.values({ leerling_id: leerlingId, grond, reden, herzien_op })
		.returning('id')
		.executeTakeFirstOrThrow();
	return done(row);
}
