import { error, json } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { listLeerlingen } from '#domain/organisatie/read.ts';
import { readBesprekingskop } from '#domain/overleg/readBesprekingskop.ts';
import { readStanden } from '#domain/overleg/readStanden.ts';
import { showStand } from '../toon.ts';
import type { RequestHandler } from './$types';

/** How the children stand in this review now, or one of them: for who hears that something changed. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const user = locals.user!;
	const found = await app().database.inSession(user, 'read only', async (tx) => {
		const kop = await readBesprekingskop(tx, params.bespreking);
		if (!kop) return undefined;
		const ids = (await listLeerlingen(tx, user.vandaag, kop.groepId)).map(({ id }) => id);
		const asked = url.searchParams.get('leerling');
		return { kop, standen: await readStanden(tx, kop, asked ? ids.filter((id) => id === asked) : ids) };
	});
	if (!found) error(404, 'Deze bespreking bestaat niet, of u mag haar niet zien.');
	return json({
		begonnen: found.kop.begonnenOp !== null,
		afgesloten: found.kop.afgeslotenOp !== null,
		standen: Object.fromEntries(found.standen.map((stand) => [stand.leerlingId, showStand(stand)]))
	});
};
