import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { isId } from '#core/id.ts';
import { readMdo } from '#domain/mdo/readMdo.ts';
import { streamOf } from '../../../samen/stroom.ts';
import type { RequestHandler } from './$types';

/** What happens in a meeting while it happens. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	const user = locals.user!;
	const { database } = app();
	const mdo = await database.inSession(user, 'read only', async (tx) =>
		isId(params.mdo) ? readMdo(tx, params.mdo) : undefined
	);
	if (!mdo) error(404, 'Dit MDO bestaat niet, of u mag het niet zien.');
	return streamOf(database, user, mdo.id, { url, signal: request.signal });
};
