import { error, redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { app } from '#core/app.ts';
import { pagePath } from '#core/backPath.ts';
import { readWithinBounds, refuseBody } from '#core/bounds.ts';
import { readCookie, setCookie } from '#core/cookie.ts';
import { readGezinssessie } from '#core/gezinssessie.ts';
import { judgeMishap } from '#core/mishap.ts';
import { answerMishap } from '#core/mishapPage.ts';
import { isForeign } from '#core/origin.ts';
import { readSession, renewSession } from '#core/session.ts';
import { secondStepOverdue } from '#domain/aanmelding/aanmelding.ts';

/** Pages for people who have not signed in. Everything else asks for a session. */
const open =
	/^\/(aanmelden|uitnodiging|herstel|eerste-keer|ontwerp|gezond|agenda|aanbod|sleutelvraag|speculatie\.json)(\/|$)/;

/** All that a start password opens. */
const atStart = /^\/(account\/wachtwoord|afmelden|gezond)(\/|$)/;

/** All that is open to who must set up a second step first. */
const atTweedeStap =
	/^\/(account\/(tweede-stap|sleutels|codeapp|herstelcodes)|bevestigen|sleutelvraag|afmelden|gezond)(\/|$)/;

/** What a signed-in parent or child may ask for: to leave, and what anybody may. */
const forFamilies = /^\/(aanmelden|afmelden|eerste-keer|gezond|speculatie\.json)(\/|$)/;
const noFamilyPages =
	'U bent aangemeld als ouder of leerling. De bladzijden van dit programma zijn voor wie op school werkt. Vraag de leerkracht wat u wilt weten.';

/** What stands before every page: who may not even ask, and what is answered when the database or the disk is not there. */
export const handle: Handle = async ({ event, resolve }) => {
	const { request, url, locals } = event;
	if (isForeign(request, url.origin)) return new Response(null, { status: 403, headers });
	const refusal = refuseBody(request, url.pathname);
	if (refusal) return new Response(null, { status: refusal, headers: { ...headers, connection: 'close' } });
	readWithinBounds(request, (status) =>
		error(status, 'Dit formulier kwam niet goed over. Er is niets opgeslagen.')
	);
	const answer = await enter({ event, resolve }).catch((cause: unknown) => {
		locals.mishap = judgeMishap(cause, request.method);
		if (!locals.mishap) throw cause;
		return undefined;
	});
	const response = locals.mishap || !answer ? answerMishap(request, locals.mishap!) : answer;
	for (const [name, value] of Object.entries(headers)) {
		if (!response.headers.has(name)) response.headers.set(name, value);
	}
	// A browser that came once over https never comes without it again.
	if (app().settings.https)
		response.headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
	return response;
};

const enter = async ({ event, resolve }: Parameters<Handle>[0]): Promise<Response> => {
	const { database, settings } = app();
	const { cookies, url, request } = event;
	const token = readCookie(cookies, 'sessie', settings);
	const user = token ? await readSession(database, token, settings.vandaag) : undefined;
	event.locals.user = user;
	if (token && !user && !forFamilies.test(url.pathname)) {
		if (await readGezinssessie(database, token, settings.vandaag)) error(403, noFamilyPages);
	}
	if (!user && !open.test(url.pathname)) {
		// Back to the page with the form: what was typed there is kept on the device.
		const over = token ? '&verlopen' : '';
		redirect(303, `/aanmelden?terug=${encodeURIComponent(pagePath(url))}${over}`);
	}
	if (user?.startwachtwoord) {
		if (!atStart.test(url.pathname)) redirect(303, '/account/wachtwoord');
	} else if (user && secondStepOverdue(user) && !atTweedeStap.test(url.pathname))
		redirect(303, '/account/tweede-stap');
	// Other rights, another token. Only with a page: what a page asks beside itself would race with it.
	if (token && user?.sessie?.andereRollen && isPage(request)) {
		const next = await renewSession(database, token);
		if (next) setCookie(cookies, 'sessie', next, settings);
	}
	const response = await resolve(event);
	await Promise.all(event.locals.beforeSending ?? []);
	return response;
};

const isPage = ({ method, headers }: Request) =>
	method === 'GET' && (headers.get('accept') ?? '').includes('text/html');

const headers = {
	'Cache-Control': 'private, no-store',
	// Plain links feel instant when the browser may fetch the next list early; pages of a child are left out, because
	// reading them is recorded.
	'Speculation-Rules': '"/speculatie.json"',
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()'
};

export const handleError: HandleServerError = ({ kind, error, event }) => {
	// What a page says with error(...) is already a sentence for people.
	if (kind === 'app') return { message: error.message };
	if (kind === 'framework' && error.status === 404) {
		return { message: 'Deze pagina bestaat niet, of u mag haar niet zien.' };
	}
	if (kind === 'framework' && error.status < 500) {
		return { message: 'Dit kan hier niet. Ga terug en ververs de pagina.' };
	}
	event.locals.mishap = judgeMishap(error, event.request.method);
	// Only the kind of error and the place in the code: a message can hold the name of a child.
	const kenmerk = crypto.randomUUID().slice(0, 8);
	const stack =
		error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
	console.error(
		`[${kenmerk}] ${error instanceof Error ? error.name : kind}\n${stack.slice(0, 6).join('\n')}`
	);
	return { message: `Er ging iets mis. Wat u typte is niet weg. Noem dit kenmerk bij hulp: ${kenmerk}.` };
};
