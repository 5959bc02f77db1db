import { formatNumber } from '../date.ts';
import { pathThrough, round, textWidth, type ChartLayout, type Primitive } from './primitives.ts';
import { linearScale, niceTicks } from './scale.ts';

/** The same question asked year after year: a value per year between the borders of its middle half, and what is wanted. */
export type TrendModel = {
	readonly title: string;
	/** In order of year; a year that is not there is a gap in the axis. */
	readonly points: readonly {
		readonly year: number;
		readonly value: number;
		readonly low: number;
		readonly high: number;
	}[];
	readonly references: readonly { readonly label: string; readonly value: number }[];
};

const letter = 13;

/**
 * Lays a small picture out of a few years in pixels: the middle half as a band, the average as a line with its figure, and what is wanted as a
 * dashed line. In: the model and the size. Out: marks to draw, in order; an empty list without points.
 */
export function layoutTrend(
	model: TrendModel,
	{ width = 236, height = 150 }: { width?: number; height?: number } = {}
): ChartLayout {
	const { points, references, title } = model;
	const base = { width, height, title, description: describeTrend(model) };
	if (points.length === 0) return { ...base, primitives: [] };
	const values = [...points.flatMap(({ low, high }) => [low, high]), ...references.map(({ value }) => value)];
	const ticks = niceTicks(Math.min(...values), Math.max(...values), 3);
	const left = Math.max(...ticks.map((tick) => textWidth(formatNumber(tick, 2), letter))) + 10;
	const [right, top, bottom] = [width - 20, 14, height - 26];
	const x = linearScale([points[0]!.year, points.at(-1)!.year], [left + 18, right]);
	const y = linearScale([ticks[0]!, ticks.at(-1)!], [bottom, top]);
	const places = points.map(({ year, value }): [number, number] => [x(year), y(value)]);
	const band = [
		...points.map(({ year, high }): [number, number] => [x(year), y(high)]),
		...points.map(({ year, low }): [number, number] => [x(year), y(low)]).reverse()
	];
	const wanted = references.map(({ value }) => y(value));
	/** Whether a figure around this height stands inside the picture and on no line of what is wanted. */
	const isFree = (middle: number) =>
		middle > top && middle < bottom - 8 && wanted.every((line) => Math.abs(line - middle) > 8);
	const primitives: Primitive[] = [
		{ kind: 'path', role: 'period', d: `${pathThrough(band)}Z` },
		...ticks.flatMap((tick): Primitive[] => [
			{ kind: 'line', role: 'grid', x1: round(left), y1: round(y(tick)), x2: width, y2: round(y(tick)) },
			{
				...{ kind: 'text', role: 'tick', anchor: 'end', text: formatNumber(tick, 2) },
				...{ x: round(left - 6), y: round(y(tick) + 4.5) }
			}
		]),
		...references.map(({ value }): Primitive => ({
			...{ kind: 'line', role: 'reference', y1: round(y(value)), y2: round(y(value)) },
			...{ x1: round(left), x2: width }
		})),
		{ kind: 'path', role: 'own', d: pathThrough(places) },
		...places.flatMap(([cx, cy], at): Primitive[] => [
			{ kind: 'circle', role: 'own-point', cx: round(cx), cy: round(cy), r: 4 },
			{
				...{ kind: 'text', role: 'own-value', anchor: 'middle', text: formatNumber(points[at]!.value) },
				...{ x: round(cx), y: round(cy + (isFree(cy - 14) || !isFree(cy + 14) ? -9 : 19)) }
			},
			{
				...{ kind: 'text', role: 'tick', anchor: 'middle', text: String(points[at]!.year) },
				...{ x: round(cx), y: height - 6 }
			}
		])
	];
	return { ...base, primitives };
}

/** The picture in sentences, for who does not see it. */
function describeTrend({ points, references }: TrendModel): string {
	const years = points.map(
		({ year, value, low, high }) =>
			`${year}: gemiddeld ${formatNumber(value)}, de middelste helft van ${formatNumber(low)} tot ${formatNumber(high)}`
	);
	const lines = references.map(({ label, value }) => `Lijn ${label}: ${formatNumber(value)}`);
	return [...years, ...lines].map((sentence) => `${sentence}.`).join(' ');
}
