import { leesKort } from '../leesKort.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, setHeaders }) => {
	const { versie, talen } = await leesKort(params.brin, params.taal);
	// The same for everybody, so it may be kept for a while on the way.
	setHeaders({ 'Cache-Control': 'public, max-age=300' });
	const { taal, feiten, delen } = versie;
	return {
		adres: `/aanbod/${params.brin.toUpperCase()}`,
		school: feiten.school,
		taal: { code: taal.code, richting: taal.richting },
		titel: taal.titel(feiten),
		delen,
		talen
	};
};
