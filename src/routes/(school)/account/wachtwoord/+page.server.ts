import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readCookie, setCookie } from '#core/cookie.ts';
import { readForm, refusedForm, text } from '#core/form.ts';
import { renewSession } from '#core/session.ts';
import { changeWachtwoord } from '#domain/aanmelding/changeWachtwoord.ts';
import { sleutelplaats } from '#domain/aanmelding/sleutelplaats.ts';
import type { Actions, PageServerLoad } from './$types';

const Wachtwoord = v.object({
	huidig: text('Vul uw huidige wachtwoord in.', 500),
	nieuw: text('Kies een nieuw wachtwoord.', 500)
});

export const load: PageServerLoad = ({ locals }) => ({ start: locals.user!.startwachtwoord === true });

export const actions: Actions = {
	default: async (event) => {
		const { database, settings, seal } = app();
		const { locals, cookies, url } = event;
		const form = await readForm(event.request, Wachtwoord);
		// What was typed is never sent back: a password does not belong in a page.
		if (!form.ok) return fail(400, { values: {}, errors: form.errors });
		const hier = { database, seal, plaats: sleutelplaats(settings, url), adres: event.getClientAddress() };
		const outcome = await changeWachtwoord(hier, locals.user!, form.value);
		if (!outcome.ok) return fail(409, refusedForm({}, outcome.message));
		const token = await renewSession(database, readCookie(cookies, 'sessie', settings) ?? '', {});
		if (token) setCookie(cookies, 'sessie', token, settings);
		return { gelukt: true };
	}
};
