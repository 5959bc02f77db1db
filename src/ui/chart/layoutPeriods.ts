import type { ChartPeriod } from './lineChart.ts';
import { round, textWidth, type Primitive } from './primitives.ts';
import { byDay } from './scale.ts';

const lane = 18;

/**
 * Bands behind the lines, each with its name above it; names that would touch take the next lane.
 * In: periods and where a day stands. Out: the height of the names, and the marks.
 */
export function layoutPeriods(
	periods: readonly ChartPeriod[],
	room: { x: (day: Temporal.PlainDate) => number; left: number; right: number; bottom: number }
): { height: number; marks: Primitive[] } {
	const ends: number[] = [];
	const placed = periods
		.toSorted((one, other) => byDay(one.start, other.start))
		.map(({ label, start, end }) => {
			const from = Math.max(room.left, room.x(start));
			const to = Math.min(room.right, Math.max(room.x(end), from + 2));
			const width = textWidth(label, 12.5);
			const at = Math.max(0, Math.min(from, room.right + 14 - width));
			const free = ends.findIndex((taken) => taken + 8 <= at);
			const row = free < 0 ? ends.length : free;
			ends[row] = at + width;
			return { label, from, to, at, row };
		});
	return {
		height: ends.length * lane,
		marks: placed.flatMap(({ label, from, to, at, row }): Primitive[] => {
			const y = row * lane + 13;
			const edge = { x1: round(from), y1: y + 5, x2: round(to), y2: y + 5 };
			const band = { x: round(from), y: y + 5, width: round(to - from), height: round(room.bottom - y - 5) };
			return [
				{ kind: 'rect', role: 'period', ...band },
				{ kind: 'line', role: 'period-edge', ...edge },
				{ kind: 'text', role: 'period-label', x: round(at), y, anchor: 'start', text: label }
			];
		})
	};
}
