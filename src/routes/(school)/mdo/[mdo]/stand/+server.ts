import { error, json } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { isId } from '#core/id.ts';
import { readMdo } from '#domain/mdo/readMdo.ts';
import type { RequestHandler } from './$types';

/** How far a meeting is, for who hears that something changed. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const mdo = await app().database.inSession(locals.user!, 'read only', async (tx) =>
		isId(params.mdo) ? readMdo(tx, params.mdo) : undefined
	);
	if (!mdo) error(404, 'Dit MDO bestaat niet, of u mag het niet zien.');
	return json({ stand: mdo.stand });
};
