import fc from 'fast-check';
import { expect, test } from 'vitest';
import { koningsdagOf, listFeestdagen, pasenOf } from './feestdagen.ts';
import { isSchooldag } from './lesweken.ts';
import { listSchooljaren, schooljaarFrom } from './schooljaar.ts';
import { kalenderFor, listVakanties, listVrijeDagen, proposeVakanties, regios } from './vakanties.ts';
import { day, midden } from './voorbeelden.ts';

const lines = (jaar: number) =>
	listVakanties('midden', schooljaarFrom(jaar)).map(
		({ naam, van, tot, bron }) => `${naam} ${van} ${tot} ${bron}`
	);

test('regio midden 2026-2027 has the published dates', () => {
	expect(lines(2026)).toEqual([
		'herfstvakantie 2026-10-17 2026-10-25 rijk',
		'kerstvakantie 2026-12-19 2027-01-03 rijk',
		'voorjaarsvakantie 2027-02-20 2027-02-28 rijk',
		'meivakantie 2027-04-24 2027-05-09 rijk',
		'zomervakantie 2027-07-17 2027-08-29 rijk'
	]);
});

test('regio midden 2027-2028 has the published dates, its advice week marked as a proposal', () => {
	expect(lines(2027)).toEqual([
		'herfstvakantie 2027-10-16 2027-10-24 rijk',
		'kerstvakantie 2027-12-25 2028-01-09 rijk',
		'voorjaarsvakantie 2028-02-26 2028-03-05 rijk',
		'meivakantie (adviesweek) 2028-04-22 2028-04-28 voorstel',
		'meivakantie 2028-04-29 2028-05-07 rijk',
		'zomervakantie 2028-07-08 2028-08-20 rijk'
	]);
});

test('the proposal agrees with the published autumn, Christmas, spring, May and summer of 2026-2027', () => {
	const dates = (list: ReturnType<typeof listVakanties>) =>
		list.map(({ naam, van, tot }) => `${naam} ${van} ${tot}`);
	const schooljaar = schooljaarFrom(2026);
	expect(dates(proposeVakanties('midden', schooljaar))).toEqual(dates(listVakanties('midden', schooljaar)));
});

test('any year and region has five holidays of whole weeks that do not overlap', () => {
	fc.assert(
		fc.property(fc.constantFrom(...regios), fc.integer({ min: 1990, max: 2090 }), (regio, jaar) => {
			const list = proposeVakanties(regio, schooljaarFrom(jaar));
			expect(list.map(({ van, tot }) => (van.until(tot).days - 1) / 7)).toEqual([1, 2, 1, 2, 6]);
			for (const [index, vakantie] of list.entries()) {
				expect([vakantie.van.dayOfWeek, vakantie.tot.dayOfWeek, vakantie.bron]).toEqual([6, 7, 'voorstel']);
				const next = list[index + 1];
				if (next) expect(Temporal.PlainDate.compare(vakantie.tot, next.van)).toBe(-1);
			}
			for (const free of [`${jaar}-12-25`, `${jaar + 1}-01-01`, `${jaar + 1}-05-05`])
				expect(list.some(({ van, tot }) => isWithin(day(free), van, tot))).toBe(true);
		})
	);
});

const isWithin = (datum: Temporal.PlainDate, van: Temporal.PlainDate, tot: Temporal.PlainDate) =>
	Temporal.PlainDate.compare(van, datum) <= 0 && Temporal.PlainDate.compare(datum, tot) <= 0;

test.each([
	[2000, '2000-04-23'],
	[2008, '2008-03-23'],
	[2024, '2024-03-31'],
	[2026, '2026-04-05'],
	[2027, '2027-03-28'],
	[2028, '2028-04-16'],
	[2038, '2038-04-25']
])('Easter of %i is %s', (jaar, datum) => {
	expect(String(pasenOf(jaar))).toBe(datum);
});

test('Easter is always a Sunday between 22 March and 25 April', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1700, max: 2400 }), (jaar) => {
			const pasen = pasenOf(jaar);
			expect(pasen.dayOfWeek).toBe(7);
			expect(isWithin(pasen, day(`${jaar}-03-22`), day(`${jaar}-04-25`))).toBe(true);
		})
	);
});

test('Koningsdag is 26 April when the 27th is a Sunday', () => {
	expect(String(koningsdagOf(2025))).toBe('2025-04-26');
	expect(String(koningsdagOf(2027))).toBe('2027-04-27');
});

test('the free days of spring 2027 are those of the national list', () => {
	const dates = Object.fromEntries(listFeestdagen(2027).map(({ naam, datum }) => [naam, String(datum)]));
	expect(dates).toMatchObject({
		'Goede Vrijdag': '2027-03-26',
		'Tweede Paasdag': '2027-03-29',
		Hemelvaartsdag: '2027-05-06',
		'Tweede Pinksterdag': '2027-05-17'
	});
});

test('a school year holds each public holiday once, also when two Easters lie more than a year apart', () => {
	for (const jaar of [2024, 2025, 2026, 2027]) expect(listVrijeDagen(schooljaarFrom(jaar))).toHaveLength(11);
});

test('August belongs to the summer of the school year before', () => {
	const kalender = kalenderFor('midden', listSchooljaren(day('2026-08-01'), day('2027-07-31')));
	expect(isSchooldag(day('2026-08-28'), kalender)).toBe(false);
	expect(isSchooldag(day('2026-08-31'), kalender)).toBe(true);
	expect(isSchooldag(day('2027-07-16'), midden)).toBe(true);
	expect(isSchooldag(day('2027-07-19'), midden)).toBe(false);
});

test('the days of the school itself come on top', () => {
	const studiedag = {
		naam: 'studiedag',
		van: day('2026-11-06'),
		tot: day('2026-11-06'),
		bron: 'school'
	} as const;
	const kalender = kalenderFor('midden', [schooljaarFrom(2026)], [studiedag]);
	expect(isSchooldag(day('2026-11-06'), midden)).toBe(true);
	expect(isSchooldag(day('2026-11-06'), kalender)).toBe(false);
});
