import { daysLeft, secondStepOverdue } from '#domain/aanmelding/aanmelding.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	moet: secondStepOverdue(locals.user!),
	dagen: daysLeft(locals.user!) ?? null
});
