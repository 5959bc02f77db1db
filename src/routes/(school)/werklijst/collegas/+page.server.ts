import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readWerkverdeling } from '#domain/jaarplan/readWerkverdeling.ts';
import { countInWoorden } from '#domain/jaarplan/werksoorten.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	if (!user.rollen.includes('intern_begeleider'))
		error(403, 'Deze bladzijde is voor de intern begeleider: die ziet wie hulp kan gebruiken.');
	const delen = await app().database.inSession(user, 'read only', (tx) => readWerkverdeling(tx, user));
	return {
		collegas: delen.map(({ id, naam, soorten, dezeWeek }) => ({
			id,
			naam,
			ik: id === user.medewerkerId,
			dezeWeek,
			werk: soorten.map(([soort, aantal]) => countInWoorden(soort, aantal)).join(', ')
		}))
	};
};
