import type { Tx } from '#core/database.ts';
import { listVerbeteringen } from '#domain/verbetering/readVerbeteringen.ts';
import type { Feit } from '#law/werkafspraak.ts';

/** Requests to correct a piece and their decisions (AVG art. 16). */
export async function listVerbeterfeiten(tx: Tx): Promise<Feit[]> {
	return (await listVerbeteringen(tx)).flatMap(({ id, leerlingId, ontvangenOp, besluit }): Feit[] => {
		const over = { soort: 'leerling', id: leerlingId } as const;
		return [
			{ soort: 'verbeterverzoek', over, datum: ontvangenOp, sleutel: id },
			...(besluit
				? [
						{
							soort: 'verbeterbesluit' as const,
							over,
							datum: besluit.beslotenOp,
							sleutel: `besluit ${id}`,
							bij: id
						}
					]
				: [])
		];
	});
}
