import { fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { dropCookie } from '#core/cookie.ts';
import { readForm, refusedForm } from '#core/form.ts';
import {
	linkGesloten,
	NieuwWachtwoord,
	readLinkhouder,
	redeemToegangslink
} from '#domain/toegang/redeemToegangslink.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looking does not use the link: mail programs look ahead. Only choosing a password does. */
export const load: PageServerLoad = async ({ params }) => {
	const houder = await readLinkhouder(app().database, 'uitnodiging', params.token);
	return { houder: houder ?? null, gesloten: linkGesloten('uitnodiging').message };
};

export const actions: Actions = {
	default: async ({ request, params, cookies }) => {
		const form = await readForm(request, NieuwWachtwoord);
		// What was typed is never sent back: a password does not belong in a page.
		if (!form.ok) return fail(400, { values: {}, errors: form.errors });
		const outcome = await redeemToegangslink(app().database, {
			soort: 'uitnodiging',
			token: params.token,
			wachtwoord: form.value.wachtwoord
		});
		if (!outcome.ok) return fail(409, refusedForm({}, outcome.message));
		// Whoever was signed in on this device is not the one who chose a password just now.
		dropCookie(cookies, 'sessie', app().settings);
		redirect(303, '/aanmelden?gekozen');
	}
};
