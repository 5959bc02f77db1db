import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJaargroep, isDubbelzinnig, isLeeg, parseDatum, parseGetal } from './celwaarden.ts';

describe('getallen', () => {
	test.each([
		['12,5', 12.5],
		['12.5', 12.5],
		['1.234,5', 1234.5],
		['-3', -3],
		['1 200', 1200],
		['18o', null],
		['1,2,3', null],
		['', null],
		['1e5', null],
		['0x1f', null]
	])('‘%s’ is %s', (tekst, getal) => expect(parseGetal(tekst)).toBe(getal));

	test('elk getal komt terug, Nederlands en Engels geschreven', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -99_999, max: 99_999 }),
				fc.integer({ min: 0, max: 99 }),
				(heel, deel) => {
					const tekst = `${heel}.${deel}`;
					expect(parseGetal(tekst)).toBe(Number(tekst));
					expect(parseGetal(tekst.replace('.', ','))).toBe(Number(tekst));
				}
			)
		);
	});

	test('alleen 1.234 is dubbelzinnig', () => {
		expect(['1.234', '12.34', '1,234', '1234', '0.5'].filter(isDubbelzinnig)).toEqual(['1.234']);
	});
});

describe('datums', () => {
	test.each([
		['12-3-2027', '2027-03-12'],
		['12/03/27', '2027-03-12'],
		['2027-03-12', '2027-03-12'],
		['2027-03-12T10:15:00', '2027-03-12'],
		['12-03-2027 00:00', '2027-03-12'],
		['12 maart 2027', '2027-03-12'],
		['vr 12 mrt 2027', '2027-03-12'],
		['12-mrt-27', '2027-03-12'],
		['46458', '2027-03-12'],
		['20270312', '2027-03-12']
	])('‘%s’ is %s', (tekst, datum) => expect(parseDatum(tekst)?.toString()).toBe(datum));

	test.each(['', '31-2-2027', '3/13/2027', '12', '1234567', '12 foo 2027', 'maart 2027'])(
		'‘%s’ is geen datum',
		(tekst) => expect(parseDatum(tekst)).toBeNull()
	);

	test('elke dag komt terug uit alle schrijfwijzen', () => {
		const nulpunt = Temporal.PlainDate.from('1899-12-30');
		fc.assert(
			fc.property(fc.integer({ min: 36_526, max: 73_000 }), (nummer) => {
				const dag = nulpunt.add({ days: nummer });
				for (const tekst of [`${nummer}`, dag.toString(), `${dag.day}-${dag.month}-${dag.year}`])
					expect(parseDatum(tekst)?.toString()).toBe(dag.toString());
			})
		);
	});
});

test('jaargroep uit de naam van een groep; een combinatiegroep zegt niets', () => {
	expect(['6a', 'Groep 6', '6/7', 'Vuurvlinders', '6B (6)'].map(findJaargroep)).toEqual([
		6,
		6,
		null,
		null,
		6
	]);
});

test('lege cellen', () => {
	expect(['', '-', 'n.v.t.', 'NVT', '#N/B', '0', 'B'].map(isLeeg)).toEqual([
		true,
		true,
		true,
		true,
		true,
		false,
		false
	]);
});
