import * as v from 'valibot';
import { app } from '#core/app.ts';
import { readBesprekingskop } from '#domain/overleg/readBesprekingskop.ts';
import { tekstvelden } from '#domain/overleg/tekstvelden.ts';
import { tellAanwezig } from '../../../samen/aanwezig.ts';
import type { RequestHandler } from './$types';

/** Somebody is here, with this child, writing in this field. */
export const POST: RequestHandler = ({ locals, params, request }) =>
	tellAanwezig(app().database, locals.user!, request, {
		tafel: params.bespreking,
		veld: v.picklist(tekstvelden),
		ziet: async (tx) => (await readBesprekingskop(tx, params.bespreking)) !== undefined,
		onbekend: 'Deze bespreking bestaat niet, of u mag haar niet zien.'
	});
