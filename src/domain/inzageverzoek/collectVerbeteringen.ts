import type { Tx } from '#core/database.ts';
import { listVerbeteringen, stuknaam } from '#domain/verbetering/readVerbeteringen.ts';
import { formatDatum } from '#law/datum.ts';
import { filled } from './collectKind.ts';
import type { Stuk } from './stuk.ts';

/** What was said to be wrong and what came of it, with both texts (AVG art. 16); of another parent it is proposed to stay out. */
export async function collectVerbeteringen(tx: Tx, leerlingId: string, ouderId: string): Promise<Stuk[]> {
	return (await listVerbeteringen(tx, { leerlingId })).map((een) => ({
		...{ sleutel: `verbeterverzoek:${een.id}`, deel: 'verbeteringen', op: een.ontvangenOp, door: een.door },
		...{
			kop: `Gevraagd te verbeteren: ${stuknaam(een.tabel).toLowerCase()}`,
			kopBuiten: 'Een vraag om verbetering'
		},
		regels: filled([
			['Gevraagd door', een.ouder ?? een.door],
			['Wat er niet klopt', een.reden],
			['Wat er stond', een.besluit?.was ?? een.was],
			['Wat er moest staan', een.voorstel],
			[
				'Besluit',
				een.besluit &&
					`${een.besluit.uitkomst} op ${formatDatum(een.besluit.beslotenOp)}. ${een.besluit.reden}`
			],
			['Wat er nu staat', een.besluit?.tekst],
			['Verklaring van de ouder', een.verklaring?.tekst]
		]),
		...(een.ouderId !== null && een.ouderId !== ouderId
			? ({ voorstel: 'weglaten', reden: 'derden' } as const)
			: ({ voorstel: 'beoordelen' } as const))
	}));
}
