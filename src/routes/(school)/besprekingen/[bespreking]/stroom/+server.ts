import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readBesprekingskop } from '#domain/overleg/readBesprekingskop.ts';
import { streamOf } from '../../../samen/stroom.ts';
import type { RequestHandler } from './$types';

/** What happens in a review while it happens. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	const user = locals.user!;
	const { database } = app();
	const kop = await database.inSession(user, 'read only', (tx) => readBesprekingskop(tx, params.bespreking));
	if (!kop) error(404, 'Deze bespreking bestaat niet, of u mag haar niet zien.');
	return streamOf(database, user, kop.id, { url, signal: request.signal });
};
