import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { listMedewerkers, readLeerling } from '#domain/organisatie/read.ts';
import { addGeslotenStuk } from '#domain/toegang/addGeslotenStuk.ts';
import { Stukform, stuksoorten } from '#domain/toegang/geslotenStuk.ts';
import { readMijnGrond } from '#domain/toegang/readKijkers.ts';
import type { Actions, PageServerLoad } from './$types';

const onbekend = 'Dit kind staat niet op deze school, of het zorgdossier is voor u dicht.';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	if (!isId(params.leerling)) error(404, onbekend);
	const found = await app().database.inSession(user, 'read only', async (tx) => {
		const leerling = await readLeerling(tx, params.leerling, user.vandaag);
		const mijn = leerling && (await readMijnGrond(tx, leerling.id));
		if (!leerling || !mijn || mijn.laag < 3) return undefined;
		return { leerling, medewerkers: await listMedewerkers(tx, user.vandaag) };
	});
	if (!found) error(404, onbekend);
	return {
		id: found.leerling.id,
		naam: found.leerling.naam,
		vandaag: user.vandaag.toString(),
		soorten: Object.entries(stuksoorten).map(([value, label]) => ({ value, label })),
		medewerkers: found.medewerkers
			.filter(({ id }) => id !== user.medewerkerId)
			.map(({ id: value, naam: label }) => ({ value, label }))
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Stukform);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			addGeslotenStuk(tx, user, { leerlingId: params.leerling, ...form.value })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/leerlingen/${params.leerling}#stukken`);
	}
};
