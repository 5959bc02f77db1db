import type { ExpressionBuilder } from 'kysely';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { DB } from '#core/schema.ts';
import {
	mergeTekst,
	staatgrootte,
	tekstlengte,
	type Opgeslagen,
	type Samengevoegd
} from './gedeeldeTekst.ts';

/** Somebody's typing added to a row that the caller holds locked. Refuses `tekst_onleesbaar`, `tekst_te_lang`. */
export function mergeTyping(
	rij: Opgeslagen,
	verandering: Uint8Array,
	vector: Uint8Array | null
): Outcome<Samengevoegd> {
	const samen = mergeTekst(rij, verandering, vector);
	if (!samen) return refused('tekst_onleesbaar', 'Deze tekst kwam niet goed over. Probeer het opnieuw.');
	if (samen.tekst.length > tekstlengte || samen.staat.length > staatgrootte)
		return refused('tekst_te_lang', `Maak deze tekst korter: hooguit ${tekstlengte} tekens.`);
	return done(samen);
}

/** What such a row holds from now on, and who wrote in it last. */
export const typedBy =
	({ tekst, staat }: Samengevoegd) =>
	<T extends keyof DB>({ fn }: ExpressionBuilder<DB, T>) => ({
		tekst,
		staat: Buffer.from(staat),
		bijgewerkt_op: fn<Temporal.Instant>('nu', []),
		bijgewerkt_door: fn<string | null>('huidige_medewerker', [])
	});
