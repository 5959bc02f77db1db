import { countBelasting, weekOf } from './belasting.ts';
import { compareDays } from './datum.ts';
import { dayNumber } from './lesweken.ts';
import { comesAfter } from './planJaar.ts';
import type { Planmoment } from './planvraag.ts';
import type { Kalender } from './vakanties.ts';
import type { Werkafspraak } from './werkafspraak.ts';

/** How much somebody can carry before the plan says so. */
type Grenzen = { readonly minutenPerDag: number; readonly minutenPerWeek: number };
const standaardgrenzen: Grenzen = { minutenPerDag: 210, minutenPerWeek: 480 };

/** Where the year still pinches. */
export type Botsing =
	/** Somebody is in more meetings on one day than the day can hold. */
	| {
			readonly soort: 'dag';
			readonly wie: readonly string[];
			readonly dag: Temporal.PlainDate;
			readonly momenten: readonly Planmoment[];
	  }
	/** A week takes more of somebody than agreed. */
	| {
			readonly soort: 'week';
			readonly wie: readonly string[];
			readonly dag: Temporal.PlainDate;
			readonly minuten: number;
			readonly momenten: readonly Planmoment[];
	  }
	/** Held before what it needs is over: a review before the results are in. */
	| {
			readonly soort: 'volgorde';
			readonly dag: Temporal.PlainDate;
			readonly momenten: readonly [Planmoment, Planmoment];
	  };

/** What is left after placing, in order of days; the same day or week is said once for all whom it is about. */
export const listBotsingen = (
	plan: readonly Planmoment[],
	werkafspraken: readonly Werkafspraak[],
	kalender: Kalender,
	grenzen: Grenzen = standaardgrenzen
): Botsing[] =>
	[
		...listDagen(plan, grenzen),
		...listWeken(plan, kalender, grenzen),
		...listVolgorde(plan, werkafspraken)
	].sort((a, b) => compareDays(a.dag, b.dag) || (a.soort < b.soort ? -1 : a.soort > b.soort ? 1 : 0));

const listDagen = (plan: readonly Planmoment[], { minutenPerDag }: Grenzen): Botsing[] => {
	const perDag = Map.groupBy(
		plan.filter(({ vorm }) => vorm === 'overleg'),
		({ van }) => dayNumber(van)
	);
	return [...perDag.values()].flatMap((momenten): Botsing[] => {
		if (momenten.length < 2) return [];
		const wie = [...new Set(momenten.flatMap(({ deelnemers }) => deelnemers))]
			.filter((one) => minutesOf(momenten, one) > minutenPerDag)
			.sort();
		const crowded = momenten.filter(({ deelnemers }) => deelnemers.some((one) => wie.includes(one)));
		return wie.length > 0 ? [{ soort: 'dag', wie, dag: momenten[0]!.van, momenten: crowded }] : [];
	});
};

const minutesOf = (momenten: readonly Planmoment[], wie: string): number =>
	momenten
		.filter(({ deelnemers }) => deelnemers.includes(wie))
		.reduce((sum, { minuten }) => sum + minuten, 0);

const listWeken = (
	plan: readonly Planmoment[],
	kalender: Kalender,
	{ minutenPerWeek }: Grenzen
): Botsing[] => {
	const weeks = countBelasting(plan, kalender).weeks();
	const full = new Map<number, { wie: string[]; minuten: number }>();
	for (const [wie, own] of weeks)
		for (const [week, minuten] of own) {
			if (minuten <= minutenPerWeek) continue;
			const known = full.get(week) ?? { wie: [], minuten: 0 };
			full.set(week, {
				wie: [...known.wie, wie].sort(),
				minuten: Math.max(known.minuten, Math.round(minuten))
			});
		}
	return [...full].map(([week, { wie, minuten }]) => {
		const momenten = plan.filter(
			({ van, tot, deelnemers }) =>
				weekOf(van) <= week && dayNumber(tot) >= week && deelnemers.some((one) => wie.includes(one))
		);
		return { soort: 'week', wie, minuten, momenten, dag: dateOf(week) };
	});
};

const epoch = new Temporal.PlainDate(2000, 1, 3);
const dateOf = (week: number): Temporal.PlainDate => epoch.add({ days: week - dayNumber(epoch) });

const listVolgorde = (plan: readonly Planmoment[], werkafspraken: readonly Werkafspraak[]): Botsing[] => {
	const first = new Map(
		werkafspraken.flatMap(({ id, agenda }) => (agenda?.na ? [[id, agenda.na] as const] : []))
	);
	return plan.flatMap((moment): Botsing[] => {
		const na = first.get(moment.werkafspraak);
		const other = na && plan.find((one) => one.werkafspraak === na && comesAfter(one, moment, moment.van));
		return other ? [{ soort: 'volgorde', dag: moment.van, momenten: [moment, other] }] : [];
	});
};
