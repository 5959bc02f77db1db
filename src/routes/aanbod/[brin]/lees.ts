import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readOpenbaarAanbod, type Gepubliceerd } from '#domain/aanbod/readOpenbaarAanbod.ts';
import { formatDatum } from '#law/datum.ts';

/** Whether an address can be of a school; who types something else is not looked up. */
export const isBrin = (tekst: string): boolean => /^[0-9]{2}[a-z]{2}[0-9]{0,2}$/i.test(tekst);

/** What anybody may read of a school; 404 with a sentence when nothing was published. */
export async function leesGepubliceerd(brin: string, jaar?: string): Promise<Gepubliceerd> {
	const gevonden = isBrin(brin) ? await readOpenbaarAanbod(app().database, brin, jaar) : undefined;
	if (!gevonden)
		error(404, 'Van deze school staat hier geen ondersteuningsaanbod. Vraag het aan de school zelf.');
	return gevonden;
}

/** What the page shows of it. */
export const toon = ({
	aanbod,
	nummer,
	toelichting,
	vastgesteldOp,
	gepubliceerdOp,
	jaren
}: Gepubliceerd) => ({
	aanbod,
	correctie: nummer > 1 ? { toelichting, op: formatDatum(vastgesteldOp) } : null,
	gepubliceerd: formatDatum(gepubliceerdOp),
	anderejaren: jaren.filter((jaar) => jaar !== aanbod.schooljaar)
});
