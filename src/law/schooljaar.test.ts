import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	beginOf,
	eindOf,
	listSchooljaren,
	maanddagIn,
	nextSchooljaar,
	parseSchooljaar,
	previousSchooljaar,
	schooljaarOf
} from './schooljaar.ts';
import { day, someDay } from './voorbeelden.ts';

test('a school year runs from 1 August to 31 July (R-OPP-6)', () => {
	expect(schooljaarOf(day('2026-07-31'))).toBe('2025-2026');
	expect(schooljaarOf(day('2026-08-01'))).toBe('2026-2027');
	expect(String(beginOf(schooljaarOf(day('2027-03-12'))))).toBe('2026-08-01');
	expect(String(eindOf(schooljaarOf(day('2027-03-12'))))).toBe('2027-07-31');
});

test('every day lies within its own school year, and the years join', () => {
	fc.assert(
		fc.property(someDay, (datum) => {
			const schooljaar = schooljaarOf(datum);
			expect(Temporal.PlainDate.compare(beginOf(schooljaar), datum)).toBeLessThanOrEqual(0);
			expect(Temporal.PlainDate.compare(datum, eindOf(schooljaar))).toBeLessThanOrEqual(0);
			expect(beginOf(nextSchooljaar(schooljaar)).equals(eindOf(schooljaar).add({ days: 1 }))).toBe(true);
			expect(previousSchooljaar(nextSchooljaar(schooljaar))).toBe(schooljaar);
			expect(parseSchooljaar(schooljaar)).toBe(schooljaar);
		})
	);
});

test.each([
	['2026-2027', '2026-2027'],
	[' 2026/2027 ', '2026-2027'],
	['2026-27', '2026-2027'],
	['1999-00', '1999-2000']
])('%j is read as %s', (text, schooljaar) => {
	expect(parseSchooljaar(text)).toBe(schooljaar);
});

test.each(['2026-2028', '2027-2026', '2026', 'schooljaar', '2026-2027-2028', ''])(
	'%j is not a school year',
	(text) => {
		expect(parseSchooljaar(text)).toBeUndefined();
	}
);

test('a day of the year falls in the right half, and 29 February exists only in leap years', () => {
	const schooljaar = schooljaarOf(day('2026-10-01'));
	expect(String(maanddagIn(schooljaar, { maand: 10, dag: 1 }))).toBe('2026-10-01');
	expect(String(maanddagIn(schooljaar, { maand: 3, dag: 1 }))).toBe('2027-03-01');
	expect(String(maanddagIn(schooljaar, { maand: 2, dag: 29 }))).toBe('2027-02-28');
	expect(String(maanddagIn(nextSchooljaar(schooljaar), { maand: 2, dag: 29 }))).toBe('2028-02-29');
});

test('the school years of a period include those of both ends', () => {
	expect(listSchooljaren(day('2025-07-31'), day('2027-08-01'))).toEqual([
		'2024-2025',
		'2025-2026',
		'2026-2027',
		'2027-2028'
	]);
});
