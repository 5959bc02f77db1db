import { isSchooldag } from './lesweken.ts';
import type { Kalender } from './vakanties.ts';

type Moment = Temporal.ZonedDateTime;
type Day = Temporal.PlainDate;

/** When no mail goes out: from `van` to `tot` on the clock (across midnight when `van` is later), and on whole days. */
export type Stilte = {
	readonly van: Temporal.PlainTime;
	readonly tot: Temporal.PlainTime;
	readonly weekend: boolean;
	readonly vakantie: boolean;
};

/** How often a colleague wants to hear from the work list, and when; `dag` is a weekday, 1 is Monday. */
export type Berichtkeuze =
	| { readonly hoeVaak: 'nooit' }
	| { readonly hoeVaak: 'dagelijks'; readonly tijd: Temporal.PlainTime }
	| { readonly hoeVaak: 'wekelijks'; readonly tijd: Temporal.PlainTime; readonly dag: number };

/** What holds when nobody chose: evenings and nights, weekends and holidays. */
export const gewoneStilte: Stilte = {
	van: new Temporal.PlainTime(18),
	tot: new Temporal.PlainTime(7, 30),
	weekend: true,
	vakantie: true
};

/**
 * Whether it is quiet for somebody. Every quiet counts, that of the school and one's own: so a colleague can widen what
 * the school keeps quiet and never narrow it, whatever is stored.
 */
export const isStil = (moment: Moment, stiltes: readonly Stilte[], kalender: Kalender): boolean =>
	isStilleDag(moment.toPlainDate(), stiltes, kalender) ||
	stiltes.some((stilte) => isWithin(moment.toPlainTime(), stilte));

/** Whether nothing goes out on this whole day. */
const isStilleDag = (dag: Day, stiltes: readonly Stilte[], kalender: Kalender): boolean =>
	stiltes.some(({ weekend, vakantie }) =>
		dag.dayOfWeek > 5 ? weekend : vakantie && !isSchooldag(dag, kalender)
	);

/** The first minute belongs to the quiet, the last does not; `van` equal to `tot` is no quiet on the clock. */
const isWithin = (time: Temporal.PlainTime, { van, tot }: Stilte): boolean => {
	const afterVan = Temporal.PlainTime.compare(time, van) >= 0;
	const beforeTot = Temporal.PlainTime.compare(time, tot) < 0;
	return Temporal.PlainTime.compare(van, tot) <= 0 ? afterVan && beforeTot : afterVan || beforeTot;
};

/** The moment itself, or the first one after it at which it is not quiet; undefined when that takes more than a year. */
export const endOfStilte = (
	moment: Moment,
	stiltes: readonly Stilte[],
	kalender: Kalender
): Moment | undefined => {
	if (!isStil(moment, stiltes, kalender)) return moment;
	for (let days = 0; days <= horizon; days++) {
		const dag = moment.toPlainDate().add({ days });
		if (isStilleDag(dag, stiltes, kalender)) continue;
		const found = listEnds(dag, stiltes, moment.timeZoneId)
			.filter((end) => Temporal.ZonedDateTime.compare(end, moment) > 0 && !isStil(end, stiltes, kalender))
			.sort(Temporal.ZonedDateTime.compare)[0];
		if (found) return found;
	}
	return undefined;
};

/**
 * When a quiet can end on a day: at its start, at the `tot` of each quiet (twice in the night that the clock goes back)
 * and when the clock jumps over a `tot`.
 */
const listEnds = (dag: Day, stiltes: readonly Stilte[], timeZone: string): Moment[] => {
	const start = dag.toZonedDateTime(timeZone);
	const jump = start.getTimeZoneTransition('next');
	return [
		start,
		...(jump?.toPlainDate().equals(dag) ? [jump] : []),
		...stiltes.flatMap(({ tot }) =>
			(['earlier', 'later'] as const).map((disambiguation) =>
				dag.toPlainDateTime(tot).toZonedDateTime(timeZone, { disambiguation })
			)
		)
	];
};

/**
 * When the next mail goes out after `na`; undefined for who wants none, or when it is quiet all year. A quiet day has no
 * daily mail: the next day tells the same. The weekly one moves to the first day on which it is not quiet. At an hour
 * that is quiet the mail waits until the quiet ends. So there is never more than one a day.
 */
export const nextBericht = (
	na: Moment,
	keuze: Berichtkeuze,
	stiltes: readonly Stilte[],
	kalender: Kalender
): Moment | undefined => {
	if (keuze.hoeVaak === 'nooit') return undefined;
	// A mail of some days ago may still wait for its quiet to end, so look back as far as a summer holiday.
	const first = na.toPlainDate().subtract({ days: lookBack });
	let due = false;
	for (let days = 0; days <= lookBack + horizon; days++) {
		const dag = first.add({ days });
		due ||= keuze.hoeVaak === 'dagelijks' || dag.dayOfWeek === keuze.dag;
		if (!due || isStilleDag(dag, stiltes, kalender)) continue;
		due = false;
		const planned = dag.toZonedDateTime({ timeZone: na.timeZoneId, plainTime: keuze.tijd });
		const moment = endOfStilte(planned, stiltes, kalender);
		if (!moment) return undefined;
		if (Temporal.ZonedDateTime.compare(moment, na) > 0) return moment;
	}
	return undefined;
};

/** How long a mail may still wait at `moment` before it is quiet again: whole hours, one to two days at most. */
export function hoursUntilStil(moment: Moment, stiltes: readonly Stilte[], kalender: Kalender): number {
	let hours = 1;
	while (hours < 48 && !isStil(moment.add({ hours: hours + 1 }), stiltes, kalender)) hours++;
	return hours;
}

/** Days after which we stop looking for a moment that is not quiet. */
const horizon = 366;
const lookBack = 70;
