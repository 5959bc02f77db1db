import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { listReachable } from './listReachable.ts';
import type { Observatiewaarde, Stelling } from './observatie.ts';

/**
 * One statement across the class (A13, S131-S133, S136, S137): the answers of today, which take the place of what the
 * same person answered today. A child without an answer gets none. Out: the pupils whose answer changed. Refuses
 * `geen_toegang` when one of the children is not to be seen: then nothing is stored.
 */
export async function recordGroepsobservaties(
	tx: Tx,
	soort: Stelling['soort'],
	antwoorden: ReadonlyMap<string, Observatiewaarde>
): Promise<Outcome<string[]>> {
	const ids = [...antwoorden.keys()];
	if ((await listReachable(tx, ids)).length !== ids.length)
		return refused('geen_toegang', 'Een van deze kinderen is niet uit uw groep. Er is niets bewaard.');
	const { rows: staand } = await sql<{ leerling_id: string; waarde: Observatiewaarde }>`
		select leerling_id, waarde from observatie
		where leerling_id = any (${ids}::uuid[]) and soort = ${soort} and vak is null
			and door = huidige_medewerker() and gezien_op = vandaag()`.execute(tx);
	const anders = ids.filter(
		(id) => !staand.some((rij) => rij.leerling_id === id && rij.waarde === antwoorden.get(id))
	);
	if (anders.length === 0) return done(anders);
	await sql`
		delete from observatie
		where leerling_id = any (${anders}::uuid[]) and soort = ${soort} and vak is null
			and door = huidige_medewerker() and gezien_op = vandaag()`.execute(tx);
	await tx
		.insertInto('observatie')
		.values(anders.map((id) => ({ leerling_id: id, soort, waarde: antwoorden.get(id)! })))
		.execute();
	return done(anders);
}
