import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readOverleg } from '#domain/vergadering/readOverleg.ts';
import { notulenveld, readNotulen, storeNotulen } from '#domain/vergadering/storeNotulen.ts';
import { momentOf } from '../../../samen/bericht.ts';
import { answerTeksten, takeTyping } from '../../../samen/tekst.ts';
import type { RequestHandler } from './$types';

/** Somebody's typing at a point of the agenda comes in. */
export const POST: RequestHandler = ({ locals, params, request }) =>
	takeTyping(
		request,
		v.literal(notulenveld),
		'overleg_onbekend',
		({ leerling, verandering, vector, client }) =>
			app().database.inSession(locals.user!, 'read write', (tx) =>
				storeNotulen(tx, { momentId: params.overleg, puntId: leerling }, verandering, vector, client)
			)
	);

/** What others typed: at one point, or at all points since a moment. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const sinds = url.searchParams.get('sinds');
	const teksten = await app().database.inSession(locals.user!, 'read only', async (tx) =>
		(await readOverleg(tx, params.overleg))
			? readNotulen(tx, params.overleg, sinds ? momentOf(sinds) : undefined)
			: undefined
	);
	if (!teksten) error(404, 'Dit overleg bestaat niet, of u mag het niet zien.');
	return answerTeksten(
		url,
		teksten.map(({ id, ...tekst }) => ({ ...tekst, leerling: id, veld: notulenveld }))
	);
};
