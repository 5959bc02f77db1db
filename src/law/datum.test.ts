import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	formatCijfers,
	formatDag,
	formatDatum,
	formatPeriode,
	formatRelatief,
	formatSinds,
	formatVoluit,
	parseDatum
} from './datum.ts';
import { day, someDay } from './voorbeelden.ts';

const vandaag = day('2026-11-23');

test('dates are written as the Dutch write them', () => {
	const datum = day('2027-03-04');
	expect(formatDatum(datum)).toBe('4 maart 2027');
	expect(formatDag(datum)).toBe('do 4 mrt');
	expect(formatDag(datum, true)).toBe('do 4 mrt 2027');
	expect(formatVoluit(datum)).toBe('donderdag 4 maart 2027');
	expect(formatCijfers(datum)).toBe('04-03-2027');
});

test('a period repeats only what differs', () => {
	expect(formatPeriode(day('2027-03-04'), day('2027-03-04'))).toBe('4 maart 2027');
	expect(formatPeriode(day('2027-03-04'), day('2027-03-12'))).toBe('4 t/m 12 maart 2027');
	expect(formatPeriode(day('2027-03-29'), day('2027-04-02'))).toBe('29 maart t/m 2 april 2027');
	expect(formatPeriode(day('2026-12-21'), day('2027-01-03'))).toBe('21 december 2026 t/m 3 januari 2027');
});

test.each([
	['2026-11-23', 'sinds vandaag'],
	['2026-11-22', 'sinds gisteren'],
	['2026-11-18', 'sinds 5 dagen'],
	['2026-11-09', 'sinds 2 weken'],
	['2026-10-28', 'sinds 3 weken'],
	['2026-07-23', 'sinds 4 maanden'],
	['2024-11-23', 'sinds 2 jaar'],
	['2026-12-01', 'vanaf 1 december 2026']
])('open since %s reads "%s"', (begin, words) => {
	expect(formatSinds(day(begin), vandaag)).toBe(words);
});

test.each([
	['2026-11-23', 'vandaag'],
	['2026-11-24', 'morgen'],
	['2026-11-25', 'overmorgen'],
	['2026-11-22', 'gisteren'],
	['2026-11-27', 'over 4 dagen'],
	['2026-12-14', 'over 3 weken'],
	['2026-09-01', '11 weken geleden']
])('%s is "%s"', (datum, words) => {
	expect(formatRelatief(day(datum), vandaag)).toBe(words);
});

test.each([
	['12-3-2027', '2027-03-12'],
	['12/03/27', '2027-03-12'],
	['12.3.2027', '2027-03-12'],
	['12 maart', '2027-03-12'],
	['12 mrt.', '2027-03-12'],
	['vr 12 maart', '2027-03-12'],
	['Vrijdag 12 Maart 2027', '2027-03-12'],
	['12-mrt-2027', '2027-03-12'],
	['2027-03-12', '2027-03-12'],
	['12-3', '2027-03-12'],
	['10 oktober', '2026-10-10'],
	['3 sept', '2026-09-03'],
	['1-2-79', '1979-02-01'],
	['29 februari 2028', '2028-02-29'],
	['morgen', '2026-11-24'],
	['vandaag', '2026-11-23']
])('"%s" typed on 23 November 2026 is %s', (typed, datum) => {
	expect(String(parseDatum(typed, vandaag))).toBe(datum);
});

test.each([
	'',
	'volgende week',
	'31 februari',
	'29-2-2027',
	'12-13-2027',
	'0-3-2027',
	'12 maandag',
	'12-3/2027',
	'12',
	'maart',
	'12 maart 2027 om 9 uur',
	'32-1-2027',
	'2027-02-30'
])('"%s" is not a date', (typed) => {
	expect(parseDatum(typed, vandaag)).toBeUndefined();
});

test('what we write, we read', () => {
	fc.assert(
		fc.property(someDay, (datum) => {
			for (const text of [
				formatDatum(datum),
				formatCijfers(datum),
				formatVoluit(datum),
				formatDag(datum, true),
				String(datum)
			])
				expect(parseDatum(text, vandaag)?.equals(datum)).toBe(true);
		})
	);
});

test('a date without a year is the nearest one', () => {
	fc.assert(
		fc.property(someDay, fc.integer({ min: -180, max: 180 }), (peildatum, days) => {
			const datum = peildatum.add({ days });
			fc.pre(!(datum.month === 2 && datum.day === 29));
			expect(parseDatum(formatDag(datum), peildatum)?.equals(datum)).toBe(true);
		})
	);
});

test('any text is a date or not, never an accident', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-z/. -]{0,14}$/)), (text) => {
			expect(() => parseDatum(text, vandaag)).not.toThrow();
		}),
		{ numRuns: 1000 }
	);
});
