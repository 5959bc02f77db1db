import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readOverleg } from '#domain/vergadering/readOverleg.ts';
import { streamOf } from '../../../samen/stroom.ts';
import type { RequestHandler } from './$types';

/** What happens in a meeting while it happens. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	const user = locals.user!;
	const { database } = app();
	const overleg = await database.inSession(user, 'read only', (tx) => readOverleg(tx, params.overleg));
	if (!overleg) error(404, 'Dit overleg bestaat niet, of u mag het niet zien.');
	return streamOf(database, user, overleg.moment.id, { url, signal: request.signal });
};
