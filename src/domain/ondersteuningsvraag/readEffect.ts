import type { Tx } from '#core/database.ts';
import { compareDays } from '#law/datum.ts';

/** One measurement as it was delivered. */
export type Meting = { waarde: string; op: Temporal.PlainDate };
/** The last result before a question and the newest since, of one test on one scale: growth is only read within these. */
export type Effect = { toets: string; schaal: string; voor: Meting; na: Meting };

/**
 * Results before and after beside a question: for its subject, per test and scale, the last measurement before it was
 * opened and the newest since. As delivered, nothing is computed (K15). Nothing without a subject.
 */
export async function readEffect(
	tx: Tx,
	{ leerlingId, vak, geopendOp }: { leerlingId: string; vak: string | null; geopendOp: Temporal.PlainDate }
): Promise<Effect[]> {
	if (!vak) return [];
	const rows = await tx
		.selectFrom('resultaat')
		.select(['toets', 'schaal', 'waarde_tekst', 'afgenomen_op'])
		.where('leerling_id', '=', leerlingId)
		.where('vak', '=', vak)
		.where('onderdeel', 'is', null)
		.where('vervallen_op', 'is', null)
		.orderBy('afgenomen_op')
		.orderBy('id')
		.execute();
	const series = new Map<string, { toets: string; schaal: string; voor?: Meting; na?: Meting }>();
	for (const row of rows) {
		const sleutel = `${row.toets}|${row.schaal}`;
		const known = series.get(sleutel) ?? { toets: row.toets, schaal: row.schaal };
		const meting = { waarde: row.waarde_tekst, op: row.afgenomen_op };
		if (compareDays(row.afgenomen_op, geopendOp) <= 0) known.voor = meting;
		else known.na = meting;
		series.set(sleutel, known);
	}
	return [...series.values()].flatMap(({ voor, na, ...rest }) => (voor && na ? [{ ...rest, voor, na }] : []));
}
