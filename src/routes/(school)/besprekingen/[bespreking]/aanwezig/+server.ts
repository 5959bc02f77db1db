import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { tekstvelden } from '#domain/overleg/tekstvelden.ts';
import { tellBespreking } from '#domain/overleg/hub.ts';
import { readBesprekingskop } from '#domain/overleg/readBesprekingskop.ts';
import type { RequestHandler } from './$types';

const Aanwezig = v.object({
	client: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
	leerling: v.nullable(v.pipe(v.string(), v.uuid())),
	veld: v.nullable(v.picklist(tekstvelden))
});

/** Somebody is here, with this child, writing in this field: told to the others, kept nowhere. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const user = locals.user!;
	if (!request.headers.get('content-type')?.startsWith('application/json')) error(415, 'Alleen json.');
	const parsed = v.safeParse(Aanwezig, await request.json().catch(() => null));
	if (!parsed.success) error(400, 'Dit bericht is onleesbaar.');
	const told = await app().database.inSession(user, 'read only', async (tx) => {
		if (!(await readBesprekingskop(tx, params.bespreking))) return false;
		await tellBespreking(tx, params.bespreking, {
			soort: 'aanwezig',
			wie: user.medewerkerId,
			...parsed.output
		});
		return true;
	});
	if (!told) error(404, 'Deze bespreking bestaat niet, of u mag haar niet zien.');
	return new Response(null, { status: 204 });
};
