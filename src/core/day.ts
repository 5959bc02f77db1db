/**
 * Days and moments as PostgreSQL writes them, as values. The same text gives the same value again: a page reads thousands of days, of which a
 * school has few, and each Temporal value holds memory outside the heap of JavaScript, so that cleaning up thousands of new
 * ones cost more than the page did.
 */
export const readDay = remember((text: string) => Temporal.PlainDate.from(text));
export const readMoment = remember((text: string) => Temporal.Instant.from(text.replace(' ', 'T')));

function remember<T>(parse: (text: string) => T): (text: string) => T {
	const most = 20_000;
	const known = new Map<string, T>();
	return (text) => {
		let value = known.get(text);
		if (value === undefined) {
			if (known.size >= most) known.clear();
			known.set(text, (value = parse(text)));
		}
		return value;
	};
}
