import { redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { dropCookie, readCookie } from '#core/cookie.ts';
import { continueAanmelding } from '#domain/aanmelding/continueAanmelding.ts';
import type { ExterneReden } from '#domain/aanmelding/externeWeigering.ts';
import { finishExtern } from '#domain/aanmelding/finishExtern.ts';
import { openRonde } from '#domain/aanmelding/startExtern.ts';
import { admit } from '../../../admit.ts';
import { findAanbieder, terugadres } from '../../terugadres.ts';
import type { RequestHandler } from './$types';

/**
 * Back from the provider. A provider can only send a browser here by an address, so this is the one GET that writes: what it
 * does is guarded by what the cookie of this round holds, which works once.
 */
export const GET: RequestHandler = async ({ params, url, cookies, request }) => {
	const { database, settings, seal } = app();
	const aanbieder = findAanbieder(settings, params.aanbieder);
	const ronde = openRonde(
		seal,
		aanbieder,
		readCookie(cookies, 'externestap', settings),
		Temporal.Now.instant()
	);
	dropCookie(cookies, 'externestap', settings);
	const terug = ronde?.terug ?? '/';
	// Behind a proxy a request can carry another address than the one that the provider knows.
	const given = new URL(terugadres(settings, url, aanbieder) + url.search);
	const outcome = await finishExtern(database, aanbieder, { ronde, url: given });
	const refuse = (reden: ExterneReden) =>
		redirect(303, `/aanmelden?extern=${reden}&terug=${encodeURIComponent(terug)}`);
	if (!outcome.ok) return refuse(outcome.refused as ExterneReden);
	const { account, factoren } = outcome.value;
	const apparaat = request.headers.get('user-agent') ?? '';
	const stap = await continueAanmelding(
		database,
		account,
		{ wijze: 'extern', factoren, apparaat },
		settings.vandaag
	);
	if (!stap.ok) return refuse('geen_toegang');
	redirect(303, await admit(cookies, stap.value, terug));
};
