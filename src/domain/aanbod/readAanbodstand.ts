import type { Tx } from '#core/database.ts';
import { formatDatum } from '#law/datum.ts';
import type { Schooljaar } from '#law/schooljaar.ts';
import type { Aanbod } from './aanbod.ts';
import { readAanbod } from './readAanbod.ts';

/** The newest frozen version of a school year, otherwise the draft; with a sentence that says which of the two it is. */
export async function readAanbodstand(
	tx: Tx,
	schooljaar: Schooljaar,
	vandaag: Temporal.PlainDate
): Promise<{ aanbod: Aanbod; stand: string }> {
	const versie = await tx
		.selectFrom('aanbodversie')
		.select(['inhoud', 'nummer', 'vastgesteld_op', 'toelichting'])
		.where('schooljaar', '=', schooljaar)
		.orderBy('nummer', 'desc')
		.executeTakeFirst();
	if (!versie)
		return {
			aanbod: await readAanbod(tx, schooljaar, vandaag),
			stand: 'Dit is een concept: het is nog niet vastgesteld.'
		};
	return {
		aanbod: versie.inhoud as Aanbod,
		stand: standOf({ ...versie, vastgesteldOp: versie.vastgesteld_op })
	};
}

/** Which version this is, as it stands under the title. */
export const standOf = ({
	nummer,
	vastgesteldOp,
	toelichting
}: {
	readonly nummer: number;
	readonly vastgesteldOp: Temporal.PlainDate;
	readonly toelichting: string;
}): string =>
	nummer === 1
		? `Vastgesteld op ${formatDatum(vastgesteldOp)}.`
		: `Gewijzigd op ${formatDatum(vastgesteldOp)}: ${toelichting}`;
