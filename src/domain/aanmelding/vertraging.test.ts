import { expect, test } from 'vitest';
import { vrijePerAccount, vrijePerAdres, wachttijd, wachttijdInWoorden } from './vertraging.ts';

test('the first mistakes cost nothing, later ones twice as much each, never more than a quarter of an hour', () => {
	const waits = [0, 4, 5, 6, 7, 8, 9, 10, 11, 12, 100, 100_000].map((mislukt) =>
		wachttijd(mislukt, vrijePerAccount)
	);
	expect(waits).toEqual([0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900, 900]);
});

test('a school behind one address has room for the mistakes of a morning', () => {
	expect(wachttijd(vrijePerAdres - 1, vrijePerAdres)).toBe(0);
	expect(wachttijd(vrijePerAdres, vrijePerAdres)).toBe(15);
});

test('codes of six figures cannot be guessed through', () => {
	// Three of a million codes are right at any moment; after the free ones at most one guess per quarter of an hour.
	const guessesPerYear = vrijePerAccount + 7 + (365 * 24 * 3600) / wachttijd(1000, vrijePerAccount);
	expect((guessesPerYear * 3) / 1_000_000).toBeLessThan(0.11);
});

test.each([
	[1, 'een halve minuut'],
	[60, 'een minuut'],
	[119.2, '2 minuten'],
	[900, '15 minuten']
])('%f seconds are %s', (seconds, words) => {
	expect(wachttijdInWoorden(seconds)).toBe(words);
});
