import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { formatMoment } from '#domain/gebeurtenis/moment.ts';
import { stuksoorten, Vinkje } from '#domain/toegang/geslotenStuk.ts';
import { openGeslotenStuk } from '#domain/toegang/openGeslotenStuk.ts';
import { listGeslotenStukken, readKindBijStuk } from '#domain/toegang/readGeslotenStukken.ts';
import { geslotenStukPdf } from '#documents/geslotenStukPdf.ts';
import { formatDatum } from '#law/datum.ts';
import { answerPdf } from '../../../../answerPdf.ts';
import type { RequestHandler } from './$types';

/** A closed piece on paper: asked for with the same tick as on the screen, and written down as a print. */
export const POST: RequestHandler = async ({ request, locals, params }) => {
	const user = locals.user!;
	const form = await readForm(request, Vinkje);
	if (!form.ok) error(400, 'Zet eerst een vinkje: ga terug, vink het hokje aan en kies Openen als PDF.');
	const found = await app().database.inSession(user, 'read write', async (tx) => {
		const [stuk] = isId(params.stuk) ? await listGeslotenStukken(tx, { id: params.stuk }) : [];
		const kind = stuk && (await readKindBijStuk(tx, stuk.id));
		if (!stuk || !kind) return undefined;
		return {
			stuk,
			kind,
			teksten: await openGeslotenStuk(tx, { id: stuk.id, leerlingId: kind.leerlingId }, 'pdf')
		};
	});
	if (!found) error(404, 'Dit stuk bestaat niet, of u mag niet weten dat het er is.');
	if (!found.teksten.ok) error(403, found.teksten.message);
	const pdf = await geslotenStukPdf({
		kind: found.kind.naam,
		soort: stuksoorten[found.stuk.soort],
		van: formatDatum(found.stuk.stukVan),
		schoolNaam: user.schoolNaam,
		door: user.naam,
		vandaag: user.vandaag,
		teksten: found.teksten.value.map(({ tekst, door, op }) => ({
			tekst,
			bij: `${door ? `${door}, ` : ''}${formatMoment(op)}`
		}))
	});
	return answerPdf(pdf, 'afgesloten-stuk');
};
