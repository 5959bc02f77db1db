import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readForm, refusedForm, text } from '#core/form.ts';
import { openSession, signIn } from '#core/session.ts';
import { countSchools, listDemorollen, readDemogebruiker } from '#domain/toegang/read.ts';
import type { Actions, PageServerLoad } from './$types';

const Aanmelding = v.object({
	gebruikersnaam: text('Vul uw gebruikersnaam in.', 200),
	wachtwoord: text('Vul uw wachtwoord in.', 500)
});

/** Who shows most of a role in the demo: the teacher whose review is today. */
const demogezichten = ['joost'];

export const load: PageServerLoad = async ({ locals, url }) => {
	if (locals.user) redirect(303, '/');
	const { database } = app();
	if ((await countSchools(database)) === 0) redirect(303, '/eerste-keer');
	return {
		demo: await listDemorollen(database, demogezichten),
		terug: backPath(url),
		afgemeld: url.searchParams.has('afgemeld'),
		gekozen: url.searchParams.has('gekozen')
	};
};

export const actions: Actions = {
	wachtwoord: async ({ request, cookies, url, getClientAddress }) => {
		const form = await readForm(request, Aanmelding);
		if (!form.ok) return fail(400, { ...form, values: { ...form.values, wachtwoord: '' } });
		const outcome = await signIn(app().database, {
			...form.value,
			adres: getClientAddress(),
			apparaat: request.headers.get('user-agent') ?? ''
		});
		if (!outcome.ok)
			return fail(403, refusedForm({ gebruikersnaam: form.value.gebruikersnaam }, outcome.message));
		setCookie(cookies, outcome.value);
		redirect(303, backPath(url));
	},
	/** One click per role, in a demo only: the query finds no account of a real school. */
	demo: async ({ request, cookies, url }) => {
		const { database } = app();
		const gebruikersnaam = String((await request.formData()).get('gebruikersnaam') ?? '');
		const account = await readDemogebruiker(database, gebruikersnaam);
		if (!account) return fail(403, refusedForm({}, 'Dit account hoort niet bij de demo.'));
		setCookie(cookies, await openSession(database, account, request.headers.get('user-agent') ?? ''));
		redirect(303, backPath(url));
	}
};

const setCookie = (cookies: Parameters<NonNullable<Actions['demo']>>[0]['cookies'], token: string) =>
	cookies.set('sessie', token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: app().settings.https,
		maxAge: 60 * 60 * 24 * 14
	});

/** Only a path of our own: an address elsewhere would make the sign-in page a springboard. */
function backPath(url: URL) {
	const path = url.searchParams.get('terug') ?? '/';
	return /^\/(?![/\\])/.test(path) && !path.startsWith('/aanmelden') ? path : '/';
}
