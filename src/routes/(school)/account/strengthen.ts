import type { RequestEvent } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readCookie, setCookie } from '#core/cookie.ts';
import { strengthenSessie } from '#domain/aanmelding/strengthenSessie.ts';

/** After a second step was set up: a new token for this browser. Out: recovery codes, when there were none left. */
export async function strengthen({ cookies, locals }: RequestEvent): Promise<string[] | undefined> {
	const { database, settings } = app();
	const { token, codes } = await strengthenSessie(
		database,
		locals.user!,
		readCookie(cookies, 'sessie', settings) ?? ''
	);
	if (token) setCookie(cookies, 'sessie', token, settings);
	return codes;
}
