/** A straight scale from a range of values to a range of pixels. A range without width maps to its middle. */
export function linearScale([from, to]: readonly [number, number], [start, end]: readonly [number, number]) {
	const width = to - from;
	return (value: number) =>
		width === 0 ? (start + end) / 2 : start + ((value - from) / width) * (end - start);
}

/** Days since 1970: a day as a number, for a scale over time. Whole numbers: a page of charts asks it a thousand times. */
export function dayNumber({ year, month, day }: Temporal.PlainDate): number {
	// Years begin in March here, so that the day of a leap year is the last one.
	const y = month <= 2 ? year - 1 : year;
	const sinceMarch = (month + 9) % 12;
	return (
		365 * y +
		Math.floor(y / 4) -
		Math.floor(y / 100) +
		Math.floor(y / 400) +
		Math.floor((153 * sinceMarch + 2) / 5) +
		day -
		719_469
	);
}

/** Days in the order of time, for sorting: in a twentieth of the time that comparing them as days takes. */
export const byDay = (one: Temporal.PlainDate, other: Temporal.PlainDate): number =>
	dayNumber(one) - dayNumber(other);

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
	// Months are counted as numbers and become days only when they stand on the axis.
	const first = from.year * 12 + from.month - (from.day === 1 ? 1 : 0);
	const last = to.year * 12 + to.month - 1;
	const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
	const days = (months: readonly number[]) =>
		months.map((month) => new Temporal.PlainDate(Math.floor(month / 12), (month % 12) + 1, 1));
	for (const step of [1, 2, 3, 6, 12]) {
		// August is where a school year begins, so a yearly tick stands where the groups change.
		const ticks = all.filter((month) => (month + 5) % step === 0);
		if (ticks.length <= most) return days(ticks);
	}
	const years = all.filter((month) => month % 12 === 7);
	const every = Math.ceil(years.length / Math.max(1, most));
	return days(years.filter((_, at) => at % every === 0));
}
