import { app } from '#core/app.ts';
import { stuksoorten } from '#domain/toegang/geslotenStuk.ts';
import { listMijnStukken } from '#domain/toegang/readGeslotenStukken.ts';
import { formatDatum } from '#law/datum.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const stukken = await app().database.inSession(locals.user!, 'read only', listMijnStukken);
	return {
		stukken: stukken.map(({ id, soort, stukVan, kind }) => ({
			id,
			kind,
			soort: stuksoorten[soort],
			van: formatDatum(stukVan)
		}))
	};
};
