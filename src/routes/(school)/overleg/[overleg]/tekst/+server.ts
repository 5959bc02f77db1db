import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { mergeTekst } from '#domain/overleg/gedeeldeTekst.ts';
import { readOverleg } from '#domain/vergadering/readOverleg.ts';
import { notulenveld, readNotulen, storeNotulen } from '#domain/vergadering/storeNotulen.ts';
import { formatTijd } from '#domain/overleg/leerlingbespreking.ts';
import { toBase64 } from '../../../samen/base64.ts';
import { bytes, momentOf, Verandering } from '../../../samen/bericht.ts';
import type { RequestHandler } from './$types';

/** Somebody's typing comes in; the answer is what the sender does not have yet and when it was stored. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	if (!request.headers.get('content-type')?.startsWith('application/json')) error(415, 'Alleen json.');
	const parsed = v.safeParse(Verandering(v.literal(notulenveld)), await request.json().catch(() => null));
	if (!parsed.success) error(400, 'Deze tekst kwam niet goed over. Probeer het opnieuw.');
	const { leerling, verandering, vector, client } = parsed.output;
	const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
		storeNotulen(tx, { momentId: params.overleg, puntId: leerling }, verandering, vector, client)
	);
	if (!outcome.ok)
		return json(
			{ reden: outcome.refused, melding: outcome.message },
			{ status: outcome.refused === 'overleg_onbekend' ? 404 : 409 }
		);
	return json({
		verschil: toBase64(outcome.value.verschil),
		vector: toBase64(outcome.value.vector),
		bewaard: formatTijd(outcome.value.bewaardOp)
	});
};

/** What others typed: at one point what the asker does not have (`vector`), or at all points since a moment. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const sinds = url.searchParams.get('sinds');
	const teksten = await app().database.inSession(locals.user!, 'read only', async (tx) =>
		(await readOverleg(tx, params.overleg))
			? readNotulen(tx, params.overleg, sinds ? momentOf(sinds) : undefined)
			: undefined
	);
	if (!teksten) error(404, 'Dit overleg bestaat niet, of u mag het niet zien.');
	const punt = url.searchParams.get('leerling');
	const vector = v.safeParse(bytes, url.searchParams.get('vector'));
	return json(
		teksten
			.filter(({ id }) => !punt || id === punt)
			.map((tekst) => {
				const nu = mergeTekst(tekst, null, vector.success ? vector.output : null);
				return {
					leerling: tekst.id,
					veld: notulenveld,
					verschil: nu ? toBase64(nu.verschil) : '',
					vector: nu ? toBase64(nu.vector) : ''
				};
			})
	);
};
