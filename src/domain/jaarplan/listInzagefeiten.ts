import type { Tx } from '#core/database.ts';
import { listInzageverzoeken } from '#domain/inzageverzoek/readInzageverzoek.ts';
import type { Feit } from '#law/werkafspraak.ts';

/** Requests to see a file and their answers, for who handles them (R-INZ-1). */
export async function listInzagefeiten(tx: Tx): Promise<Feit[]> {
	return (await listInzageverzoeken(tx)).flatMap(
		({ id, leerlingId, aanvrager, ontvangenOp, verlenging, antwoord }): Feit[] => {
			const over = { soort: 'leerling', id: leerlingId } as const;
			return [
				{
					soort: 'inzageverzoek',
					over,
					datum: ontvangenOp,
					sleutel: id,
					attributes: {
						aanvrager,
						verlengd: verlenging !== null
					}
				},
				...(antwoord
					? [
							{
								soort: 'inzageverzoek_antwoord' as const,
								over,
								datum: antwoord.beantwoordOp,
								sleutel: `antwoord ${id}`,
								bij: id
							}
						]
					: [])
			];
		}
	);
}
