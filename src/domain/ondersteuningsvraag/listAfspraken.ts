import type { Tx } from '#core/database.ts';
import { dayOf } from '#law/datum.ts';
import type { Afspraakbladzijde } from './ondersteuningsvraag.ts';

/** Agreements of a question, a pupil or a review with how they ended, in the order of their dates (S61). */
export async function listAfspraken(
	tx: Tx,
	keuze: { vraagId?: string; leerlingId?: string; besprekingId?: string },
	naam: (id: string | null) => string | null
): Promise<(Afspraakbladzijde & { leerlingId: string; vraagId: string | null })[]> {
	let query = tx
		.selectFrom('afspraak')
		.leftJoin('afspraakafronding', (join) =>
			join
				.onRef('afspraakafronding.school_id', '=', 'afspraak.school_id')
				.onRef('afspraakafronding.afspraak_id', '=', 'afspraak.id')
		)
		.select([
			'afspraak.id',
			'afspraak.leerling_id',
			'afspraak.ondersteuningsvraag_id',
			'afspraak.soort',
			'afspraak.wat',
			'afspraak.wie_id',
			'afspraak.uiterlijk',
			'afspraak.door',
			'afspraak.op',
			'afspraakafronding.uitkomst',
			'afspraakafronding.toelichting',
			'afspraakafronding.afgerond_op'
		])
		.orderBy('afspraak.uiterlijk')
		.orderBy('afspraak.op');
	if (keuze.vraagId) query = query.where('afspraak.ondersteuningsvraag_id', '=', keuze.vraagId);
	if (keuze.leerlingId) query = query.where('afspraak.leerling_id', '=', keuze.leerlingId);
	if (keuze.besprekingId) query = query.where('afspraak.leerlingbespreking_id', '=', keuze.besprekingId);
	const rows = await query.execute();
	return rows.map((row) => ({
		soort: 'afspraak',
		id: row.id,
		leerlingId: row.leerling_id,
		vraagId: row.ondersteuningsvraag_id,
		op: dayOf(row.op),
		volgorde: row.op.epochMilliseconds,
		door: naam(row.door),
		afspraaksoort: row.soort as 'actie',
		wat: row.wat,
		wieId: row.wie_id,
		wie: naam(row.wie_id) ?? 'Een collega',
		uiterlijk: row.uiterlijk,
		afronding: row.uitkomst
			? {
					uitkomst: row.uitkomst as 'gedaan',
					toelichting: row.toelichting,
					op: row.afgerond_op!
				}
			: null
	}));
}
