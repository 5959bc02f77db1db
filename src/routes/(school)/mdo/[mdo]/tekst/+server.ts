import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { isId } from '#core/id.ts';
import { mdovelden } from '#domain/mdo/mdo.ts';
import { listMdoteksten, readMdo } from '#domain/mdo/readMdo.ts';
import { storeMdotekst } from '#domain/mdo/storeMdotekst.ts';
import { momentOf } from '../../../samen/bericht.ts';
import { answerTeksten, takeTyping } from '../../../samen/tekst.ts';
import type { RequestHandler } from './$types';

const weg = 'Dit MDO bestaat niet, of u mag het niet zien.';

/** Somebody's typing at one point of view comes in. */
export const POST: RequestHandler = ({ locals, params, request }) => {
	if (!isId(params.mdo)) error(404, weg);
	return takeTyping(request, v.picklist(mdovelden), 'mdo_onbekend', ({ veld, verandering, vector, client }) =>
		app().database.inSession(locals.user!, 'read write', (tx) =>
			storeMdotekst(tx, { mdoId: params.mdo, veld }, verandering, vector, client)
		)
	);
};

/** What others typed: in one field, or in all of them since a moment. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const sinds = url.searchParams.get('sinds');
	const teksten = await app().database.inSession(locals.user!, 'read only', async (tx) =>
		isId(params.mdo) && (await readMdo(tx, params.mdo))
			? listMdoteksten(tx, params.mdo, sinds ? momentOf(sinds) : undefined)
			: undefined
	);
	if (!teksten) error(404, weg);
	return answerTeksten(
		url,
		teksten.map(({ leerlingId, ...tekst }) => ({ ...tekst, leerling: leerlingId }))
	);
};
