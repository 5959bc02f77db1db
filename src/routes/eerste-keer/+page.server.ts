import { fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { setCookie } from '#core/cookie.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { openSession, today } from '#core/session.ts';
import { createSchool, NieuweSchool } from '#domain/organisatie/createSchool.ts';
import { countSchools } from '#domain/toegang/read.ts';
import { formatDatum } from '#law/datum.ts';
import { schooljaarOf } from '#law/schooljaar.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { database, settings } = app();
	if ((await countSchools(database)) > 0) redirect(303, '/aanmelden');
	return {
		proef: settings.vandaag ? formatDatum(settings.vandaag) : null,
		schooljaar: schooljaarOf(settings.vandaag ?? today())
	};
};

export const actions: Actions = {
	default: async ({ request, cookies }) => {
		const { database, settings } = app();
		const form = await readForm(request, NieuweSchool);
		if (!form.ok) return fail(400, { ...form, values: { ...form.values, wachtwoord: '' } });
		const outcome = await createSchool(database, form.value, settings.vandaag);
		if (!outcome.ok) return fail(409, refusedForm({ ...form.values, wachtwoord: '' }, outcome.message));
		const apparaat = request.headers.get('user-agent') ?? '';
		setCookie(
			cookies,
			'sessie',
			await openSession(database, outcome.value, { wijze: 'wachtwoord', factoren: 1, apparaat }),
			settings
		);
		redirect(303, '/inlezen');
	}
};
