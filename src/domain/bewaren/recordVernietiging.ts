import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { compareDays } from '#law/datum.ts';
import { mayVernietigen, readBewaarlijst } from './readBewaarlijst.ts';

/**
 * Destroys what is past its term on `peildatum` and is not held, everywhere the database has it, and leaves proof: a row with
 * counts and prints, and a line in the log (R-BEW-5). `gezien` is the print of the list that somebody looked at; without it
 * the list of now counts. Refuses `geen_toegang`, `vooruit`, `niets` and `lijst_veranderd`. Out: the id of the run.
 */
export async function recordVernietiging(
	tx: Tx,
	peildatum: Temporal.PlainDate,
	vandaag: Temporal.PlainDate,
	gezien?: string
): Promise<Outcome<{ id: string }>> {
	if (!(await mayVernietigen(tx)))
		return refused(
			'geen_toegang',
			'Alleen de directie en de functionaris gegevensbescherming laten gegevens vernietigen.'
		);
	if (compareDays(peildatum, vandaag) > 0)
		return refused('vooruit', 'Vernietigen kan alleen wat vandaag aan de beurt is. Vooruitkijken kan wel.');
	const lijst = await readBewaarlijst(tx, peildatum);
	if (lijst.weg.length === 0) return refused('niets', 'Er is niets wat vernietigd moet worden.');
	const { rows } = await sql<{ id: string | null }>`
		select vernietig(${peildatum}::date, ${gezien ?? lijst.afdruk}) as id`.execute(tx);
	const id = rows[0]?.id;
	if (!id)
		return refused(
			'lijst_veranderd',
			'De lijst is veranderd sinds u haar opende. Er is niets vernietigd. Kijk de lijst opnieuw na.'
		);
	return done({ id });
}
