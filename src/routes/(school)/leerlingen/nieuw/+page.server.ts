import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { addLeerling, NieuweLeerling } from '#domain/organisatie/addPersoon.ts';
import { mayImport } from '#domain/organisatie/importEdexml.ts';
import { listGroepen } from '#domain/organisatie/read.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	return app().database.inSession(user, 'read only', async (tx) => {
		if (!(await mayImport(tx)))
			error(403, 'Alleen de intern begeleider, de directie en de administratie schrijven een kind in.');
		const groepen = await listGroepen(tx, user.vandaag);
		return {
			vandaag: user.vandaag.toString(),
			groepen: groepen.map(({ id, naam }) => ({ value: id, label: naam }))
		};
	});
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await readForm(request, NieuweLeerling);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			addLeerling(tx, form.value)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/leerlingen/${outcome.value.id}/ouders`);
	}
};
