import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { fromBase64 } from './base64.ts';

/** A change or a vector of a shared text, as it travels. */
export const bytes = v.pipe(
	v.string(),
	v.maxLength(600_000),
	v.regex(/^[A-Za-z0-9+/]*={0,2}$/),
	v.transform(fromBase64)
);

/** Somebody's typing. `leerling` is what the text is about: a child, or a point of an agenda; `veld`: the fields there are. */
export const Verandering = <T extends v.GenericSchema<unknown, string>>(veld: T) =>
	v.object({
		leerling: v.pipe(v.string(), v.uuid()),
		veld,
		verandering: bytes,
		vector: bytes,
		client: v.pipe(v.string(), v.maxLength(64))
	});

/** The moment since which somebody asks for texts, a minute earlier. */
export function momentOf(given: string): Temporal.Instant {
	try {
		// A text that was stored while the page was made carries an earlier moment than the newest that was seen.
		return Temporal.Instant.from(given).subtract({ seconds: 60 });
	} catch {
		error(400, 'Dit tijdstip is onleesbaar.');
	}
}
