import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readBesprekingskop } from '#domain/overleg/readBesprekingskop.ts';
import { readTeksten } from '#domain/overleg/readTeksten.ts';
import { storeTekst } from '#domain/overleg/storeTekst.ts';
import { tekstvelden } from '#domain/overleg/tekstvelden.ts';
import { momentOf } from '../../../samen/bericht.ts';
import { answerTeksten, takeTyping } from '../../../samen/tekst.ts';
import type { RequestHandler } from './$types';

/** Somebody's typing about a child comes in. */
export const POST: RequestHandler = ({ locals, params, request }) =>
	takeTyping(
		request,
		v.picklist(tekstvelden),
		'bespreking_onbekend',
		({ leerling, veld, verandering, vector, client }) =>
			app().database.inSession(locals.user!, 'read write', (tx) =>
				storeTekst(
					tx,
					{ besprekingId: params.bespreking, leerlingId: leerling, veld },
					verandering,
					vector,
					client
				)
			)
	);

/** What others typed: of one field, or of all fields since a moment. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const sinds = url.searchParams.get('sinds');
	const teksten = await app().database.inSession(locals.user!, 'read only', async (tx) =>
		(await readBesprekingskop(tx, params.bespreking))
			? readTeksten(tx, params.bespreking, sinds ? momentOf(sinds) : undefined)
			: undefined
	);
	if (!teksten) error(404, 'Deze bespreking bestaat niet, of u mag haar niet zien.');
	return answerTeksten(
		url,
		teksten.map(({ leerlingId, ...tekst }) => ({ ...tekst, leerling: leerlingId }))
	);
};
