import type { Tx } from '#core/database.ts';
import { weetjesoorten, type Weetje, type Weetjesoort } from './weetje.ts';

/** The lines that hold today about these children: an allergy first, then a medicine, then the rest. */
export async function listWeetjes(
	tx: Tx,
	leerlingIds: readonly string[],
	vandaag: Temporal.PlainDate
): Promise<Weetje[]> {
	if (leerlingIds.length === 0) return [];
	const rows = await tx
		.selectFrom('weetje')
		.select(['id', 'leerling_id as leerlingId', 'soort', 'tekst', 'tot'])
		.where('leerling_id', 'in', [...leerlingIds])
		.where('ingetrokken_op', 'is', null)
		.where((where) => where.or([where('tot', 'is', null), where('tot', '>=', vandaag)]))
		.orderBy('op')
		.execute();
	return rows
		.map(({ soort, ...row }) => ({ ...row, soort: soort as Weetjesoort }))
		.sort((a, b) => order.indexOf(a.soort) - order.indexOf(b.soort));
}

const order = Object.keys(weetjesoorten);
