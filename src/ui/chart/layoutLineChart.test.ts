import { expect, test } from 'vitest';
import { layoutLineChart } from './layoutLineChart.ts';
import { chartRows, type LineChartModel } from './lineChart.ts';
import { renderSvg } from './renderSvg.ts';
import { layoutSparkline } from './layoutSparkline.ts';
import { barShares } from './barShares.ts';

const point = (date: string, value: number) => ({ date: Temporal.PlainDate.from(date), value });
const model: LineChartModel = {
	title: 'Technisch lezen',
	unit: 'ontwikkelscore',
	own: { label: 'Bram', points: [point('2026-06-12', 86), point('2025-01-20', 61), point('2026-01-19', 84)] },
	average: { label: 'groep 5', points: [point('2026-01-19', 85), point('2026-06-12', 87)] },
	references: [{ label: '1F', value: 88 }],
	periods: [
		{
			label: 'Plan: <vlot> lezen',
			start: Temporal.PlainDate.from('2026-01-26'),
			end: Temporal.PlainDate.from('2026-04-10')
		}
	]
};
const layout = layoutLineChart(model);
const texts = layout.primitives.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));

test('every line is named at its end, and no two names touch', () => {
	const names = texts.filter(({ role }) => role.endsWith('-label') && role !== 'period-label');
	expect(names.map(({ text }) => text)).toEqual(['Bram: 86', 'groep 5: 87', '1F']);
	const heights = names.map(({ y }) => y).sort((a, b) => a - b);
	heights.slice(1).forEach((y, at) => expect(y - heights[at]!).toBeGreaterThanOrEqual(15.9));
});

test('results that came in any order are one line through time', () => {
	const own = layout.primitives.find(({ role }) => role === 'own');
	const xs = own?.kind === 'path' ? [...own.d.matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Number(x)) : [];
	expect(xs).toHaveLength(3);
	expect(xs).toEqual(xs.toSorted((a, b) => a - b));
});

test.each([760, 358])('everything stays inside a picture of %d pixels', (width) => {
	const { height, primitives } = layoutLineChart(model, { width });
	for (const mark of primitives) {
		if (mark.kind !== 'text') continue;
		const length = mark.text.length * 13 * 0.54;
		const start =
			mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - length : mark.x - length / 2;
		expect(start, mark.text).toBeGreaterThanOrEqual(-4);
		expect(start + length, mark.text).toBeLessThanOrEqual(width + 8);
		expect(mark.y).toBeGreaterThan(0);
		expect(mark.y).toBeLessThanOrEqual(height);
	}
});

test('the words say what the picture shows', () => {
	expect(layout.description.replaceAll('\u00a0', ' ')).toBe(
		'Bram: 3 metingen, van 61 op 20 januari 2025 naar 86 op 12 juni 2026 (ontwikkelscore). ' +
			'groep 5: 87 op 12 juni 2026. Lijn 1F: 88. Plan: <vlot> lezen: van 26 januari 2026 tot en met 10 april 2026.'
	);
});

test('a pupil without results gives no picture and says so', () => {
	const empty = layoutLineChart({ title: 'Rekenen', own: { label: 'Daryna', points: [] } });
	expect(empty.primitives).toEqual([]);
	expect(empty.description).toContain('nog geen uitslagen');
});

test('one result is a point, not a line', () => {
	const { primitives } = layoutLineChart({
		title: 'Rekenen',
		own: { label: 'Daryna', points: [point('2026-06-12', 107)] }
	});
	expect(primitives.filter(({ role }) => role === 'own')).toEqual([]);
	expect(primitives.filter(({ role }) => role === 'own-point')).toHaveLength(1);
});

test('a chart with a running plan marks the day that it is', () => {
	const today = Temporal.PlainDate.from('2026-03-02');
	const marks = layoutLineChart({ ...model, today }).primitives;
	expect(marks.filter(({ role }) => role === 'today')).toHaveLength(1);
	expect(layout.primitives.filter(({ role }) => role === 'today')).toEqual([]);
});

test('nothing in a name can become markup in a document', () => {
	const svg = renderSvg(layout);
	expect(svg).toContain('Plan: &lt;vlot&gt; lezen');
	expect(svg).not.toContain('<vlot>');
});

test('the table has the same figures, a day a row', () => {
	expect(chartRows(model).map(({ date, own, average }) => [date.toString(), own, average])).toEqual([
		['2025-01-20', 61, undefined],
		['2026-01-19', 84, 85],
		['2026-06-12', 86, 87]
	]);
});

test('a small line bridges a missing moment and ends in its last value', () => {
	const { path, last } = layoutSparkline([80, null, 100], { width: 107, height: 28, range: [80, 100] });
	expect(path).toBe('M3 24L103 4');
	expect(last).toEqual({ x: 103, y: 4 });
	expect(layoutSparkline([null, null]).last).toBeNull();
});

test('bars share one scale, and an empty table divides nothing by nothing', () => {
	expect(
		barShares([
			[4, 0],
			[2, 1]
		])
	).toEqual([
		[1, 0],
		[0.5, 0.25]
	]);
	expect(barShares([[0], []])).toEqual([[0], []]);
});
