import { formatNumber, monthName } from '../date.ts';
import { describeLineChart } from './describe.ts';
import {
	inTime,
	referencePoints,
	timeSpan,
	valueSpan,
	type ChartPoint,
	type LineChartModel
} from './lineChart.ts';
import { pathThrough, round, textWidth, type ChartLayout, type Primitive, type Role } from './primitives.ts';
import { layoutPeriods } from './layoutPeriods.ts';
import { dayNumber, linearScale, monthTicks, niceTicks } from './scale.ts';
import { spreadLabels } from './spreadLabels.ts';

const letter = 13;
const line = 16;

/**
 * Lays a growth chart out in pixels: own line strongest, average thin, references dashed, periods as bands, and every line named
 * at its end. Pure, so that the same picture goes to the screen and into a document.
 * In: the model and the size of the picture. Out: marks to draw, in order; an empty list when there is nothing to show.
 */
export function layoutLineChart(
	model: LineChartModel,
	{ width = 760, height = 340 }: { width?: number; height?: number } = {}
): ChartLayout {
	const base = { width, height, title: model.title, description: describeLineChart(model) };
	const time = timeSpan(model);
	const values = valueSpan(model);
	if (!time || !values) return { ...base, primitives: [] };

	const own = inTime(model.own.points);
	const average = inTime(model.average?.points ?? []);
	const references = (model.references ?? []).map((reference) => ({
		label: reference.label,
		points: referencePoints(reference, ...time)
	}));
	const names = endNames(model, own, average, references, Math.floor(width * 0.34));
	const ticks = niceTicks(...values, height < 260 ? 4 : 5);
	const left = Math.max(...ticks.map((tick) => textWidth(formatNumber(tick, 2), letter))) + 12;
	const right =
		width -
		Math.max(24, ...names.map(({ lines }) => Math.max(...lines.map((text) => textWidth(text, letter))) + 22));
	const scaleX = linearScale([dayNumber(time[0]), dayNumber(time[1])], [left, right]);
	const x = (day: Temporal.PlainDate) => scaleX(dayNumber(day));
	const periods = layoutPeriods(model.periods ?? [], { x, left, right, bottom: height - 40 });
	const top = periods.height + (model.unit ? 26 : 14);
	const bottom = height - 40;
	const y = linearScale([ticks[0]!, ticks.at(-1)!], [bottom, top]);
	const place = (points: readonly ChartPoint[]) =>
		points.map(({ date, value }): [number, number] => [x(date), y(value)]);

	const primitives: Primitive[] = [
		...periods.marks,
		...(model.today ? todayMark(x(model.today), top, bottom) : []),
		...valueAxis(ticks, y, left, right),
		...(model.unit ? [text('tick', 0, top - 14, 'start', model.unit)] : []),
		...timeAxis(time, x, right - left, bottom, left, right),
		...references.map(({ points }): Primitive => ({
			kind: 'path',
			role: 'reference',
			d: pathThrough(place(points))
		})),
		...(average.length > 1
			? [{ kind: 'path', role: 'average', d: pathThrough(place(average)) } satisfies Primitive]
			: []),
		...(average.length === 1 ? place(average).map(([cx, cy]) => dot('average', cx, cy, 2.5)) : []),
		...(own.length > 1
			? [{ kind: 'path', role: 'own', d: pathThrough(place(own)) } satisfies Primitive]
			: []),
		...place(own).map(([cx, cy]) => dot('own-point', cx, cy, 4)),
		...ownValues(own, place(own), width, bottom),
		...endLabels(names, x, y, right, [top - 6, bottom + 6])
	];
	return { ...base, primitives };
}

type Name = { lines: string[]; role: Role; at: ChartPoint };

/** What stands at the end of each line; a long name is broken over two lines so that the plot keeps its room. */
function endNames(
	model: LineChartModel,
	own: readonly ChartPoint[],
	average: readonly ChartPoint[],
	references: readonly { label: string; points: readonly ChartPoint[] }[],
	most: number
): Name[] {
	const name = (label: string, role: Role, at: ChartPoint | undefined, figure: boolean): Name[] =>
		at ? [{ lines: breakText(figure ? `${label}: ${formatNumber(at.value)}` : label, most), role, at }] : [];
	return [
		...name(model.own.label, 'own-label', own.at(-1), true),
		...name(model.average?.label ?? '', 'average-label', average.at(-1), true),
		...references.flatMap(({ label, points }) => name(label, 'reference-label', points.at(-1), false))
	];
}

