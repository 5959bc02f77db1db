/** A straight scale from a range of values to a range of pixels. A range without width maps to its middle. */
export function linearScale([from, to]: readonly [number, number], [start, end]: readonly [number, number]) {
	const width = to - from;
	return (value: number) =>
		width === 0 ? (start + end) / 2 : start + ((value - from) / width) * (end - start);
}

/** Days since 1970: a day as a number, for a scale over time. */
export const dayNumber = (day: Temporal.PlainDate) => day.since('1970-01-01', { largestUnit: 'day' }).days;

/** Round values (1, 2 or 5 times a power of ten) that enclose `low` and `high` in about `count` steps. */
export function niceTicks(low: number, high: number, count = 5): number[] {
	if (!Number.isFinite(low) || !Number.isFinite(high)) return [];
	if (low > high) [low, high] = [high, low];
	if (low === high) [low, high] = [low - 1, high + 1];
	const rough = (high - low) / Math.max(1, count);
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10);
	const first = Math.floor(low / step + 1e-9);
	const last = Math.ceil(high / step - 1e-9);
	const decimals = Math.max(0, -Math.floor(Math.log10(step)));
	return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toFixed(decimals)));
}

/** First days of months between two days, as many as fit: every month, or every 2, 3, 6 or 12, counted from August. */
export function monthTicks(
	from: Temporal.PlainDate,
	to: Temporal.PlainDate,
	most: number
): Temporal.PlainDate[] {
	const all: Temporal.PlainDate[] = [];
	let month = from.with({ day: 1 });
	if (Temporal.PlainDate.compare(month, from) < 0) month = month.add({ months: 1 });
	for (; Temporal.PlainDate.compare(month, to) <= 0; month = month.add({ months: 1 })) all.push(month);
	for (const step of [1, 2, 3, 6, 12]) {
		// August is where a school year begins, so a yearly tick stands where the groups change.
		const ticks = all.filter((day) => (day.month + 4) % step === 0);
		if (ticks.length <= most) return ticks;
	}
	const years = all.filter((day) => day.month === 8);
	const every = Math.ceil(years.length / Math.max(1, most));
	return years.filter((_, at) => at % every === 0);
}
