import { leesGepubliceerd, toon } from '../lees.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, setHeaders }) => {
	const gevonden = await leesGepubliceerd(params.brin, params.jaar);
	setHeaders({ 'Cache-Control': 'public, max-age=300' });
	return toon(gevonden);
};
