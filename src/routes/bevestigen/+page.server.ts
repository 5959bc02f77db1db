import { fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { backPath, pagePath } from '#core/backPath.ts';
import { readCookie, setCookie } from '#core/cookie.ts';
import { refusedForm } from '#core/form.ts';
import { renewSession } from '#core/session.ts';
import { readBewijsmiddelen } from '#domain/aanmelding/readBewijsmiddelen.ts';
import { verifyProef } from '#domain/aanmelding/verifyProef.ts';
import { readProef } from '../readProef.ts';
import type { Actions, PageServerLoad } from './$types';

/** More than anybody types in one form. */
const largest = 200_000;

/** Where the act is done that must be proven first. */
const targetOf = (url: URL) => backPath(url.searchParams.get('naar'));

export const load: PageServerLoad = async ({ locals, url }) => {
	const naar = targetOf(url);
	const { wachtwoord, toegangssleutels, codeapp } = await readBewijsmiddelen(app().database, locals.user!);
	return {
		naar,
		terug: pagePath(new URL(naar, url)),
		middelen: { wachtwoord, toegangssleutel: toegangssleutels > 0, codeapp, herstelcode: false }
	};
};

/** The form that was under way, to be carried along; a proof that was posted with it is not part of it. */
function carried(data: FormData) {
	const velden = [...data].flatMap(([naam, waarde]): [string, string][] =>
		typeof waarde === 'string' && !naam.startsWith('bewijs-') ? [[naam, waarde]] : []
	);
	const size = velden.reduce((sum, [naam, waarde]) => sum + naam.length + waarde.length, 0);
	return { velden: size > largest ? [] : velden };
}

export const actions: Actions = {
	/** An act sends its form here; it comes along in the page that asks. */
	vraag: async ({ request }) => carried(await request.formData()),

	bewijs: async (event) => {
		const { database, settings } = app();
		const { locals, cookies, url } = event;
		const { hier, proef, data } = await readProef(event);
		const under = carried(data);
		if (!proef || proef.soort === 'herstelcode')
			return fail(400, { ...under, ...refusedForm({}, 'Vul in waarmee u bevestigt dat u het bent.') });
		const outcome = await verifyProef(hier, locals.user!, 'bevestiging', proef);
		if (!outcome.ok) return fail(403, { ...under, ...refusedForm({}, outcome.message) });
		const token = readCookie(cookies, 'sessie', settings);
		const next = token && (await renewSession(database, token, {}));
		if (next) setCookie(cookies, 'sessie', next, settings);
		const naar = targetOf(url);
		// 307 keeps the method: the browser posts the form on to the act it was meant for.
		if (data.has('bewijs-formulier')) redirect(307, naar);
		redirect(303, pagePath(new URL(naar, url)));
	}
};
