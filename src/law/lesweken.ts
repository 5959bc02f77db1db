import { beginOf, schooljaarOf } from './schooljaar.ts';
import type { Kalender } from './vakanties.ts';

/*
 * A lesweek is a week, Monday to Friday, with at least one school day; a week that is all holiday does not count.
 * Counting starts on the first school day on or after the start and ends on a school day: a term never ends while
 * the school is closed, and one more holiday can only make it end later.
 */

type Day = Temporal.PlainDate;

/** Whether school is open: Monday to Friday and in no holiday. */
export const isSchooldag = (datum: Day, kalender: Kalender): boolean =>
	datum.dayOfWeek <= 5 && !freeDays(kalender).has(dayNumber(datum));

/** Whether the week of this day has at least one school day. */
export const isLesweek = (datum: Day, kalender: Kalender): boolean =>
	isOpenWeek(mondayNumber(datum), freeDays(kalender));

/** The first school day on or after this day. */
export const nextSchooldag = (datum: Day, kalender: Kalender): Day => {
	let day = datum;
	for (let tries = 0; tries < horizon * 7; tries++, day = day.add({ days: 1 }))
		if (isSchooldag(day, kalender)) return day;
	throw new RangeError(`Geen schooldag binnen tien jaar na ${datum}`);
};

/** The last school day on or before this day. */
export const previousSchooldag = (datum: Day, kalender: Kalender): Day => {
	let day = datum;
	for (let tries = 0; tries < horizon * 7; tries++, day = day.subtract({ days: 1 }))
		if (isSchooldag(day, kalender)) return day;
	throw new RangeError(`Geen schooldag binnen tien jaar voor ${datum}`);
};

/** The day `aantal` lesweken after `start` (S36): the same weekday in that week, or the first school day after it. */
export const addLesweken = (start: Day, aantal: number, kalender: Kalender): Day => {
	if (!Number.isInteger(aantal) || aantal < 0) throw new RangeError(`Geen aantal lesweken: ${aantal}`);
	const free = freeDays(kalender);
	const begin = nextSchooldag(start, kalender);
	const first = mondayNumber(begin);
	let monday = first;
	for (let left = aantal, tries = 0; left > 0; tries++) {
		if (tries > horizon + aantal) throw new RangeError(`Geen ${aantal} lesweken na ${start}`);
		monday += 7;
		if (isOpenWeek(monday, free)) left--;
	}
	return nextSchooldag(begin.add({ days: monday - first }), kalender);
};

/** The day `aantal` school days after `start`; 0 gives the first school day on or after it. */
export const addSchooldagen = (start: Day, aantal: number, kalender: Kalender): Day => {
	let day = nextSchooldag(start, kalender);
	for (let left = aantal; left > 0; left--) day = nextSchooldag(day.add({ days: 1 }), kalender);
	return day;
};

/** How many weeks have a school day from `van` to `tot`, both included; 0 when `tot` lies before `van`. */
export const countLesweken = (van: Day, tot: Day, kalender: Kalender): number => {
	const free = freeDays(kalender);
	const [first, last] = [dayNumber(van), dayNumber(tot)];
	let count = 0;
	for (let monday = mondayNumber(van); monday <= last; monday += 7)
		if (isOpenWeek(monday, free, first, last)) count++;
	return count;
};

/** Which lesweek of its school year this is, from 1; undefined in a holiday week. */
export const lesweekNumber = (datum: Day, kalender: Kalender): number | undefined =>
	isLesweek(datum, kalender)
		? countLesweken(beginOf(schooljaarOf(datum)), sundayOf(datum), kalender)
		: undefined;

/** The Mondays of all lesweken that touch `van` to `tot`, in order. */
export const listLesweken = (van: Day, tot: Day, kalender: Kalender): readonly Day[] => {
	const [number, last] = [mondayNumber(van), dayNumber(tot)];
	const lists = knownLesweken.get(kalender) ?? new Map<string, readonly Day[]>();
	knownLesweken.set(kalender, lists);
	const key = `${number}|${last}`;
	const known = lists.get(key);
	if (known) return known;
	const mondays: Day[] = [];
	const free = freeDays(kalender);
	const first = van.subtract({ days: van.dayOfWeek - 1 });
	for (let days = 0; number + days <= last; days += 7)
		if (isOpenWeek(number + days, free)) mondays.push(days === 0 ? first : first.add({ days }));
	lists.set(key, mondays);
	return mondays;
};

/** Everybody in a school has the same weeks: they are laid out once per calendar and stretch. */
const knownLesweken = new WeakMap<Kalender, Map<string, readonly Day[]>>();

const sundayOf = (datum: Day): Day => datum.add({ days: 7 - datum.dayOfWeek });

/** Ten years of weeks: a calendar without any school day is a mistake, not a reason to count forever. */
const horizon = 520;

/** A running day count, for sets and comparisons (days from the civil calendar, era of 400 years from 1 March). */
export const dayNumber = ({ year, month, day }: Day): number => {
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
	return (
		era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
	);
};

const mondayNumber = (datum: Day): number => dayNumber(datum) - datum.dayOfWeek + 1;

const isOpenWeek = (
	monday: number,
	free: ReadonlySet<number>,
	first = monday,
	last = monday + 4
): boolean => {
	for (let day = Math.max(monday, first); day <= Math.min(monday + 4, last); day++)
		if (!free.has(day)) return true;
	return false;
};

/** Calendars are asked thousands of times per run, so the days are laid out once per calendar. */
const freeDays = (kalender: Kalender): ReadonlySet<number> => {
	const known = cache.get(kalender);
	if (known) return known;
	const days = new Set<number>();
	for (const { van, tot } of kalender.vakanties) {
		const last = dayNumber(tot);
		for (let day = dayNumber(van); day <= last; day++) days.add(day);
	}
	cache.set(kalender, days);
	return days;
};

const cache = new WeakMap<Kalender, ReadonlySet<number>>();
