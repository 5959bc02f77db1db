import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { oneOf, readForm, wholeNumber } from '#core/form.ts';
import { readKeuze, storeKeuze } from '#domain/werkbericht/berichtkeuze.ts';
import { longMoment } from '#ui/date.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const { database, settings } = app();
	return database.inSession(user, 'read only', async (tx) => {
		const { keuze, volgende } = await readKeuze(tx, user);
		const wie = await tx
			.selectFrom('medewerker')
			.select('emailadres')
			.where('id', '=', user.medewerkerId)
			.executeTakeFirst();
		return {
			kan: settings.mail !== undefined,
			adres: wie?.emailadres ?? null,
			volgende: volgende && longMoment(volgende),
			bewaard: url.searchParams.has('bewaard'),
			keuze: {
				hoeVaak: keuze.hoeVaak,
				dag: String(keuze.dag),
				tijd: clock(keuze.tijd),
				stilVan: clock(keuze.stilte.van),
				stilTot: clock(keuze.stilte.tot),
				weekend: keuze.stilte.weekend,
				vakantie: keuze.stilte.vakantie
			}
		};
	});
};

const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });

const time = (missing: string) =>
	v.pipe(
		v.string(missing),
		v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, missing),
		v.transform((value) => Temporal.PlainTime.from(value))
	);
const ticked = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => value === 'ja')
);
const Keuzeformulier = v.object({
	hoeVaak: oneOf(['nooit', 'dagelijks', 'wekelijks'], 'Kies hoe vaak u een mail wilt.'),
	dag: wholeNumber('Kies een dag.', 1, 7),
	tijd: time('Schrijf de tijd als 07:45.'),
	stilVan: time('Schrijf de tijd als 18:00.'),
	stilTot: time('Schrijf de tijd als 07:30.'),
	weekend: ticked,
	vakantie: ticked
});

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const user = locals.user!;
		const form = await readForm(request, Keuzeformulier);
		if (!form.ok) return fail(400, form);
		const { hoeVaak, dag, tijd, stilVan: van, stilTot: tot, weekend, vakantie } = form.value;
		await app().database.inSession(user, 'read write', (tx) =>
			storeKeuze(tx, user, { hoeVaak, dag, tijd, stilte: { van, tot, weekend, vakantie } })
		);
		redirect(303, '/account/berichten?bewaard');
	}
};
