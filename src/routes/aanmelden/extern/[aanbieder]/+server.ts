import { redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { backPath } from '#core/backPath.ts';
import { setCookie } from '#core/cookie.ts';
import { startExtern } from '#domain/aanmelding/startExtern.ts';
import { findAanbieder, terugadres } from '../terugadres.ts';
import type { RequestHandler } from './$types';

/** On to the provider. A link and no form: the policy of our pages lets no form lead to another site. Nothing is written. */
export const GET: RequestHandler = async ({ params, url, cookies }) => {
	const { settings, seal } = app();
	const aanbieder = findAanbieder(settings, params.aanbieder);
	const terug = backPath(url.searchParams.get('terug'));
	const start = await startExtern(seal, aanbieder, {
		terugadres: terugadres(settings, url, aanbieder),
		terug,
		nu: Temporal.Now.instant()
	}).catch(() => undefined);
	if (!start) redirect(303, `/aanmelden?extern=weg&terug=${encodeURIComponent(terug)}`);
	setCookie(cookies, 'externestap', start.ronde, settings);
	redirect(303, start.href, { external: [new URL(start.href).origin] });
};
