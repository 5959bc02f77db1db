import * as v from 'valibot';
import { app } from '#core/app.ts';
import { isId } from '#core/id.ts';
import { mdovelden } from '#domain/mdo/mdo.ts';
import { readMdo } from '#domain/mdo/readMdo.ts';
import { tellAanwezig } from '../../../samen/aanwezig.ts';
import type { RequestHandler } from './$types';

/** Somebody is here, writing in this field. */
export const POST: RequestHandler = ({ locals, params, request }) =>
	tellAanwezig(app().database, locals.user!, request, {
		tafel: params.mdo,
		veld: v.picklist(mdovelden),
		ziet: async (tx) => isId(params.mdo) && (await readMdo(tx, params.mdo)) !== undefined,
		onbekend: 'Dit MDO bestaat niet, of u mag het niet zien.'
	});
