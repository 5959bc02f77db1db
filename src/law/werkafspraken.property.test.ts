import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDuur } from './duur.ts';
import { gelegenhedenDuring } from './gelegenheden.ts';
import { countLesweken, dayNumber, isLesweek, isSchooldag, listLesweken } from './lesweken.ts';
import { beginOf, eindOf, schooljaarFrom } from './schooljaar.ts';
import { kalenderFor, regios, type Vakantie } from './vakanties.ts';
import { day, feit } from './voorbeelden.ts';
import { addWerkdagen, isWerkdag } from './werkdagen.ts';
import type { CadansRegel, Feit } from './werkafspraak.ts';
import { standaardWerkafspraken } from './werkafspraken.ts';

/** Any school year of a century, in any region, with free days of its own: leap years and years of 53 weeks among them. */
const someYear = fc
	.record({
		regio: fc.constantFrom(...regios),
		beginjaar: fc.integer({ min: 1995, max: 2095 }),
		studiedagen: fc.array(fc.nat(300), { maxLength: 8 })
	})
	.map(({ regio, beginjaar, studiedagen }) => {
		const schooljaar = schooljaarFrom(beginjaar);
		const eigen = studiedagen.map((days): Vakantie => {
			const dag = beginOf(schooljaar).add({ days });
			return { naam: `studiedag ${days}`, van: dag, tot: dag, bron: 'school' };
		});
		return { schooljaar, kalender: kalenderFor(regio, [schooljaar], eigen) };
	});
type Year = typeof someYear extends fc.Arbitrary<infer T> ? T : never;

const cadansen = standaardWerkafspraken.flatMap(({ id, regel }) => ('kring' in regel ? [{ id, regel }] : []));
const lasting = (schooljaar: Year['schooljaar'], days = 0): Feit =>
	feit('groep', 'groep:5', String(beginOf(schooljaar).add({ days })), '5', {
		tot: String(eindOf(schooljaar))
	});
const during = ({ schooljaar, kalender }: Year, regel: CadansRegel, days = 0) =>
	gelegenhedenDuring(regel, lasting(schooljaar, days), kalender, {
		van: beginOf(schooljaar),
		tot: eindOf(schooljaar)
	});

test('S19: a weekly promise is asked once in every lesweek and never in a week of holiday, also in years of 53 weeks', () => {
	fc.assert(
		fc.property(someYear, (year) => {
			const weeks = during(year, { soort: 'periodiek', kring: { feit: 'groep' }, elke: 'week' });
			expect(weeks.length).toBe(
				countLesweken(beginOf(year.schooljaar), eindOf(year.schooljaar), year.kalender)
			);
			expect(new Set(weeks.map(({ naam }) => naam)).size).toBe(weeks.length);
			for (const { van, uiterlijk } of weeks) {
				expect(isSchooldag(van, year.kalender) && isSchooldag(uiterlijk, year.kalender)).toBe(true);
				expect(isLesweek(van, year.kalender)).toBe(true);
			}
		})
	);
});

test('S18, S25: so many times a year is exactly so many, on school days, one after the other', () => {
	fc.assert(
		fc.property(someYear, fc.integer({ min: 1, max: 12 }), (year, minstens) => {
			const all = during(year, { soort: 'aantal_per_schooljaar', kring: { feit: 'groep' }, minstens });
			expect(all.length).toBe(minstens);
			for (const [index, { van, uiterlijk }] of all.entries()) {
				expect(isSchooldag(van, year.kalender) && isSchooldag(uiterlijk, year.kalender)).toBe(true);
				expect(dayNumber(van)).toBeLessThanOrEqual(dayNumber(uiterlijk));
				const next = all[index + 1];
				if (next) expect(dayNumber(uiterlijk)).toBeLessThan(dayNumber(next.van));
			}
		})
	);
});

test('S25: who starts during the year is asked a fair part, never more than the year and never before the start', () => {
	fc.assert(
		fc.property(
			someYear,
			fc.integer({ min: 1, max: 12 }),
			fc.integer({ min: 0, max: 364 }),
			(year, minstens, days) => {
				const all = during(
					year,
					{ soort: 'aantal_per_schooljaar', kring: { feit: 'groep' }, minstens },
					days
				);
				const begin = beginOf(year.schooljaar).add({ days });
				const left = countLesweken(begin, eindOf(year.schooljaar), year.kalender);
				expect(all.length > 0).toBe(left > 0);
				expect(all.length).toBeLessThanOrEqual(minstens);
				for (const { van } of all) expect(dayNumber(van)).toBeGreaterThanOrEqual(dayNumber(begin));
			}
		)
	);
});

