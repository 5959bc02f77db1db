import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Who reads in files comes to what was read in; who stands before a group to its own tests. */
export const load: PageServerLoad = ({ locals }) =>
	redirect(
		303,
		locals.user!.rollen.includes('intern_begeleider') ? '/resultaten/overzicht' : '/resultaten/methodetoetsen'
	);
