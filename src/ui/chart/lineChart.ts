import { byDay, dayNumber } from './scale.ts';

export type ChartPoint = { date: Temporal.PlainDate; value: number };
export type ChartLine = { label: string; points: readonly ChartPoint[] };
export type ChartReference = { label: string } & ({ value: number } | { points: readonly ChartPoint[] });
export type ChartPeriod = { label: string; start: Temporal.PlainDate; end: Temporal.PlainDate };

/** Everything a growth chart shows. Only what the caller knows goes in; nothing is computed about a child here. */
export type LineChartModel = {
	title: string;
	/** What the figures count: "ontwikkelscore", "woorden per minuut". */
	unit?: string;
	own: ChartLine;
	average?: ChartLine;
	references?: readonly ChartReference[];
	periods?: readonly ChartPeriod[];
	today?: Temporal.PlainDate;
	/** Lowest and highest of the scale, when these must be the same in several charts. */
	range?: readonly [number, number];
};

/** Points in the order of time; what came unsorted from several imports reads as one line. */
export const inTime = (points: readonly ChartPoint[]) =>
	points.toSorted((one, other) => byDay(one.date, other.date));

/** The points of a reference; a fixed value runs over the whole width. */
export const referencePoints = (
	reference: ChartReference,
	from: Temporal.PlainDate,
	to: Temporal.PlainDate
): readonly ChartPoint[] =>
	'points' in reference
		? inTime(reference.points)
		: [
				{ date: from, value: reference.value },
				{ date: to, value: reference.value }
			];

/** First and last day that must be seen, with a little air; a single moment gets half a year around it. */
export function timeSpan(model: LineChartModel): [Temporal.PlainDate, Temporal.PlainDate] | null {
	const days = [
		...model.own.points.map(({ date }) => date),
		...(model.average?.points ?? []).map(({ date }) => date),
		...(model.periods ?? []).flatMap(({ start, end }) => [start, end]),
		...(model.today ? [model.today] : [])
	].sort(byDay);
	const [first, last] = [days[0], days.at(-1)];
	if (!first || !last) return null;
	const length = dayNumber(last) - dayNumber(first);
	if (length < 60) return [first.subtract({ months: 3 }), last.add({ months: 3 })];
	return [first.subtract({ days: Math.ceil(length * 0.02) }), last.add({ days: Math.ceil(length * 0.02) })];
}

/** Lowest and highest value that must be seen. */
export function valueSpan(model: LineChartModel): [number, number] | null {
	if (model.range) return [model.range[0], model.range[1]];
	const values = [
		...model.own.points.map(({ value }) => value),
		...(model.average?.points ?? []).map(({ value }) => value),
		...(model.references ?? []).flatMap((line) =>
			'points' in line ? line.points.map(({ value }) => value) : [line.value]
		)
	];
	return values.length ? [Math.min(...values), Math.max(...values)] : null;
}

/** The figures of a chart as rows, a day each, in order. */
export function chartRows(model: LineChartModel) {
	const rows = new Map<string, { date: Temporal.PlainDate; own?: number; average?: number }>();
	for (const key of ['own', 'average'] as const) {
		for (const { date, value } of model[key]?.points ?? [])
			rows.set(date.toString(), { ...(rows.get(date.toString()) ?? { date }), [key]: value });
	}
	return [...rows.values()].sort((one, other) => byDay(one.date, other.date));
}
