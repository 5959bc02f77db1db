import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { addMedewerker, NieuweMedewerker } from '#domain/organisatie/addPersoon.ts';
import { mayImport } from '#domain/organisatie/importEdexml.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	if (!(await app().database.inSession(locals.user!, 'read only', mayImport)))
		error(403, "Alleen de intern begeleider, de directie en de administratie voegen collega's toe.");
	return {};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await readForm(request, NieuweMedewerker);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			addMedewerker(tx, form.value)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/medewerkers/${outcome.value.id}`);
	}
};