function breakText(label: string, most: number): string[] {
	if (textWidth(label, letter) + 22 <= most) return [label];
	const lines = [''];
	for (const word of label.split(' ')) {
		const tried = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
		if (lines.at(-1) && textWidth(tried, letter) + 22 > most) lines.push(word);
		else lines[lines.length - 1] = tried;
	}
	return lines;
}

function endLabels(
	names: Name[],
	x: (day: Temporal.PlainDate) => number,
	y: (value: number) => number,
	right: number,
	[low, high]: [number, number]
): Primitive[] {
	const middles = spreadLabels(
		names.map(({ lines, at }) => ({ wish: y(at.value), size: lines.length * line })),
		low,
		high
	);
	return names.flatMap(({ lines, role, at }, n) => {
		const first = middles[n]! - ((lines.length - 1) * line) / 2;
		const moved = Math.abs(middles[n]! - y(at.value)) > 3 || right - x(at.date) > 10;
		return [
			...(moved
				? [
						{
							kind: 'path',
							role: 'leader',
							d: pathThrough([
								[x(at.date) + 7, y(at.value)],
								[right + 2, y(at.value)],
								[right + 11, middles[n]!]
							])
						} satisfies Primitive
					]
				: []),
			...lines.map((part, row) => text(role, right + 15, first + row * line + 4.5, 'start', part))
		];
	});
}

function valueAxis(ticks: number[], y: (value: number) => number, left: number, right: number): Primitive[] {
	return ticks.flatMap((tick, at) => [
		{
			kind: 'line',
			role: at ? 'grid' : 'axis',
			x1: round(left),
			y1: round(y(tick)),
			x2: round(right),
			y2: round(y(tick))
		},
		text('tick', left - 8, y(tick) + 4.5, 'end', formatNumber(tick, 2))
	]);
}

function timeAxis(
	[from, to]: [Temporal.PlainDate, Temporal.PlainDate],
	x: (day: Temporal.PlainDate) => number,
	width: number,
	bottom: number,
	left: number,
	right: number
): Primitive[] {
	let year = 0;
	return monthTicks(from, to, Math.max(2, Math.floor(width / 52))).flatMap((day) => {
		const at = x(day);
		const isNewYear = day.year !== year;
		year = day.year;
		const anchor = at - left < 10 ? 'start' : right - at < 10 ? 'end' : 'middle';
		return [
			{
				kind: 'line',
				role: 'axis',
				x1: round(at),
				y1: bottom,
				x2: round(at),
				y2: bottom + 5
			} satisfies Primitive,
			text('tick', at, bottom + 19, anchor, monthName(day)),
			...(isNewYear ? [text('tick', at, bottom + 34, anchor, String(day.year))] : [])
		];
	});
}

/** Figures stand on the quiet side of the line: under a valley, above everything else. The last one stands in the name. */
function ownValues(
	own: readonly ChartPoint[],
	places: [number, number][],
	width: number,
	bottom: number
): Primitive[] {
	if (own.length > width / 75) return [];
	return own.slice(0, -1).map((point, at) => {
		const [cx, cy] = places[at]!;
		// Just above the axis there is no room under a point: the months stand there.
		const isValley =
			cy + 22 < bottom && [places[at - 1], places[at + 1]].every((next) => !next || next[1] < cy);
		return text('own-value', cx, isValley ? cy + 19 : cy - 10, 'middle', formatNumber(point.value));
	});
}

/** Where now is, when a plan on the chart runs on after it. */
const todayMark = (x: number, top: number, bottom: number): Primitive[] => [
	{ kind: 'line', role: 'today', x1: round(x), y1: top, x2: round(x), y2: bottom },
	text('today-label', x - 5, bottom - 7, 'end', 'vandaag')
];

const text = (
	role: Role,
	x: number,
	y: number,
	anchor: 'start' | 'middle' | 'end',
	content: string
): Primitive => ({
	kind: 'text',
	role,
	x: round(x),
	y: round(y),
	anchor,
	text: content
});

const dot = (role: Role, cx: number, cy: number, r: number): Primitive => ({
	kind: 'circle',
	role,
	cx: round(cx),
	cy: round(cy),
	r
});
