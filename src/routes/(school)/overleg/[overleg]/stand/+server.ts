import { error, json } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readOverleg } from '#domain/vergadering/readOverleg.ts';
import type { RequestHandler } from './$types';

/** How far a meeting is, for who hears that something changed. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const overleg = await app().database.inSession(locals.user!, 'read only', (tx) =>
		readOverleg(tx, params.overleg)
	);
	if (!overleg) error(404, 'Dit overleg bestaat niet, of u mag het niet zien.');
	return json({ stand: overleg.stand });
};
