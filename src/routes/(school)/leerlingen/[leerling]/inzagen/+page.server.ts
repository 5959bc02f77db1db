import { readKijklijst } from './lees.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const user = locals.user!;
	const { naam, vanaf, metNamen, regels } = await readKijklijst(user, params.leerling, url);
	const query = new URLSearchParams({
		...(vanaf ? { vanaf: vanaf.toString() } : {}),
		...(metNamen ? {} : { namen: 'nee' })
	});
	return {
		id: params.leerling,
		naam,
		vanaf: vanaf?.toString() ?? '',
		namen: metNamen ? 'ja' : 'nee',
		regels,
		terug: user.rollen.some((rol) => rol === 'intern_begeleider' || rol === 'directie')
			? { href: `/leerlingen/${params.leerling}`, label: naam }
			: { href: '/gebeurtenissen', label: 'Wie deed wat' },
		pdf: `/leerlingen/${params.leerling}/inzagen/pdf${query.size > 0 ? `?${query}` : ''}`
	};
};