test('a year cut short by a long closure still gives every occasion a school day', () => {
	fc.assert(
		fc.property(
			someYear,
			fc.integer({ min: 0, max: 200 }),
			fc.integer({ min: 30, max: 120 }),
			(year, start, days) => {
				const van = beginOf(year.schooljaar).add({ days: start });
				const closure: Vakantie = { naam: 'gesloten', van, tot: van.add({ days }), bron: 'school' };
				const kalender = { vakanties: [...year.kalender.vakanties, closure] };
				const weeks = listLesweken(beginOf(year.schooljaar), eindOf(year.schooljaar), kalender).length;
				const all = during(
					{ ...year, kalender },
					{
						soort: 'aantal_per_schooljaar',
						kring: { feit: 'groep' },
						minstens: 10
					}
				);
				expect(weeks).toBeGreaterThan(10);
				expect(all.length).toBe(10);
				for (const { van: first } of all) expect(isSchooldag(first, kalender)).toBe(true);
			}
		)
	);
});

test('every delivered cadence stays within its school year, in order, with names that do not repeat', () => {
	fc.assert(
		fc.property(someYear, fc.constantFrom(...cadansen), (year, { regel }) => {
			const all = during(year, regel);
			const [first, last] = [beginOf(year.schooljaar), eindOf(year.schooljaar)].map(dayNumber) as [
				number,
				number
			];
			expect(new Set(all.map(({ naam }) => naam)).size).toBe(all.length);
			for (const { van, uiterlijk } of all) {
				expect(dayNumber(van)).toBeGreaterThanOrEqual(first);
				expect(dayNumber(uiterlijk)).toBeLessThanOrEqual(last);
				expect(dayNumber(van)).toBeLessThanOrEqual(dayNumber(uiterlijk));
			}
		})
	);
});

test('a window until the end of February holds the leap day back, and one on 29 February exists every year', () => {
	const februari: CadansRegel = {
		soort: 'in_vensters',
		kring: { feit: 'groep' },
		vensters: [{ naam: 'februari', van: { maand: 2, dag: 1 }, tot: { maand: 2, dag: 29 } }]
	};
	const last = (beginjaar: number) => {
		const schooljaar = schooljaarFrom(beginjaar);
		return String(
			during({ schooljaar, kalender: kalenderFor('midden', [schooljaar]) }, februari)[0]!.uiterlijk
		);
	};
	expect([last(2026), last(2027), last(2099)]).toEqual(['2027-02-28', '2028-02-29', '2100-02-28']);
});

test('a term in days is that many dates later, also over the nights when the clock changes', () => {
	for (const clock of ['2026-10-25', '2027-03-28', '2027-10-31']) {
		const end = addDuur(
			day(clock).subtract({ days: 7 }),
			{ aantal: 14, eenheid: 'dagen' },
			{ vakanties: [] }
		);
		expect(dayNumber(end) - dayNumber(day(clock))).toBe(7);
		expect(end.dayOfWeek).toBe(day(clock).dayOfWeek);
	}
});

test('R-VZ-1: werkdagen skip weekends and public holidays, not holidays of the school; and back again is back', () => {
	expect(String(addWerkdagen(day('2026-10-16'), 5))).toBe('2026-10-23');
	expect(String(addWerkdagen(day('2027-03-25'), 1))).toBe('2027-03-30');
	expect(String(addWerkdagen(day('2027-05-04'), 2))).toBe('2027-05-10');
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 36_000 }), fc.nat(40), (days, aantal) => {
			const start = day('2000-01-01').add({ days });
			const end = addWerkdagen(start, aantal);
			expect(dayNumber(end) - dayNumber(start)).toBeGreaterThanOrEqual(aantal);
			if (aantal > 0) expect(isWerkdag(end)).toBe(true);
			if (isWerkdag(start)) expect(addWerkdagen(end, -aantal).equals(start)).toBe(true);
		})
	);
});
