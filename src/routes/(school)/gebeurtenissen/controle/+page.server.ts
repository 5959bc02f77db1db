import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { checkKetting } from '#domain/gebeurtenis/checkKetting.ts';
import { mayReadGebeurtenissen } from '#domain/gebeurtenis/searchGebeurtenissen.ts';
import { parseAnker } from '#domain/gebeurtenis/verifyKetting.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const gegeven = url.searchParams.get('anker')?.trim() ?? '';
	const anker = parseAnker(gegeven);
	const controle = await app().database.inSession(locals.user!, 'read only', async (tx) =>
		(await mayReadGebeurtenissen(tx)) ? checkKetting(tx, anker) : undefined
	);
	if (!controle) error(403, 'Alleen de functionaris gegevensbescherming rekent het log na.');
	return {
		gegeven,
		onleesbaar: gegeven !== '' && !anker,
		vergeleken: anker !== undefined,
		heel: controle.heel,
		regels: controle.heel ? controle.regels.toLocaleString('nl-NL') : null,
		anker: controle.heel ? controle.anker : null,
		zin: controle.heel ? null : controle.zin
	};
};
