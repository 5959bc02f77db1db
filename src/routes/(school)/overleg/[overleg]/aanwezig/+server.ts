import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { tellBespreking } from '#domain/overleg/hub.ts';
import { readOverleg } from '#domain/vergadering/readOverleg.ts';
import { notulenveld } from '#domain/vergadering/storeNotulen.ts';
import type { RequestHandler } from './$types';

const Aanwezig = v.object({
	client: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
	leerling: v.nullable(v.pipe(v.string(), v.uuid())),
	veld: v.nullable(v.literal(notulenveld))
});

/** Somebody is here, at this point of the agenda: told to the others, kept nowhere. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const user = locals.user!;
	if (!request.headers.get('content-type')?.startsWith('application/json')) error(415, 'Alleen json.');
	const parsed = v.safeParse(Aanwezig, await request.json().catch(() => null));
	if (!parsed.success) error(400, 'Dit bericht is onleesbaar.');
	const told = await app().database.inSession(user, 'read only', async (tx) => {
		if (!(await readOverleg(tx, params.overleg))) return false;
		await tellBespreking(tx, params.overleg, {
			soort: 'aanwezig',
			wie: user.medewerkerId,
			...parsed.output
		});
		return true;
	});
	if (!told) error(404, 'Dit overleg bestaat niet, of u mag het niet zien.');
	return new Response(null, { status: 204 });
};
