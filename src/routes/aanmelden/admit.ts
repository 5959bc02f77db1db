import type { Cookies } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { dropCookie, readCookie, setCookie } from '#core/cookie.ts';
import { closeSession } from '#core/session.ts';
import type { Stap } from '#domain/aanmelding/continueAanmelding.ts';

/**
 * Gives the browser what a proof opened, and says which page comes next: `terug`, or the second step on the way there.
 * A session that this browser still had ends: nobody goes on under somebody else's name, and no token lives longer.
 */
export async function admit(cookies: Cookies, stap: Stap, terug: string): Promise<string> {
	const { database, settings } = app();
	const earlier = readCookie(cookies, 'sessie', settings);
	if (earlier) await closeSession(database, earlier);
	if (stap.soort === 'tweede_stap') {
		dropCookie(cookies, 'sessie', settings);
		setCookie(cookies, 'aanmeldstap', stap.token, settings);
		return `/aanmelden/tweede-stap?terug=${encodeURIComponent(terug)}`;
	}
	dropCookie(cookies, 'aanmeldstap', settings);
	setCookie(cookies, 'sessie', stap.token, settings);
	return terug;
}
