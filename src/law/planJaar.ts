import { countBelasting, weekOf, type Belasting } from './belasting.ts';
import { dayNumber, isSchooldag } from './lesweken.ts';
import { listPlangelegenheden, type Plangelegenheid } from './plangelegenheden.ts';
import type { Planmoment, Planvraag } from './planvraag.ts';
import { beginOf, eindOf, type Schooljaar } from './schooljaar.ts';
import type { Kalender } from './vakanties.ts';
import { compareDays, isWithin } from './datum.ts';

type Day = Temporal.PlainDate;

/**
 * Lays every promise with an agenda in the year: in its window, on school days, near an even spread, on a day and in a
 * week that is quiet for who takes part. Pure and deterministic: the same question gives the same year, whatever the
 * order of promises, people or fixed moments. What stands fixed is never moved or doubled; a window that has passed
 * before `vanaf` gets nothing (S18-S25, S57, S88).
 */
export const planJaar = (vraag: Planvraag): Planmoment[] => {
	const known = new Set(vraag.vast.map(({ sleutel }) => sleutel));
	const days = listSchooldagen(vraag.schooljaar, vraag.kalender);
	const placed = [...vraag.vast];
	const belasting = countBelasting(placed, vraag.kalender);
	const open = listPlangelegenheden(vraag)
		.filter(({ sleutel }) => !known.has(sleutel))
		.map((gelegenheid) => ({ gelegenheid, kandidaten: candidatesOf(gelegenheid, days, vraag.vanaf) }))
		.filter(({ kandidaten }) => kandidaten.length > 0)
		.sort(tightestFirst);
	for (const { gelegenheid, kandidaten } of open) {
		const chosen = choose(gelegenheid, kandidaten, { placed, belasting });
		const moment = momentAt(gelegenheid, chosen, days);
		placed.push(moment);
		belasting.add(moment);
	}
	return placed.sort(byDay);
};

/** The best other day for one moment of a plan, or nothing when it stands best where it stands. */
export const proposeDag = (
	moment: Planmoment,
	plan: readonly Planmoment[],
	vraag: Pick<Planvraag, 'kalender' | 'schooljaar' | 'vanaf'> & { readonly weekdag?: number }
): Day | undefined => {
	const days = listSchooldagen(vraag.schooljaar, vraag.kalender);
	const others = plan.filter(({ sleutel }) => sleutel !== moment.sleutel);
	const gelegenheid: Plangelegenheid = {
		...moment,
		dagen: days.filter((day) => isWithin(day, moment.van, moment.tot)).length,
		ideaal: 0.5,
		weekdag: vraag.weekdag,
		opDagenVan: undefined,
		na: undefined
	};
	const kandidaten = candidatesOf(gelegenheid, days, vraag.vanaf);
	if (kandidaten.length === 0) return undefined;
	const state = { placed: others, belasting: countBelasting(others, vraag.kalender) };
	const chosen = choose(gelegenheid, kandidaten, state);
	const now = kandidaten.find((day) => day.equals(moment.van));
	const cheaper =
		now === undefined ||
		cost(gelegenheid, chosen, kandidaten, state) < cost(gelegenheid, now, kandidaten, state) - 20;
	return cheaper && !chosen.equals(moment.van) ? chosen : undefined;
};

type State = { readonly placed: readonly Planmoment[]; readonly belasting: Belasting };

const listSchooldagen = (schooljaar: Schooljaar, kalender: Kalender): Day[] => {
	const days: Day[] = [];
	for (let day = beginOf(schooljaar); compareDays(day, eindOf(schooljaar)) <= 0; day = day.add({ days: 1 }))
		if (isSchooldag(day, kalender)) days.push(day);
	return days;
};

/** First days on which it still fits within its window. */
const candidatesOf = (gelegenheid: Plangelegenheid, days: readonly Day[], vanaf: Day): Day[] => {
	const within = days.filter(
		(day) => isWithin(day, gelegenheid.vensterVan, gelegenheid.vensterTot) && compareDays(day, vanaf) >= 0
	);
	return within.length > gelegenheid.dagen
		? within.slice(0, within.length - gelegenheid.dagen + 1)
		: within.slice(0, 1);
};

