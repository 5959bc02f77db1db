import { redirect } from '@sveltejs/kit';
import { rolnamen } from '#domain/toegang/rol.ts';
import { formatDatum } from '#law/datum.ts';
import { navigation } from './navigation.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url }) => {
	const { user } = locals;
	if (!user) redirect(303, '/aanmelden');
	return {
		school: user.schoolNaam,
		user: { name: user.naam, role: rolnamen(user.rollen).slice(0, 2).join(', '), key: user.gebruikerId },
		items: navigation(user.rollen),
		path: url.pathname,
		today: formatDatum(user.vandaag),
		proef: user.schoolSoort === 'test'
	};
};
