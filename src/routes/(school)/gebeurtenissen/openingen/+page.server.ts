import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { formatMoment } from '#domain/gebeurtenis/moment.ts';
import { listOpeningenVoorToezicht } from '#domain/gebeurtenis/listOpeningenVoorToezicht.ts';
import { mayReadGebeurtenissen } from '#domain/gebeurtenis/searchGebeurtenissen.ts';
import { formatDag } from '#law/datum.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const found = await app().database.inSession(locals.user!, 'read only', async (tx) =>
		(await mayReadGebeurtenissen(tx)) ? await listOpeningenVoorToezicht(tx) : undefined
	);
	if (!found) error(403, 'Alleen de functionaris gegevensbescherming ziet alle geopende dossiers.');
	return {
		lopend: found.filter(({ loopt }) => loopt).length,
		openingen: found.map((opening) => ({
			id: opening.id,
			wie: opening.wie ?? 'iemand van wie de gegevens weg zijn',
			leerling: opening.leerling ?? 'een kind van wie de gegevens weg zijn',
			inzagen: opening.leerling ? `/leerlingen/${opening.leerlingId}/inzagen` : null,
			reden: opening.reden,
			van: formatDag(opening.van, true),
			loopt: opening.loopt,
			tot: opening.geslotenOp
				? `eerder gesloten, ${formatMoment(opening.geslotenOp)}`
				: formatDag(opening.tot, true),
			gelezen: opening.gelezen
		}))
	};
};
