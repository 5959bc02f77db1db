import { compareDays } from './datum.ts';
import { isSchooldag } from './lesweken.ts';
import { dayNumber } from './lesweken.ts';
import type { Planmoment } from './planvraag.ts';
import type { Kalender } from './vakanties.ts';

type Day = Temporal.PlainDate;

/** The Monday of the week of this day, as a running number: the key of a week. */
export const weekOf = (day: Day): number => dayNumber(day) - day.dayOfWeek + 1;

/** What the moments of a year take of each person. */
export type Belasting = {
	readonly add: (moment: Planmoment) => void;
	/** Minutes of meetings on one day. */
	readonly onDay: (wie: string, day: number) => number;
	/** Minutes of everything in the week that begins on this Monday. */
	readonly inWeek: (wie: string, week: number) => number;
	/** Everybody with their weeks. */
	readonly weeks: () => ReadonlyMap<string, ReadonlyMap<number, number>>;
};

/** Work that is handed in on a day is done in the weeks before it. */
const wekenWerk = 3;

/** Counts what moments take: a meeting in its week, talks and tests over their days, what is handed in over three weeks before. */
export const countBelasting = (momenten: readonly Planmoment[], kalender: Kalender): Belasting => {
	const days = new Map<string, number>();
	const weeks = new Map<string, Map<number, number>>();
	const plus = (wie: string, week: number, minuten: number) => {
		const own = weeks.get(wie) ?? new Map<number, number>();
		weeks.set(wie, own.set(week, (own.get(week) ?? 0) + minuten));
	};
	const add = (moment: Planmoment) => {
		const spread = weeksOf(moment, kalender);
		for (const wie of moment.deelnemers) {
			if (moment.vorm === 'overleg') {
				const key = `${wie}|${dayNumber(moment.van)}`;
				days.set(key, (days.get(key) ?? 0) + moment.minuten);
			}
			for (const [week, part] of spread) plus(wie, week, moment.minuten * part);
		}
	};
	momenten.forEach(add);
	return {
		add,
		onDay: (wie, day) => days.get(`${wie}|${day}`) ?? 0,
		inWeek: (wie, week) => weeks.get(wie)?.get(week) ?? 0,
		weeks: () => weeks
	};
};

/** Which part of a moment falls in which week. */
const weeksOf = ({ vorm, van, tot }: Planmoment, kalender: Kalender): [number, number][] => {
	if (vorm === 'overleg') return [[weekOf(van), 1]];
	const begin = vorm === 'inleveren' ? van.subtract({ days: 7 * (wekenWerk - 1) + van.dayOfWeek - 1 }) : van;
	const found: number[] = [];
	for (let day = begin; compareDays(day, tot) <= 0; day = day.add({ days: 1 }))
		if (isSchooldag(day, kalender)) found.push(weekOf(day));
	if (found.length === 0) return [[weekOf(van), 1]];
	const counts = new Map<number, number>();
	for (const week of found) counts.set(week, (counts.get(week) ?? 0) + 1);
	return [...counts].map(([week, count]) => [week, count / found.length]);
};
