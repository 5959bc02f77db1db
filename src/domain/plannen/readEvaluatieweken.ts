import type { Tx } from '#core/database.ts';
import { readWerkafspraken, werkafsprakenOp } from '#domain/organisatie/readWerkafspraken.ts';

/** After how many lesweken a handelingsplan that begins on this day is evaluated, as the school promises it (S36). */
export async function readEvaluatieweken(
	tx: Tx,
	begin: Temporal.PlainDate
): Promise<{ minWeken: number; maxWeken: number }> {
	const regel = werkafsprakenOp(await readWerkafspraken(tx), begin).find(
		({ id }) => id === 'handelingsplan-evaluatie'
	)?.regel;
	return regel?.soort === 'venster_na' && regel.tot.eenheid === 'lesweken'
		? { minWeken: regel.vanaf.aantal, maxWeken: regel.tot.aantal }
		: { minWeken: 8, maxWeken: 12 };
}
