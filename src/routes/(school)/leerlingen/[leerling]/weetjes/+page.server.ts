import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { id, readForm, refusedForm } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { readLeerling } from '#domain/organisatie/read.ts';
import { addWeetje } from '#domain/toegang/addWeetje.ts';
import { listWeetjes } from '#domain/toegang/listWeetjes.ts';
import { readMijnGrond } from '#domain/toegang/readKijkers.ts';
import { Weetjeform, weetjesoorten } from '#domain/toegang/weetje.ts';
import { withdrawWeetje } from '#domain/toegang/withdrawWeetje.ts';
import { formatDatum } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

const onbekend = 'Dit kind staat niet op deze school, of u mag er geen weetjes bij schrijven.';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	if (!isId(params.leerling)) error(404, onbekend);
	const found = await app().database.inSession(user, 'read only', async (tx) => {
		const leerling = await readLeerling(tx, params.leerling, user.vandaag);
		const mijn = leerling && (await readMijnGrond(tx, leerling.id));
		if (!leerling || !mijn || mijn.laag < 2) return undefined;
		return { leerling, weetjes: await listWeetjes(tx, [leerling.id], user.vandaag) };
	});
	if (!found) error(404, onbekend);
	return {
		id: found.leerling.id,
		naam: found.leerling.naam,
		roepnaam: found.leerling.roepnaam ?? found.leerling.naam,
		groepId: found.leerling.groepId,
		groep: found.leerling.groepNaam,
		soorten: Object.entries(weetjesoorten).map(([value, label]) => ({ value, label })),
		vandaag: user.vandaag.toString(),
		weetjes: found.weetjes.map(({ id: weetjeId, soort, tekst, tot }) => ({
			id: weetjeId,
			soort: weetjesoorten[soort],
			tekst,
			tot: tot && formatDatum(tot)
		}))
	};
};

export const actions: Actions = {
	toevoegen: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Weetjeform);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			addWeetje(tx, { leerlingId: params.leerling, ...form.value, vandaag: user.vandaag })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/leerlingen/${params.leerling}/weetjes`);
	},
	weghalen: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, v.object({ weetje: id }));
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			withdrawWeetje(tx, user, { id: form.value.weetje, leerlingId: params.leerling })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/leerlingen/${params.leerling}/weetjes`);
	}
};
