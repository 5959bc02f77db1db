import { fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { backPath } from '#core/backPath.ts';
import { readCookie } from '#core/cookie.ts';
import { refusedForm } from '#core/form.ts';
import { finishTweedeStap, readAanmeldstap } from '#domain/aanmelding/finishTweedeStap.ts';
import { readBewijsmiddelen } from '#domain/aanmelding/readBewijsmiddelen.ts';
import { readProef } from '../../readProef.ts';
import { admit } from '../admit.ts';
import type { Actions, PageServerLoad } from './$types';

/** The sign-in page again, and from there to where somebody was going; it says when a step was over. */
const again = (url: URL, token: string | undefined) =>
	`/aanmelden?terug=${encodeURIComponent(backPath(url.searchParams.get('terug')))}${token ? '&verlopen' : ''}`;

export const load: PageServerLoad = async ({ cookies, locals, url }) => {
	const { database, settings } = app();
	const terug = backPath(url.searchParams.get('terug'));
	if (locals.user) redirect(303, terug);
	const token = readCookie(cookies, 'aanmeldstap', settings);
	const account = token && (await readAanmeldstap(database, token));
	if (!account) redirect(303, again(url, token));
	const { toegangssleutels, codeapp, herstelcodes } = await readBewijsmiddelen(database, account);
	return {
		terug,
		middelen: {
			wachtwoord: false,
			toegangssleutel: toegangssleutels > 0,
			codeapp,
			herstelcode: herstelcodes > 0
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { settings } = app();
		const { cookies, url, request } = event;
		const token = readCookie(cookies, 'aanmeldstap', settings);
		if (!token) redirect(303, again(url, token));
		const { hier, proef } = await readProef(event);
		if (!proef || proef.soort === 'wachtwoord') return fail(400, refusedForm({}, 'Vul een code in.'));
		const apparaat = request.headers.get('user-agent') ?? '';
		const outcome = await finishTweedeStap(hier, token, proef, { apparaat, vandaag: settings.vandaag });
		if (!outcome.ok) return fail(403, refusedForm({}, outcome.message));
		const back = backPath(url.searchParams.get('terug'));
		const next = await admit(cookies, outcome.value, back);
		// Who needed paper gets to see how much of it is left.
		redirect(303, proef.soort === 'herstelcode' ? '/account?herstelcode' : next);
	}
};
