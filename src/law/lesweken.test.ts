import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	addLesweken,
	addSchooldagen,
	countLesweken,
	dayNumber,
	isLesweek,
	isSchooldag,
	lesweekNumber,
	listLesweken,
	nextSchooldag,
	previousSchooldag
} from './lesweken.ts';
import type { Kalender } from './vakanties.ts';
import { day, midden, someDay, someVakantie } from './voorbeelden.ts';

const aantal = fc.integer({ min: 0, max: 25 });

test('S36: twelve lesweken from 31 August 2026 skip the autumn holiday', () => {
	expect(String(addLesweken(day('2026-08-31'), 8, midden))).toBe('2026-11-02');
	expect(String(addLesweken(day('2026-08-31'), 12, midden))).toBe('2026-11-30');
});

test('S36: a week with some free days counts, a week without school days does not', () => {
	expect(isLesweek(day('2027-03-26'), midden)).toBe(true);
	expect(isLesweek(day('2026-10-21'), midden)).toBe(false);
});

test('S36: counting starts on the first school day and ends on a school day', () => {
	expect(String(addLesweken(day('2026-08-05'), 1, midden))).toBe('2026-09-07');
	// Good Friday is free, and so is Easter Monday.
	expect(String(addLesweken(day('2027-03-19'), 1, midden))).toBe('2027-03-30');
});

test('a term in lesweken ends on a school day and at least that many weeks later', () => {
	fc.assert(
		fc.property(someDay, aantal, (start, weken) => {
			const end = addLesweken(start, weken, midden);
			expect(isSchooldag(end, midden)).toBe(true);
			expect(dayNumber(end) - dayNumber(start)).toBeGreaterThanOrEqual(7 * weken);
		})
	);
});

test('between start and end lie exactly the lesweken that were asked', () => {
	fc.assert(
		fc.property(someDay, aantal, (start, weken) => {
			const begin = nextSchooldag(start, midden);
			const counted = countLesweken(begin, addLesweken(start, weken, midden), midden) - 1;
			// One more when the last day itself was free and rolled into the next lesweek.
			expect([weken, weken + 1]).toContain(counted);
		})
	);
});

test('S36: adding a holiday never makes a term in lesweken end earlier', () => {
	fc.assert(
		fc.property(someDay, aantal, fc.array(someVakantie, { maxLength: 4 }), (start, weken, extra) => {
			const fuller: Kalender = { vakanties: [...midden.vakanties, ...extra] };
			const [before, after] = [addLesweken(start, weken, midden), addLesweken(start, weken, fuller)];
			expect(dayNumber(after)).toBeGreaterThanOrEqual(dayNumber(before));
		})
	);
});

test('a later start or more weeks never ends earlier', () => {
	fc.assert(
		fc.property(someDay, fc.nat(30), aantal, fc.nat(4), (start, later, weken, more) => {
			const end = dayNumber(addLesweken(start, weken, midden));
			expect(dayNumber(addLesweken(start.add({ days: later }), weken, midden))).toBeGreaterThanOrEqual(end);
			expect(dayNumber(addLesweken(start, weken + more, midden))).toBeGreaterThanOrEqual(end);
		})
	);
});

test('without any holiday a lesweek is a week', () => {
	const empty: Kalender = { vakanties: [] };
	fc.assert(
		fc.property(someDay, aantal, (start, weken) => {
			const begin = nextSchooldag(start, empty);
			expect(addLesweken(start, weken, empty).equals(begin.add({ weeks: weken }))).toBe(true);
		})
	);
});

test('lesweken of 2026-2027 are numbered from the first school week without gaps', () => {
	const mondays = listLesweken(day('2026-08-01'), day('2027-07-31'), midden);
	expect(mondays.map((monday) => lesweekNumber(monday, midden))).toEqual(
		mondays.map((_, index) => index + 1)
	);
	expect(String(mondays[0])).toBe('2026-08-31');
	expect(mondays).toHaveLength(40);
	expect(lesweekNumber(day('2026-10-20'), midden)).toBeUndefined();
	expect(countLesweken(day('2026-08-01'), day('2027-07-31'), midden)).toBe(40);
	expect(countLesweken(day('2026-09-08'), day('2026-09-07'), midden)).toBe(0);
});

test('2026 has a week 53 and it is a holiday; 29 February 2028 falls in one too', () => {
	expect(day('2026-12-30').weekOfYear).toBe(53);
	expect(isLesweek(day('2026-12-30'), midden)).toBe(false);
	expect(String(addLesweken(day('2026-12-18'), 1, midden))).toBe('2027-01-08');
	expect(String(addLesweken(day('2028-02-22'), 1, midden))).toBe('2028-03-07');
});

test('next and previous school day stay put on a school day and never pass one', () => {
	fc.assert(
		fc.property(someDay, (datum) => {
			const [next, previous] = [nextSchooldag(datum, midden), previousSchooldag(datum, midden)];
			expect(next.equals(previous)).toBe(isSchooldag(datum, midden));
			expect(addSchooldagen(datum, 0, midden).equals(next)).toBe(true);
			if (!next.equals(previous)) expect(addSchooldagen(previous, 1, midden).equals(next)).toBe(true);
		})
	);
});

test('day numbers follow the calendar', () => {
	fc.assert(
		fc.property(someDay, fc.integer({ min: -90_000, max: 90_000 }), (datum, days) => {
			expect(dayNumber(datum.add({ days })) - dayNumber(datum)).toBe(days);
		})
	);
});

test('a calendar without school days is refused instead of counted forever', () => {
	const closed: Kalender = {
		vakanties: [{ naam: 'dicht', van: day('2020-01-01'), tot: day('2045-01-01'), bron: 'school' }]
	};
	expect(() => addLesweken(day('2026-09-01'), 1, closed)).toThrow(RangeError);
	expect(() => addLesweken(day('2026-09-01'), -1, midden)).toThrow(RangeError);
});
