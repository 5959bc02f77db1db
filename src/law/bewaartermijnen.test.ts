import { expect, test } from 'vitest';
import { bewaarcategorieen, bewaartermijnen, isToegestaan, vernietigenVanaf } from './bewaartermijnen.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

test('most data may stay two years after leaving, care three, in- and uitschrijving five (R-BEW-1, R-BEW-3, R-BEW-2)', () => {
	const vanaf = bewaarcategorieen.map((categorie) =>
		vernietigenVanaf(day('2024-07-31'), bewaartermijnen[categorie].standaard)?.toString()
	);
	expect(vanaf).toEqual(['2026-07-31', '2027-07-31', '2029-07-31']);
});

test('who is still here has no term, and a leap day counts as the 28th (R-BEW-1)', () => {
	expect(vernietigenVanaf(null, 2)).toBeNull();
	expect(vernietigenVanaf(day('2024-02-29'), 2)?.toString()).toBe('2026-02-28');
});

test('a school may shorten the file and lengthen care, and has no choice in in- and uitschrijving (R-BEW-1, R-BEW-2, R-BEW-3)', () => {
	const mag = (categorie: (typeof bewaarcategorieen)[number]) =>
		[0, 1, 2, 3, 4, 5, 6].filter((jaren) => isToegestaan(categorie, jaren));
	expect(mag('leerlingdossier')).toEqual([1, 2]);
	expect(mag('zorg')).toEqual([3, 4, 5]);
	expect(mag('in_en_uitschrijving')).toEqual([5]);
	expect(isToegestaan('zorg', 3.5)).toBe(false);
});

test('every term names its rule and its source', () => {
	for (const { regel, bron, grond } of Object.values(bewaartermijnen)) {
		expect(regel).toMatch(/^R-BEW-[1-3]$/);
		expect(bron).not.toBe('');
		expect(grond).not.toBe('');
	}
});
