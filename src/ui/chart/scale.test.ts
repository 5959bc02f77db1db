import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, linearScale, monthTicks, niceTicks } from './scale.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

test('a scale maps its ends on its ends and a range without width on the middle', () => {
	const scale = linearScale([0, 10], [100, 0]);
	expect([scale(0), scale(5), scale(10)]).toEqual([100, 50, 0]);
	expect(linearScale([7, 7], [0, 100])(7)).toBe(50);
});

test('ticks are the figures a person would choose', () => {
	expect(niceTicks(78, 134)).toEqual([60, 80, 100, 120, 140]);
	expect(niceTicks(0, 1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
	expect(niceTicks(5, 5)).toEqual([4, 4.5, 5, 5.5, 6]);
});

test('ticks enclose every value, rise evenly and are few', () => {
	const value = fc.double({ min: -1e5, max: 1e5, noNaN: true });
	fc.assert(
		fc.property(value, value, (one, other) => {
			fc.pre(Math.abs(one - other) > 1e-3 || one === other);
			const ticks = niceTicks(one, other);
			const step = ticks[1]! - ticks[0]!;
			expect(ticks[0]!).toBeLessThanOrEqual(Math.min(one, other) + step * 1e-6);
			expect(ticks.at(-1)!).toBeGreaterThanOrEqual(Math.max(one, other) - step * 1e-6);
			ticks.slice(1).forEach((tick, at) => expect(tick - ticks[at]!).toBeCloseTo(step, 6));
			expect(ticks.length).toBeLessThanOrEqual(8);
		})
	);
});

test('months on the axis begin in August where a school year begins', () => {
	expect(monthTicks(day('2024-07-10'), day('2026-06-20'), 5).map(String)).toEqual([
		'2024-08-01', '2025-02-01', '2025-08-01', '2026-02-01'
	]); // prettier-ignore
	expect(monthTicks(day('2025-01-15'), day('2025-04-02'), 6).map(({ month }) => month)).toEqual([2, 3, 4]);
});

test('there are never more months on the axis than fit', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 2, max: 20 }), (days, most) => {
			const from = day('2019-09-03');
			expect(monthTicks(from, from.add({ days }), most).length).toBeLessThanOrEqual(most);
		})
	);
});

test('the number of a day is what a calendar counts', () => {
	fc.assert(
		fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
			expect(dayNumber(day('1970-01-01').add({ days }))).toBe(days);
		})
	);
});
