import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./css/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
	[...css.matchAll(/--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
		([, name, light, dark]) => [name!, { light: light!, dark: dark! }]
	)
);

const grounds = ['desk', 'paper', 'sheet', 'wash'];
const text = ['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-deep', 'ok', 'attention', 'error'];

/** [foreground, background, least contrast]: 4.5 for text (WCAG 1.4.3), 3 for lines that carry meaning (1.4.11). */
const pairs: [string, string, number][] = [
	...text.flatMap((ink) => grounds.map((ground): [string, string, number] => [ink, ground, 4.5])),
	...grounds.map((ground): [string, string, number] => ['rule-strong', ground, 3]),
	...['ok', 'attention', 'error', 'accent'].flatMap((name): [string, string, number][] => [
		[name, `${name}-wash`, 4.5],
		['ink', `${name}-wash`, 4.5],
		['ink-soft', `${name}-wash`, 4.5]
	]),
	['on-accent', 'accent', 4.5],
	['on-accent', 'accent-deep', 4.5],
	...[1, 2, 3, 4, 5].map((level): [string, string, number] => [`level-${level}-ink`, `level-${level}`, 4.5])
];

test('the ink of body text reaches AAA on paper', () => {
	expect(contrast(colour('ink', 'light'), colour('paper', 'light'))).toBeGreaterThan(7);
	expect(contrast(colour('ink', 'dark'), colour('paper', 'dark'))).toBeGreaterThan(7);
});

test.each(pairs)('%s on %s has a contrast of at least %d by day and by night', (ink, ground, least) => {
	for (const scheme of ['light', 'dark'] as const) {
		const ratio = contrast(colour(ink, scheme), colour(ground, scheme));
		expect(ratio, `${scheme}: ${ratio.toFixed(2)}`).toBeGreaterThanOrEqual(least);
	}
});

test('the five levels step in one direction, so that they stay a ramp in grey', () => {
	const ramp = (scheme: 'light' | 'dark') =>
		[1, 2, 3, 4, 5].map((n) => luminance(colour(`level-${n}`, scheme)));
	expect(ramp('light')).toEqual(ramp('light').toSorted((a, b) => b - a));
	expect(ramp('dark')).toEqual(ramp('dark').toSorted((a, b) => a - b));
});

test('children are never red: no level leans to red', () => {
	for (const level of [1, 2, 3, 4, 5]) {
		for (const scheme of ['light', 'dark'] as const) {
			const [red, green, blue] = channels(colour(`level-${level}`, scheme));
			expect(red - Math.max(green, blue), `level ${level} ${scheme}`).toBeLessThan(0.06);
		}
	}
});

function colour(name: string, scheme: 'light' | 'dark'): string {
	const token = tokens.get(name);
	if (!token) throw new Error(`no token --${name} in tokens.css`);
	return token[scheme];
}

function channels(hex: string): [number, number, number] {
	const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
	return [part(1), part(3), part(5)];
}

function luminance(hex: string): number {
	const [red, green, blue] = channels(hex).map((c) =>
		c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
	);
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
	const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
	return (high! + 0.05) / (low! + 0.05);
}
