import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { id, readForm, refusedForm } from '#core/form.ts';
import { recordInzage } from '#core/inzage.ts';
import { magJaarPlannen } from '#domain/jaarplan/makeJaarplan.ts';
import { readJaarwisseling } from '#domain/jaarwisseling/readJaarwisseling.ts';
import { handOverVraag } from '#domain/ondersteuningsvraag/handOverVraag.ts';
import { formatDatum } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	if (!magJaarPlannen(user.rollen)) error(403, 'Deze bladzijde is voor de intern begeleider en de directie.');
	const { database } = app();
	const wisseling = await database.inSession(user, 'read only', (tx) => readJaarwisseling(tx, user));
	const kinderen = [wisseling.vragen, wisseling.plannen, wisseling.afspraken].flatMap((lijst) =>
		lijst.map(({ leerlingId }) => leerlingId)
	);
	await recordInzage(
		database,
		user,
		[...new Set(kinderen)].map((leerlingId) => ({ leerlingId, laag: 2 as const, onderdeel: 'jaarwisseling' }))
	);
	return {
		...wisseling,
		plannen: wisseling.plannen.map(({ uiterlijk, ...plan }) => ({
			...plan,
			uiterlijk: formatDatum(uiterlijk)
		})),
		zietVragen: user.rollen.includes('intern_begeleider'),
		bewaard: url.searchParams.has('bewaard')
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const user = locals.user!;
		const form = await readForm(request, v.object({ vraag: id, wie: id }));
		if (!form.ok) return fail(400, form);
		const { vraag, wie } = form.value;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			handOverVraag(tx, user.vandaag, vraag, wie)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, '/jaarwisseling?bewaard#vragen');
	}
};
