import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readStuk } from '#domain/aanbod/stukken.ts';
import type { RequestHandler } from './$types';

/** The minutes or the letter that belongs to a step, as a download: what somebody uploaded never opens as a page of ours. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const stuk = await app().database.inSession(locals.user!, 'read only', (tx) =>
		readStuk(tx, params.aanbodstuk)
	);
	if (!stuk) error(404, 'Dit stuk is er niet (meer).');
	return new Response(new Uint8Array(stuk.inhoud), {
		headers: {
			'Content-Type': 'application/pdf',
			'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(stuk.naam)}`
		}
	});
};
