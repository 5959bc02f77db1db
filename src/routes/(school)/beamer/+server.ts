import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { inBeamer, setBeamer } from '#core/beamer.ts';
import { optionalText, readForm } from '#core/form.ts';
import type { RequestHandler } from './$types';

/** Switches the beamer on or off and goes back to the same page, which the server then makes anew. */
export const POST: RequestHandler = async ({ request, cookies }) => {
	const form = await readForm(request, v.object({ terug: optionalText(400) }));
	setBeamer(cookies, !inBeamer(cookies));
	const terug = form.ok ? form.value.terug : '';
	// Only a path of our own.
	redirect(303, /^\/(?![/\\])/.test(terug) ? terug : '/');
};
