import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { id, readForm, refusedForm } from '#core/form.ts';
import { recordInzage } from '#core/inzage.ts';
import { VermoedenForm } from '#domain/observatie/observatie.ts';
import { listReachable } from '#domain/observatie/listReachable.ts';
import { listObservatiesVanVandaag } from '#domain/observatie/read.ts';
import { readLeerling } from '#domain/organisatie/read.ts';
import { observeLeerling } from '#domain/signaal/observeLeerling.ts';
import { withdrawObservatie } from '#domain/signaal/withdrawObservatie.ts';
import { vakken } from '#domain/toets/toets.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		if ((await listReachable(tx, [params.leerling])).length === 0) return undefined;
		const leerling = await readLeerling(tx, params.leerling, user.vandaag);
		return leerling && { leerling, vandaag: await listObservatiesVanVandaag(tx, user.vandaag, leerling.id) };
	});
	if (!found) error(404, 'Dit kind bestaat niet, of u kunt er niets bij schrijven.');
	const { leerling, vandaag } = found;
	await recordInzage(database, user, [{ leerlingId: leerling.id, laag: 2, onderdeel: 'vermoeden' }]);
	return {
		id: leerling.id,
		naam: leerling.naam,
		roepnaam: leerling.roepnaam ?? leerling.naam,
		groep: leerling.groepNaam,
		groepId: leerling.groepId,
		klaar: url.searchParams.has('klaar'),
		vandaag: vandaag.map(({ id, waarde, soort, tekst, vak }) => ({
			id,
			wat: waarde === 'sterk' ? 'sterke kant' : waarde === 'zorg' ? 'zorg' : 'gewoon',
			sterk: waarde === 'sterk',
			tekst: tekst ?? soort.replaceAll('_', ' '),
			vak: vak ? ((vakken as Readonly<Record<string, string>>)[vak] ?? vak) : null
		})),
		vakken: Object.entries(vakken).map(([value, label]) => ({ value, label }))
	};
};

export const actions: Actions = {
	noteer: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, VermoedenForm);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			observeLeerling(tx, user.vandaag, { leerlingId: params.leerling, soort: 'vermoeden', ...form.value })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/leerlingen/${params.leerling}/vermoeden?klaar`);
	},
	terug: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, v.object({ observatie: id }));
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			withdrawObservatie(tx, user.vandaag, form.value.observatie)
		);
		if (!outcome.ok) return fail(409, refusedForm({}, outcome.message));
		redirect(303, `/leerlingen/${params.leerling}/vermoeden`);
	}
};
