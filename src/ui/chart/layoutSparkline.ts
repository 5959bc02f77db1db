import { pathThrough, round } from './primitives.ts';
import { linearScale } from './scale.ts';

export type SparklineLayout = {
	width: number;
	height: number;
	path: string;
	last: { x: number; y: number } | null;
};

/**
 * The last moments of one pupil as a line the size of a word. A moment without a value is a gap that the line bridges.
 * `range` makes lines in one column comparable.
 */
export function layoutSparkline(
	values: readonly (number | null)[],
	{
		width = 76,
		height = 26,
		range
	}: { width?: number; height?: number; range?: readonly [number, number] } = {}
): SparklineLayout {
	const known = values.flatMap((value, at) => (value === null ? [] : [{ at, value }]));
	if (!known.length) return { width, height, path: '', last: null };
	const all = known.map(({ value }) => value);
	const [low, high] = range ?? [Math.min(...all), Math.max(...all)];
	const x = linearScale([0, Math.max(1, values.length - 1)], [3, width - 4]);
	const y = linearScale([low, high], [height - 4, 4]);
	const places = known.map(({ at, value }): [number, number] => [x(at), y(value)]);
	const [lastX, lastY] = places.at(-1)!;
	return {
		width,
		height,
		path: places.length > 1 ? pathThrough(places) : '',
		last: { x: round(lastX), y: round(lastY) }
	};
}
