import { error, json } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readCookie } from '#core/cookie.ts';
import { isRecent } from '#domain/aanmelding/aanmelding.ts';
import { readAanmeldstap } from '#domain/aanmelding/finishTweedeStap.ts';
import { askNieuweSleutel } from '#domain/aanmelding/registerToegangssleutel.ts';
import { sleutelplaats } from '#domain/aanmelding/sleutelplaats.ts';
import { askSleutel } from '#domain/aanmelding/verifyToegangssleutel.ts';
import type { RequestHandler } from './$types';

/** What a passkey must sign. A post, because the question is kept; from our own pages only, as every form. */
export const POST: RequestHandler = async ({ request, cookies, locals, url }) => {
	const { database, settings } = app();
	const plaats = sleutelplaats(settings, url);
	const doel = (await request.formData()).get('doel');
	if (doel === 'aanmelden') return json(await askSleutel(database, plaats, undefined));
	if (doel === 'maken') {
		if (!locals.user || !isRecent(locals.user, Temporal.Now.instant()))
			error(403, 'Bevestig eerst dat u het bent.');
		return json(await askNieuweSleutel(database, locals.user, plaats));
	}
	const stap = readCookie(cookies, 'aanmeldstap', settings);
	const account = locals.user ?? (stap ? await readAanmeldstap(database, stap) : undefined);
	if (!account) error(403, 'Meld u opnieuw aan.');
	return json(await askSleutel(database, plaats, account));
};
