import type { Tx } from '#core/database.ts';
import { partnersleutel } from '#domain/toestemming/toestemming.ts';
import type { Feit } from '#law/werkafspraak.ts';

/** How long after its end a consent still asks whether it is needed again. */
const naloop = { days: 28 } as const;

/** Consents that run or ended lately: who gives one again for the same partner, renews it (R-TOE-3). */
export async function listToestemmingfeiten(tx: Tx, peildatum: Temporal.PlainDate): Promise<Feit[]> {
	const rows = await tx
		.selectFrom('toestemming')
		.leftJoin('toestemmingsintrekking', (join) =>
			join
				.onRef('toestemmingsintrekking.school_id', '=', 'toestemming.school_id')
				.onRef('toestemmingsintrekking.toestemming_id', '=', 'toestemming.id')
		)
		.select([
			'toestemming.id',
			'toestemming.leerling_id',
			'toestemming.ouder_id',
			'toestemming.partner',
			'toestemming.tot',
			'toestemming.gegeven_op',
			'toestemming.op',
			'toestemmingsintrekking.ingetrokken_op'
		])
		.where('toestemming.tot', '>=', peildatum.subtract(naloop))
		.execute();
	return rows.flatMap((row): Feit[] => {
		const over = { soort: 'leerling', id: row.leerling_id } as const;
		return [
			{
				soort: 'toestemming',
				over,
				datum: row.gegeven_op,
				sleutel: row.id,
				bij: `${row.leerling_id} ${row.ouder_id ?? 'leerling'} ${partnersleutel(row.partner)}`,
				volgnummer: row.op.epochMilliseconds,
				attributes: { tot: row.tot, partner: row.partner }
			},
			...(row.ingetrokken_op
				? [
						{
							soort: 'toestemming_intrekking' as const,
							over,
							datum: row.ingetrokken_op,
							sleutel: `intrekking ${row.id}`,
							bij: row.id
						}
					]
				: [])
		];
	});
}
