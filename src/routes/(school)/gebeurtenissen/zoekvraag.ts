import * as v from 'valibot';
import { Zoekvraag } from '#domain/gebeurtenis/gebeurtenis.ts';

/** The question in an address; what cannot be read counts as not asked. */
export function readZoekvraag(url: URL): Zoekvraag {
	const given = Object.fromEntries(url.searchParams);
	const parsed = v.safeParse(Zoekvraag, given);
	if (parsed.success) return parsed.output;
	const wrong = new Set(parsed.issues.map((issue) => String(issue.path?.[0]?.key)));
	const rest = Object.entries(given).filter(([name]) => !wrong.has(name));
	return v.parse(Zoekvraag, Object.fromEntries(rest));
}

/** The address of the same question, without the place in the list. */
export function addressOf(vraag: Zoekvraag, extra: Record<string, string> = {}): string {
	const { voor: _, ...rest } = vraag;
	const query = new URLSearchParams(
		Object.entries({ ...rest, ...extra }).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
	);
	return query.size > 0 ? `?${query}` : '';
}
