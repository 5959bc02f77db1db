import { redirect } from '@sveltejs/kit';
import { inBeamer } from '#core/beamer.ts';
import { daysLeft, secondStepOverdue } from '#domain/aanmelding/aanmelding.ts';
import { rolnamen } from '#domain/toegang/rol.ts';
import { formatDatum } from '#law/datum.ts';
import { navigation } from './navigation.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url, cookies }) => {
	const { user } = locals;
	if (!user) redirect(303, '/aanmelden');
	const closed = user.startwachtwoord === true || secondStepOverdue(user);
	return {
		school: user.schoolNaam,
		user: { name: user.naam, role: rolnamen(user.rollen).slice(0, 2).join(', '), key: user.gebruikerId },
		// Nothing to go to before the second step or an own password is there.
		items: closed ? [] : navigation(user.rollen),
		closed,
		dagen: daysLeft(user) ?? null,
		path: url.pathname,
		today: formatDatum(user.vandaag),
		beamer: inBeamer(cookies),
		proef: user.schoolSoort === 'test'
	};
};
