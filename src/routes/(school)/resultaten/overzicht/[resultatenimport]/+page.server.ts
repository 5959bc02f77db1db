import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readForm, refusedForm, text } from '#core/form.ts';
import { refreshSignalen } from '#domain/signaal/refreshSignalen.ts';
import { mayImportResultaten } from '#domain/toets/importResultaten.ts';
import { foreseeTerugdraaiing, listResultatenimports } from '#domain/toets/readResultatenimport.ts';
import { undoImport } from '#domain/toets/undoImport.ts';
import { describeImport } from '../importregel.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const found = await app().database.inSession(locals.user!, 'read only', async (tx) => {
		if (!(await mayImportResultaten(tx))) redirect(303, `/inlezen/gedaan/${params.resultatenimport}`);
		const [regel] = await listResultatenimports(tx, params.resultatenimport);
		return regel && { regel, gevolg: await foreseeTerugdraaiing(tx, regel.id) };
	});
	if (!found) error(404, 'Deze import bestaat niet.');
	return { ...describeImport(found.regel), gevolg: found.gevolg };
};

const Reden = v.object({ reden: text('Schrijf in een zin op waarom u dit terugdraait.', 300) });

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const user = locals.user!;
		const form = await readForm(request, Reden);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', async (tx) => {
			const undone = await undoImport(tx, params.resultatenimport, form.value.reden);
			if (undone.ok) await refreshSignalen(tx, user.vandaag);
			return undone;
		});
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/resultaten/overzicht/${params.resultatenimport}`);
	}
};
