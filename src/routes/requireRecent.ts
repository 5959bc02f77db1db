import { redirect, type RequestEvent } from '@sveltejs/kit';
import { isRecent, versMinuten } from '#domain/aanmelding/aanmelding.ts';

/**
 * Before an act that cannot be undone: who is signed in must have proven it in the last minutes. If not, a page asks for
 * it, and then does what was asked: a posted form goes along and comes back, with or without script. Call it first in an
 * action, or in the `load` of a page with a file to choose: a file cannot go along.
 */
export function requireRecent({ locals, url, request }: RequestEvent, minuten = versMinuten): void {
	if (locals.user && isRecent(locals.user, Temporal.Now.instant(), minuten)) return;
	const naar = encodeURIComponent(url.pathname + url.search);
	// 307 keeps the method: the browser posts the same form to the page that asks.
	if (request.method === 'POST') redirect(307, `/bevestigen?/vraag&naar=${naar}`);
	redirect(303, `/bevestigen?naar=${naar}`);
}
