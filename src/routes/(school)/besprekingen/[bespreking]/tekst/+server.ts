import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { mergeTekst } from '#domain/overleg/gedeeldeTekst.ts';
import { formatTijd } from '#domain/overleg/leerlingbespreking.ts';
import { tekstvelden } from '#domain/overleg/tekstvelden.ts';
import { readBesprekingskop } from '#domain/overleg/readBesprekingskop.ts';
import { readTeksten } from '#domain/overleg/readTeksten.ts';
import { storeTekst } from '#domain/overleg/storeTekst.ts';
import { toBase64 } from '../../../samen/base64.ts';
import { bytes, momentOf, Verandering } from '../../../samen/bericht.ts';
import type { RequestHandler } from './$types';

/** Somebody's typing comes in; the answer is what the sender does not have yet and when it was stored. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const user = locals.user!;
	if (!request.headers.get('content-type')?.startsWith('application/json')) error(415, 'Alleen json.');
	const parsed = v.safeParse(Verandering(v.picklist(tekstvelden)), await request.json().catch(() => null));
	if (!parsed.success) error(400, 'Deze tekst kwam niet goed over. Probeer het opnieuw.');
	const { leerling, veld, verandering, vector, client } = parsed.output;
	const outcome = await app().database.inSession(user, 'read write', (tx) =>
		storeTekst(
			tx,
			{ besprekingId: params.bespreking, leerlingId: leerling, veld },
			verandering,
			vector,
			client
		)
	);
	if (!outcome.ok)
		return json(
			{ reden: outcome.refused, melding: outcome.message },
			{ status: outcome.refused === 'bespreking_onbekend' ? 404 : 409 }
		);
	return json({
		verschil: toBase64(outcome.value.verschil),
		vector: toBase64(outcome.value.vector),
		bewaard: formatTijd(outcome.value.bewaardOp)
	});
};

/** What others typed: of one field what the asker does not have (`vector`), or of all fields since a moment. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const user = locals.user!;
	const sinds = url.searchParams.get('sinds');
	const teksten = await app().database.inSession(user, 'read only', async (tx) =>
		(await readBesprekingskop(tx, params.bespreking))
			? readTeksten(tx, params.bespreking, sinds ? momentOf(sinds) : undefined)
			: undefined
	);
	if (!teksten) error(404, 'Deze bespreking bestaat niet, of u mag haar niet zien.');
	const [leerling, veld] = [url.searchParams.get('leerling'), url.searchParams.get('veld')];
	const vector = v.safeParse(bytes, url.searchParams.get('vector'));
	return json(
		teksten
			.filter((tekst) => (!leerling || tekst.leerlingId === leerling) && (!veld || tekst.veld === veld))
			.map((tekst) => {
				const nu = mergeTekst(tekst, null, vector.success ? vector.output : null);
				return {
					leerling: tekst.leerlingId,
					veld: tekst.veld,
					verschil: nu ? toBase64(nu.verschil) : '',
					vector: nu ? toBase64(nu.vector) : ''
				};
			})
	);
};
