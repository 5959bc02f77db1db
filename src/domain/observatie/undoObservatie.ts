import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

/**
 * Takes back what this person wrote down today. Out: the pupil it was about. Refuses `te_laat`: after the day itself an
 * observation stays, and a new one answers it.
 */
export async function undoObservatie(tx: Tx, id: string): Promise<Outcome<{ leerlingId: string }>> {
	const { rows } = await sql<{ leerlingId: string }>`
		delete from observatie where id = ${id} returning leerling_id as "leerlingId"`.execute(tx);
	const row = rows[0];
	return row
		? done(row)
		: refused(
				'te_laat',
				'Terugdraaien kan alleen op de dag zelf, door wie het opschreef. Schrijf anders op wat u nu ziet.'
			);
}
