import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import type { Meting } from './meetreeks.ts';

/** Valid results of these pupils since `vanaf` (all when left out), as far as this person may see them (L1). */
export function readMetingen(
	tx: Tx,
	leerlingIds: readonly string[],
	vanaf?: Temporal.PlainDate
): Promise<Meting[]> {
	if (leerlingIds.length === 0) return Promise.resolve([]);
	return (
		tx
			.selectFrom('resultaat')
			.select([
				'id',
				'leerling_id as leerlingId',
				'toets',
				'vak',
				'onderdeel',
				'schooljaar',
				'deel',
				'jaargroep',
				'afgenomen_op as afgenomenOp',
				'schaal',
				'waarde',
				'waarde_tekst as waardeTekst',
				'band',
				'referentieniveau'
			])
			.where('school_id', '=', sql<string>`huidige_school()`)
			// One parameter for all of them, so that the statement is the same for every group and keeps its plan.
			.where(sql<boolean>`leerling_id = any (${[...leerlingIds]}::uuid[])`)
			.where('vervallen_op', 'is', null)
			.$if(vanaf !== undefined, (query) => query.where('afgenomen_op', '>=', vanaf!))
			.execute()
	);
}
