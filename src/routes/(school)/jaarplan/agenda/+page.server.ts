import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { id, oneOf, readForm, refusedForm } from '#core/form.ts';
import { createAgendalink, listAgendalinks, withdrawAgendalink } from '#domain/jaarplan/agendalink.ts';
import { readMedewerkernamen } from '#domain/jaarplan/readPlankring.ts';
import { dayOf, formatDatum } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	const { links, namen } = await app().database.inSession(user, 'read only', async (tx) => ({
		links: await listAgendalinks(tx),
		namen: await readMedewerkernamen(tx)
	}));
	return {
		links: links.map(({ id: link, eigen, door, op }) => ({
			id: link,
			wat: eigen ? 'eigen jaarplan' : 'jaarplan van de school',
			van: door === user.medewerkerId ? 'u' : (namen.get(door) ?? 'een collega'),
			op: formatDatum(dayOf(op))
		}))
	};
};

export const actions: Actions = {
	maak: async ({ locals, request, url }) => {
		const user = locals.user!;
		const form = await readForm(
			request,
			v.object({ wiens: oneOf(['eigen', 'school'], 'Kies welk jaarplan.') })
		);
		if (!form.ok) return fail(400, form);
		const { token } = await app().database.inSession(user, 'read write', (tx) =>
			createAgendalink(tx, user, form.value.wiens)
		);
		return { values: {}, errors: {}, adres: `${url.origin}/agenda/${token}.ics` };
	},
	stop: async ({ locals, request }) => {
		const user = locals.user!;
		const form = await readForm(request, v.object({ link: id }));
		if (!form.ok) return fail(400, { ...form, adres: undefined });
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			withdrawAgendalink(tx, form.value.link)
		);
		if (!outcome.ok) return fail(409, { ...refusedForm(form.values, outcome.message), adres: undefined });
		return { values: {}, errors: {}, adres: undefined };
	}
};
