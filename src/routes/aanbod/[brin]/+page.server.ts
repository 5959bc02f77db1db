import { leesGepubliceerd, toon } from './lees.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, setHeaders }) => {
	const gevonden = await leesGepubliceerd(params.brin);
	// The same for everybody, so it may be kept for a while on the way.
	setHeaders({ 'Cache-Control': 'public, max-age=300' });
	return toon(gevonden);
};
