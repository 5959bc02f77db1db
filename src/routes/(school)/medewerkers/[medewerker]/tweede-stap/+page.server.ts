import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readForm, refusedForm, text } from '#core/form.ts';
import { readTweedeStap, resetTweedeStap } from '#domain/aanmelding/resetTweedeStap.ts';
import { geenRollen } from '#domain/toegang/createGebruiker.ts';
import { readMedewerker } from '#domain/toegang/readMedewerkers.ts';
import { requireRecent } from '../../../../requireRecent.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	app().database.inSession(locals.user!, 'read only', async (tx) => {
		const stap = await readTweedeStap(tx, params.medewerker);
		if (!stap) error(403, geenRollen.message);
		const medewerker = await readMedewerker(tx, params.medewerker);
		return {
			...{ id: params.medewerker, naam: medewerker?.naam ?? '' },
			...{ sleutels: stap.sleutels, codeapp: stap.codeapp, gekoppeld: stap.gekoppeld }
		};
	});

const Wissen = v.object({
	reden: v.pipe(
		text('Schrijf in een zin waarom.', 400),
		v.minLength(10, 'Schrijf in een zin waarom, en hoe u weet dat uw collega het vraagt.')
	)
});

export const actions: Actions = {
	default: async (event) => {
		requireRecent(event);
		const form = await readForm(event.request, Wissen);
		if (!form.ok) return fail(400, form);
		const { medewerker: medewerkerId } = event.params;
		const outcome = await app().database.inSession(event.locals.user!, 'read write', (tx) =>
			resetTweedeStap(tx, event.locals.user!, { medewerkerId, reden: form.value.reden })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/medewerkers/${medewerkerId}?gewist#account`);
	}
};
