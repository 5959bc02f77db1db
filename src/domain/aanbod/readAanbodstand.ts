import type { Tx } from '#core/database.ts';
import { formatDatum } from '#law/datum.ts';
import type { Schooljaar } from '#law/schooljaar.ts';
import type { Aanbod } from './aanbod.ts';
import { readAanbod } from './readAanbod.ts';
import type { Versie } from './readStappen.ts';
import { readNieuwsteVersie } from './readVersie.ts';

/** The newest frozen version of a school year, otherwise the draft; with a sentence that says which of the two it is. */
export async function readAanbodstand(
	tx: Tx,
	schooljaar: Schooljaar,
	vandaag: Temporal.PlainDate
): Promise<{ aanbod: Aanbod; stand: string }> {
	const versie = await readNieuwsteVersie(tx, schooljaar);
	if (!versie)
		return {
			aanbod: await readAanbod(tx, schooljaar, vandaag),
			stand: 'Dit is een concept: het is nog niet vastgesteld.'
		};
	return { aanbod: versie.aanbod, stand: standOf(versie) };
}

/** Which version this is, as it stands under the title. */
export const standOf = ({ nummer, vastgesteldOp, toelichting }: Versie): string =>
	nummer === 1
		? `Vastgesteld op ${formatDatum(vastgesteldOp)}.`
		: `Gewijzigd op ${formatDatum(vastgesteldOp)}: ${toelichting}`;