const tightestFirst = (
	a: { gelegenheid: Plangelegenheid; kandidaten: readonly Day[] },
	b: { gelegenheid: Plangelegenheid; kandidaten: readonly Day[] }
): number =>
	// What is held on the day of another waits for it, and so does what follows on another.
	Number(a.gelegenheid.opDagenVan !== undefined) - Number(b.gelegenheid.opDagenVan !== undefined) ||
	Number(a.gelegenheid.na !== undefined) - Number(b.gelegenheid.na !== undefined) ||
	a.kandidaten.length - b.kandidaten.length ||
	b.gelegenheid.deelnemers.length - a.gelegenheid.deelnemers.length ||
	compareText(a.gelegenheid.sleutel, b.gelegenheid.sleutel);

const choose = (gelegenheid: Plangelegenheid, kandidaten: readonly Day[], state: State): Day => {
	let best = kandidaten[0]!;
	let lowest = Infinity;
	for (const day of kandidaten) {
		const value = cost(gelegenheid, day, kandidaten, state);
		if (value < lowest) [best, lowest] = [day, value];
	}
	return best;
};

/** What a day costs. Two meetings on one day weigh most, then the order of things, a full week, the wish for a weekday, the spread. */
const cost = (
	gelegenheid: Plangelegenheid,
	day: Day,
	kandidaten: readonly Day[],
	{ placed, belasting }: State
): number => {
	const { deelnemers, ideaal, minuten, weekdag, opDagenVan, na, vorm } = gelegenheid;
	const number = dayNumber(day);
	const spread =
		(Math.abs(kandidaten.indexOf(day) + 0.5 - ideaal * kandidaten.length) / kandidaten.length) * 40;
	const people = Math.max(1, deelnemers.length);
	let busy = 0;
	for (const wie of deelnemers) {
		if (vorm === 'overleg') busy += (belasting.onDay(wie, number) > 0 ? 60 : 0) / people;
		busy += Math.max(0, belasting.inWeek(wie, weekOf(day)) + minuten - 240) / 12 / people;
	}
	const follows =
		na === undefined ||
		!placed.some((other) => other.werkafspraak === na && comesAfter(other, gelegenheid, day));
	const joined =
		opDagenVan === undefined ||
		placed.some(
			(other) =>
				other.werkafspraak === opDagenVan && other.van.equals(day) && other.over.id === gelegenheid.over.id
		);
	return (
		spread +
		busy +
		(weekdag !== undefined && day.dayOfWeek !== weekdag ? 15 : 0) +
		(vorm === 'overleg' && day.dayOfWeek === 5 ? 6 : 0) +
		(follows ? 0 : 120) +
		(joined ? 0 : 500)
	);
};

/** Whether `other`, which should be over first, is still going on or begins within four weeks after this day, for somebody it shares. */
export const comesAfter = (
	other: Pick<Planmoment, 'tot' | 'van' | 'deelnemers'>,
	moment: Pick<Planmoment, 'deelnemers'>,
	day: Day
): boolean =>
	dayNumber(other.tot) >= dayNumber(day) &&
	dayNumber(other.van) - dayNumber(day) <= 28 &&
	other.deelnemers.some((wie) => moment.deelnemers.includes(wie));

const momentAt = (gelegenheid: Plangelegenheid, day: Day, days: readonly Day[]): Planmoment => {
	const { sleutel, werkafspraak, ronde, over, vorm, vensterVan, vensterTot, deelnemers, minuten } =
		gelegenheid;
	const at = days.findIndex((one) => one.equals(day));
	const last = days
		.slice(at, at + gelegenheid.dagen)
		.filter((one) => compareDays(one, vensterTot) <= 0)
		.at(-1);
	return {
		sleutel,
		werkafspraak,
		ronde,
		over,
		vorm,
		vensterVan,
		vensterTot,
		deelnemers,
		minuten,
		van: day,
		tot: last ?? day,
		vast: false
	};
};

const byDay = (a: Planmoment, b: Planmoment): number =>
	compareDays(a.van, b.van) || compareText(a.sleutel, b.sleutel);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
