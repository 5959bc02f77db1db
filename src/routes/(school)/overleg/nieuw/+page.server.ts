import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { day, id, oneOf, readForm, refusedForm, text, wholeNumber } from '#core/form.ts';
import { addOverlegmomenten } from '#domain/jaarplan/addOverlegmomenten.ts';
import { magJaarPlannen } from '#domain/jaarplan/makeJaarplan.ts';
import { listMedewerkers } from '#domain/organisatie/read.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	if (!magJaarPlannen(user.rollen))
		error(403, 'De directie en de intern begeleider zetten een overleg in het jaarplan.');
	const collegas = await app().database.inSession(user, 'read only', (tx) =>
		listMedewerkers(tx, user.vandaag)
	);
	return { ik: user.medewerkerId, collegas: collegas.map(({ id, naam }) => ({ value: id, label: naam })) };
};

const weken = { eenmaal: null, week: 1, tweeweken: 2, vierweken: 4 } as const;
const Overleg = v.object({
	titel: text('Schrijf op hoe het overleg heet.', 80),
	van: day('Kies de dag.'),
	begintijd: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^$|^([01]\d|2[0-3]):[0-5]\d$/, 'Schrijf de tijd als 15:30, of laat hem leeg.')
		),
		''
	),
	minuten: wholeNumber('Schrijf op hoeveel minuten het duurt.', 5, 480),
	herhaling: oneOf(['eenmaal', 'week', 'tweeweken', 'vierweken'], 'Kies hoe vaak.'),
	deelnemers: v.optional(v.array(id), [])
});

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const user = locals.user!;
		const form = await readForm(request, Overleg);
		if (!form.ok) return fail(400, form);
		const { herhaling, begintijd, ...overleg } = form.value;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			addOverlegmomenten(tx, user, {
				...overleg,
				begintijd: begintijd || null,
				elkeWeken: weken[herhaling]
			})
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/overleg/${outcome.value.id}`);
	}
};
