import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Outcome } from '#core/outcome.ts';
import { mergeTekst, type Opgeslagen } from '#domain/overleg/gedeeldeTekst.ts';
import { formatTijd } from '#domain/overleg/leerlingbespreking.ts';
import type { Bewaard } from '#domain/overleg/storeTekst.ts';
import { toBase64 } from './base64.ts';
import { bytes, Verandering } from './bericht.ts';

type Typed<T> = { leerling: string; veld: T; verandering: Uint8Array; vector: Uint8Array; client: string };

/**
 * Somebody's typing comes in; the answer is what the sender does not have yet and when it was stored. `veld`: the fields there
 * are. `onbekend`: the refusal that means there is no such table for this person.
 */
export async function takeTyping<T extends string>(
	request: Request,
	veld: v.GenericSchema<unknown, T>,
	onbekend: string,
	store: (typed: Typed<T>) => Promise<Outcome<Bewaard>>
): Promise<Response> {
	if (!request.headers.get('content-type')?.startsWith('application/json')) error(415, 'Alleen json.');
	const parsed = v.safeParse(Verandering(veld), await request.json().catch(() => null));
	if (!parsed.success) error(400, 'Deze tekst kwam niet goed over. Probeer het opnieuw.');
	const outcome = await store(parsed.output as Typed<T>);
	if (!outcome.ok)
		return json(
			{ reden: outcome.refused, melding: outcome.message },
			{ status: outcome.refused === onbekend ? 404 : 409 }
		);
	return json({
		verschil: toBase64(outcome.value.verschil),
		vector: toBase64(outcome.value.vector),
		bewaard: formatTijd(outcome.value.bewaardOp)
	});
}

/** What others typed: of one text what the asker does not have (`vector`), or of all of them. */
export function answerTeksten(
	url: URL,
	teksten: readonly (Opgeslagen & { readonly leerling: string; readonly veld: string })[]
): Response {
	const [leerling, veld] = [url.searchParams.get('leerling'), url.searchParams.get('veld')];
	const vector = v.safeParse(bytes, url.searchParams.get('vector'));
	return json(
		teksten
			.filter((tekst) => (!leerling || tekst.leerling === leerling) && (!veld || tekst.veld === veld))
			.map((tekst) => {
				const nu = mergeTekst(tekst, null, vector.success ? vector.output : null);
				return {
					leerling: tekst.leerling,
					veld: tekst.veld,
					verschil: nu ? toBase64(nu.verschil) : '',
					vector: nu ? toBase64(nu.vector) : ''
				};
			})
	);
}
