import { expect, test } from 'vitest';
import { layoutTrend, type TrendModel } from './layoutTrend.ts';
import { renderSvg } from './renderSvg.ts';

const model: TrendModel = {
	title: 'Rekenen, M5',
	points: [
		{ year: 2025, value: 52, low: 47, high: 57 },
		{ year: 2026, value: 50.5, low: 46, high: 55 },
		{ year: 2027, value: 54.3, low: 49, high: 59 }
	],
	references: [{ label: 'ons <streven>', value: 55 }]
};

test.each([236, 170])('every mark of a picture of %d pixels stays inside it', (width) => {
	const { primitives, height } = layoutTrend(model, { width });
	expect(primitives.length).toBeGreaterThan(10);
	for (const mark of primitives) {
		if (mark.kind === 'text' || mark.kind === 'circle') {
			const [x, y] = mark.kind === 'text' ? [mark.x, mark.y] : [mark.cx, mark.cy];
			expect(x).toBeGreaterThan(0);
			expect(x).toBeLessThan(width);
			expect(y).toBeGreaterThan(0);
			expect(y).toBeLessThan(height);
		}
	}
});

test('a better year stands higher, and the words say the same as the picture', () => {
	const { primitives, description } = layoutTrend(model);
	const dots = primitives.flatMap((mark) => (mark.kind === 'circle' ? [mark.cy] : []));
	expect(dots.indexOf(Math.min(...dots))).toBe(2);
	expect(description).toContain('2026: gemiddeld 50,5, de middelste helft van 46 tot 55.');
	expect(renderSvg(layoutTrend(model))).toContain('ons &lt;streven&gt;: 55');
});

test('a year without figures is a gap in the axis, not a year that is left out', () => {
	const xs = (years: number[]) =>
		layoutTrend({
			...model,
			points: years.map((year) => ({ year, value: 50, low: 40, high: 60 }))
		}).primitives.flatMap((mark) => (mark.kind === 'circle' ? [mark.cx] : []));
	const [first, second, third] = xs([2023, 2026, 2027]);
	expect(second! - first!).toBeCloseTo(3 * (third! - second!), 0);
});

test('without years there is nothing to draw', () => {
	expect(layoutTrend({ ...model, points: [] }).primitives).toEqual([]);
});
