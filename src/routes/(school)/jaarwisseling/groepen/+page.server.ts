import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { magJaarPlannen } from '#domain/jaarplan/makeJaarplan.ts';
import { proposeGroepen } from '#domain/jaarwisseling/groepsvoorstel.ts';
import { makeGroepen, placeKinderen } from '#domain/jaarwisseling/makeGroepen.ts';
import { readVolgendJaar } from '#domain/jaarwisseling/readVolgendJaar.ts';
import type { Leerlingregel } from '#domain/organisatie/read.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	if (!magJaarPlannen(user.rollen)) error(403, 'Deze bladzijde is voor de intern begeleider en de directie.');
	const { schooljaar, groepen, kinderen, straks } = await app().database.inSession(user, 'read only', (tx) =>
		readVolgendJaar(tx, user.vandaag)
	);
	const nuVan = (kind: Leerlingregel) => ({
		id: kind.id,
		naam: kind.naam,
		nu: kinderen.get(kind.id)?.groepNaam ?? ''
	});
	return {
		schooljaar,
		gedaan: url.searchParams.get('gedaan'),
		begonnen: straks.size > 0,
		rijen: proposeGroepen([...kinderen.values()]),
		groepen: groepen.map(({ id, naam }) => ({
			...{ id, naam },
			kinderen: [...straks.values()].filter(({ groepId }) => groepId === id).map(nuVan)
		})),
		// Who is in groep 8 leaves.
		zonder: [...kinderen.values()]
			.filter(({ id, groepId, jaargroep }) => groepId !== null && jaargroep !== '8' && !straks.has(id))
			.map(nuVan)
	};
};

const Velden = v.record(v.string(), v.string());

/** The children that are ticked, with what stands behind the tick. */
const ticked = (velden: Readonly<Record<string, string>>) =>
	Object.entries(velden).flatMap(([naam, waarde]) =>
		naam.startsWith('kind.') ? [{ id: naam.slice(5), rij: waarde }] : []
	);

export const actions: Actions = {
	maak: async ({ request, locals }) => {
		const user = locals.user!;
		const form = await readForm(request, Velden);
		if (!form.ok) return fail(400, form);
		const mee = ticked(form.value);
		const keuzes = [...Map.groupBy(mee, ({ rij }) => rij)].map(([rij, zij]) => ({
			naam: form.value[`naam.${rij}`] ?? '',
			straks: Number(form.value[`straks.${rij}`]),
			kinderen: zij.map(({ id }) => id)
		}));
		if (keuzes.some(({ straks }) => ![1, 2, 3, 4, 5, 6, 7, 8].includes(straks)))
			return fail(400, refusedForm(form.values, 'Dit formulier klopt niet. Open de pagina opnieuw.'));
		const outcome = await app().database.inSession(user, 'read write', (tx) => makeGroepen(tx, user, keuzes));
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/jaarwisseling/groepen?gedaan=${outcome.value.kinderen}`);
	},
	plaats: async ({ request, locals }) => {
		const user = locals.user!;
		const form = await readForm(request, Velden);
		if (!form.ok) return fail(400, form);
		const groep = form.value['groep'];
		if (!groep) return fail(400, { values: form.values, errors: { groep: 'Kies een groep.' } });
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			placeKinderen(tx, user, {
				kinderen: ticked(form.value).map(({ id }) => id),
				groepId: groep === 'geen' ? null : groep
			})
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/jaarwisseling/groepen?gedaan=${outcome.value.kinderen}`);
	}
};
