import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { day, optionalDay, optionalText, readForm, refusedForm, text } from '#core/form.ts';
import { addMoment } from '#domain/jaarplan/addMoment.ts';
import { magJaarPlannen } from '#domain/jaarplan/makeJaarplan.ts';
import { listGroepen } from '#domain/organisatie/read.ts';
import { parseSchooljaar, schooljaarOf } from '#law/schooljaar.ts';
import { dayIn } from '../lees.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	if (!magJaarPlannen(user.rollen))
		error(403, 'De directie en de intern begeleider zetten momenten in het jaarplan.');
	const schooljaar = parseSchooljaar(url.searchParams.get('schooljaar') ?? '') ?? schooljaarOf(user.vandaag);
	const groepen = await app().database.inSession(user, 'read only', (tx) =>
		listGroepen(tx, dayIn(schooljaar, user.vandaag))
	);
	return { schooljaar, groepen: groepen.map(({ id, naam }) => ({ value: id, label: naam })) };
};

const Moment = v.object({
	titel: text('Schrijf op wat het is.', 80),
	van: day('Kies de dag.'),
	tot: optionalDay('Kies een dag, of laat het leeg.'),
	groep: optionalText(40)
});

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const user = locals.user!;
		const form = await readForm(request, Moment);
		if (!form.ok) return fail(400, form);
		const { titel, van, tot, groep } = form.value;
		const outcome = await app().database.inSession(user, 'read write', async (tx) => {
			const known = (await listGroepen(tx, van)).some(({ id }) => id === groep);
			return addMoment(tx, user, { titel, van, tot, groepId: known ? groep : null });
		});
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/jaarplan/momenten/${outcome.value.id}`);
	}
};
