import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAvi, parseBand, parseReferentieniveau } from './toets.ts';
import {
	compareToetsmoment,
	completeToetsmoment,
	deelOp,
	findSchooljaar,
	isHoofdmoment,
	nameToetsmoment,
	parseToetsmoment,
	type Toetsmoment
} from './toetsmoment.ts';

const dag = (tekst: string) => Temporal.PlainDate.from(tekst);

describe('toetsmoment', () => {
	test.each([
		['M5', null, 'midden', 5],
		['E4', null, 'eind', 4],
		['b 6', null, 'begin', 6],
		['Midden groep 5', null, 'midden', 5],
		['eind gr. 8', null, 'eind', 8],
		['Begin leerjaar 3', null, 'begin', 3],
		['M5 2026-2027', '2026-2027', 'midden', 5],
		['midden 26/27', '2026-2027', 'midden', null],
		['tussentijds', null, 'tussen', null],
		['tussenmeting eind groep 4', null, 'tussen', 4],
		['Rekenen M5 vaardigheidsscore', null, 'midden', 5],
		['2026-2027', '2026-2027', null, null]
	])('‘%s’', (tekst, schooljaar, deel, jaargroep) => {
		expect(parseToetsmoment(tekst)).toEqual({ schooljaar, deel, jaargroep });
	});

	test.each(['', 'groep 5', 'score', 'M9', 'AM5B', 'ME5', 'Blok 3', 'gemiddelde'])(
		'‘%s’ is geen moment',
		(tekst) => {
			expect(parseToetsmoment(tekst)).toBeNull();
		}
	);

	test.each([
		['2026-2027', '2026-2027'],
		['2026/27', '2026-2027'],
		['26-27', '2026-2027'],
		['2026-2028', null],
		['12-13-2026', null],
		['20-1-2027', null]
	])('schooljaar in ‘%s’ is %s', (tekst, schooljaar) => {
		expect(findSchooljaar(tekst)).toBe(schooljaar);
	});

	test('een gewone datum wordt nooit voor een schooljaar gehouden', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 18_000 }), (dagen) => {
				const [jaar, maand, dagVanMaand] = dag('2001-01-01').add({ days: dagen }).toString().split('-');
				expect(findSchooljaar(`${dagVanMaand}-${maand}-${jaar}`)).toBeNull();
				expect(findSchooljaar(`${jaar}-${maand}-${dagVanMaand}`)).toBeNull();
			})
		);
	});

	test.each([
		['2027-01-04', null, 'midden'],
		['2027-02-28', null, 'midden'],
		['2027-03-01', null, 'tussen'],
		['2027-05-01', null, 'eind'],
		['2027-06-30', null, 'eind'],
		['2026-11-20', null, 'tussen'],
		['2026-11-20', 8, 'midden'],
		['2026-10-20', 8, 'tussen']
	])('S128: %s in groep %s valt in het deel %s', (datum, groep, deel) => {
		expect(deelOp(dag(datum), groep)).toBe(deel);
	});

	test('het moment uit de tekst wint van de datum, het schooljaar komt van de datum', () => {
		expect(completeToetsmoment(parseToetsmoment('M5'), dag('2027-03-12'))).toEqual({
			schooljaar: '2026-2027',
			deel: 'midden',
			jaargroep: 5
		});
		expect(completeToetsmoment(null, dag('2027-08-01'))).toEqual({
			schooljaar: '2027-2028',
			deel: 'tussen',
			jaargroep: null
		});
		expect(completeToetsmoment(parseToetsmoment('M5'), null)).toBeNull();
		expect(completeToetsmoment(null, null, '2026-2027')).toBeNull();
	});

	test('alleen midden en eind zijn hoofdmomenten (S128)', () => {
		expect(
			(['begin', 'midden', 'eind', 'tussen'] as const).filter((deel) => isHoofdmoment({ deel }))
		).toEqual(['midden', 'eind']);
	});

	test('volgorde en naam', () => {
		const [midden, eind]: [Toetsmoment, Toetsmoment] = [
			{ schooljaar: '2026-2027', deel: 'midden', jaargroep: 5 },
			{ schooljaar: '2025-2026', deel: 'eind', jaargroep: 4 }
		];
		expect([midden, eind].toSorted(compareToetsmoment)).toEqual([eind, midden]);
		expect(nameToetsmoment(midden)).toBe('Midden groep 5, 2026-2027');
	});
});

describe('niveaus', () => {
	test.each([
		['a', 'A'],
		[' iv ', 'IV'],
		['V-', 'V-min'],
		['V–', 'V-min'],
		['v min', 'V-min'],
		['I+', 'I+'],
		['F', null],
		['VI', null],
		['', null]
	])('band ‘%s’ is %s', (tekst, band) => expect(parseBand(tekst)).toBe(band));

	test.each([
		['< 1f', '<1F'],
		['onder 1F', '<1F'],
		['2F/1S', '1S/2F'],
		['1s', '1S'],
		['4F', null],
		['F', null]
	])('referentieniveau ‘%s’ is %s', (tekst, niveau) => expect(parseReferentieniveau(tekst)).toBe(niveau));

	test.each([
		['AVI-M4', 'M4'],
		['avi e7', 'E7'],
		['Plus', 'Plus'],
		['AVI Plus', 'Plus'],
		['M5 beheersing', 'M5'],
		['AVI M5 beheersingsniveau', 'M5'],
		['M5 frustratie', null],
		['M8', null],
		['', null]
	])('AVI ‘%s’ is %s', (tekst, niveau) => expect(parseAvi(tekst)?.niveau ?? null).toBe(niveau));
});
