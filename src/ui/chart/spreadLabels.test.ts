import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from './spreadLabels.ts';

const labels = fc.array(
	fc.record({ wish: fc.double({ min: -50, max: 450, noNaN: true }), size: fc.integer({ min: 8, max: 40 }) }),
	{ maxLength: 9 }
);

test('labels that have room stay where they wish to be', () => {
	expect(
		spreadLabels(
			[
				{ wish: 100, size: 16 },
				{ wish: 40, size: 16 }
			],
			0,
			300
		)
	).toEqual([100, 40]);
});

test('two labels on the same spot part evenly', () => {
	expect(
		spreadLabels(
			[
				{ wish: 100, size: 16 },
				{ wish: 100, size: 16 }
			],
			0,
			300
		)
	).toEqual([92, 108]);
});

test('no label covers another, whatever their wishes', () => {
	fc.assert(
		fc.property(labels, (all) => {
			const middles = spreadLabels(all, 0, 400);
			const boxes = all
				.map(({ size }, at) => ({ low: middles[at]! - size / 2, high: middles[at]! + size / 2 }))
				.sort((a, b) => a.low - b.low);
			boxes.slice(1).forEach((box, at) => expect(box.low).toBeGreaterThanOrEqual(boxes[at]!.high - 1e-6));
		})
	);
});

test('labels keep the order of their wishes and stay inside when they fit', () => {
	fc.assert(
		fc.property(labels, (all) => {
			const middles = spreadLabels(all, 0, 400);
			all.forEach((one, i) =>
				all.forEach((other, j) => {
					if (one.wish < other.wish) expect(middles[i]!).toBeLessThan(middles[j]! + 1e-6);
				})
			);
			all.forEach(({ size }, at) => {
				expect(middles[at]! - size / 2).toBeGreaterThanOrEqual(-1e-6);
				expect(middles[at]! + size / 2).toBeLessThanOrEqual(400 + 1e-6);
			});
		})
	);
});
