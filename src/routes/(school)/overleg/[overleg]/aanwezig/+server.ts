import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readOverleg } from '#domain/vergadering/readOverleg.ts';
import { notulenveld } from '#domain/vergadering/storeNotulen.ts';
import { tellAanwezig } from '../../../samen/aanwezig.ts';
import type { RequestHandler } from './$types';

/** Somebody is here, at this point of the agenda. */
export const POST: RequestHandler = ({ locals, params, request }) =>
	tellAanwezig(app().database, locals.user!, request, {
		tafel: params.overleg,
		veld: v.literal(notulenveld),
		ziet: async (tx) => (await readOverleg(tx, params.overleg)) !== undefined,
		onbekend: 'Dit overleg bestaat niet, of u mag het niet zien.'
	});
