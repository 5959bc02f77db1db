import type { Tx } from '#core/database.ts';
import type { Tekstveld } from './tekstvelden.ts';

export type Besprekingstekst = {
	readonly leerlingId: string;
	readonly veld: Tekstveld;
	readonly tekst: string;
	readonly staat: Uint8Array | null;
	readonly bijgewerktOp: Temporal.Instant;
};

/** The texts of a review that this person may see (L2); only those stored since a moment when one is given. */
export async function readTeksten(
	tx: Tx,
	besprekingId: string,
	sinds?: Temporal.Instant
): Promise<Besprekingstekst[]> {
	const rows = await tx
		.selectFrom('besprekingstekst')
		.select(['leerling_id', 'veld', 'tekst', 'staat', 'bijgewerkt_op'])
		.where('leerlingbespreking_id', '=', besprekingId)
		.$if(sinds !== undefined, (query) => query.where('bijgewerkt_op', '>=', sinds!))
		.execute();
	return rows.map((row) => ({
		leerlingId: row.leerling_id,
		veld: row.veld as Tekstveld,
		tekst: row.tekst,
		staat: row.staat,
		bijgewerktOp: row.bijgewerkt_op
	}));
}
