import { compareDays } from './datum.ts';
import { addDuur, earliest, latest, subtractDuur } from './duur.ts';
import { dayNumber, listLesweken, nextSchooldag, previousSchooldag } from './lesweken.ts';
import { beginOf, eindOf, listSchooljaren, maanddagIn, type Schooljaar, type Venster } from './schooljaar.ts';
import type { Kalender } from './vakanties.ts';
import type { CadansRegel, Feit, GebeurtenisRegel, Regel } from './werkafspraak.ts';

type Day = Temporal.PlainDate;
export type Periode = { readonly van: Day; readonly tot: Day };

/** One occasion on which a promise has to be kept, before anybody looked whether it was. */
export type Gelegenheid = {
	/** What tells it apart from other occasions of the same promise about the same subject. */
	readonly naam: string;
	readonly feit: Feit;
	readonly van: Day;
	readonly uiterlijk: Day;
	/** The day that decides which version of the promise holds. */
	readonly peil: Day;
	/** Proof counts from and to these days; absent: no bound. */
	readonly bewijsVan?: Day;
	readonly bewijsTot?: Day;
	/** One of so many times a year: which, and the stretches of all of them, in order. */
	readonly keer?: { readonly rang: number; readonly delen: readonly Periode[] };
};

/** Whether a rule starts once with an event, or returns for as long as its kring lasts. */
export const isGebeurtenis = (regel: Regel): regel is GebeurtenisRegel =>
	regel.soort === 'binnen' ||
	regel.soort === 'venster_na' ||
	regel.soort === 'op_datum' ||
	regel.soort === 'voor';

/** The one occasion that follows from an event; undefined when the fact does not carry the date the rule needs. */
export const gelegenheidAfter = (
	regel: GebeurtenisRegel,
	feit: Feit,
	kalender: Kalender
): Gelegenheid | undefined => {
	const venster = vensterAfter(regel, feit, kalender);
	if (!venster) return undefined;
	const [van, uiterlijk] = venster;
	return {
		naam: feit.sleutel,
		feit,
		van: earliest(van, uiterlijk),
		uiterlijk,
		peil: feit.datum,
		bewijsVan: earliest(van, feit.datum)
	};
};

const vensterAfter = (regel: GebeurtenisRegel, feit: Feit, kalender: Kalender): [Day, Day] | undefined => {
	switch (regel.soort) {
		case 'binnen':
			return [feit.datum, endOf(regel, feit, kalender)];
		case 'venster_na':
			return [
				dayAttribute(feit, regel.vastgelegd?.van) ?? addDuur(feit.datum, regel.vanaf, kalender),
				dayAttribute(feit, regel.vastgelegd?.tot) ?? addDuur(feit.datum, regel.tot, kalender)
			];
		case 'op_datum': {
			const datum = dayAttribute(feit, regel.attribuut);
			if (!datum) return undefined;
			const van = regel.vooraf ? subtractDuur(datum, regel.vooraf, kalender) : feit.datum;
			return [latest(van, feit.datum), regel.speling ? addDuur(datum, regel.speling, kalender) : datum];
		}
		case 'voor':
			return [
				subtractDuur(feit.datum, regel.vooraf, kalender),
				subtractDuur(feit.datum, regel.minstens, kalender)
			];
	}
};

const endOf = (regel: Extract<Regel, { soort: 'binnen' }>, feit: Feit, kalender: Kalender): Day => {
	const end = addDuur(feit.datum, regel.termijn, kalender);
	const { verlenging } = regel;
	return verlenging && feit.attributes?.[verlenging.attribuut] === true
		? addDuur(end, verlenging.met, kalender)
		: end;
};

/** One and the same for every promise without windows in the year: what was laid out is found by it. */
const nietGepland: readonly Venster[] = [];

/**
 * All occasions of a returning rule for one member of its kring that touch `periode`, in order. `gepland`: the windows in
 * which the year lays them, where the rule itself has none.
 */
export const gelegenhedenDuring = (
	regel: CadansRegel,
	feit: Feit,
	kalender: Kalender,
	periode: Periode,
	gepland: readonly Venster[] = nietGepland
): Gelegenheid[] => {
	const van = latest(periode.van, feit.datum);
	const tot = feit.tot ? earliest(periode.tot, feit.tot) : periode.tot;
	if (compareDays(van, tot) > 0) return [];
	return occasions(regel, feit, kalender, { van, tot }, gepland)
		.filter(
			(gelegenheid) => compareDays(gelegenheid.uiterlijk, van) >= 0 && compareDays(gelegenheid.van, tot) <= 0
		)
		.map((gelegenheid) => ({ ...gelegenheid, van: latest(gelegenheid.van, feit.datum) }));
};

const occasions = (
	regel: CadansRegel,
	feit: Feit,
	kalender: Kalender,
	periode: Periode,
	gepland: readonly Venster[]
): Gelegenheid[] => {
	const schooljaren = listSchooljaren(periode.van, periode.tot);
	switch (regel.soort) {
		case 'in_vensters':
		case 'eens_per_schooljaar':
			return schooljaren.flatMap((jaar) => vensterDays(regel, jaar).map((dagen) => ({ ...dagen, feit })));
		case 'aantal_per_schooljaar':
			return schooljaren.flatMap((jaar) => spread(jaar, regel.minstens, feit, kalender, gepland));
		case 'periodiek':
			return (feit.attributes?.elke ?? regel.elke) === 'maand'
				? maanden(periode, feit, kalender)
				: weken(periode, feit, kalender);
	}
};

type Vensterregel = Extract<CadansRegel, { soort: 'in_vensters' | 'eens_per_schooljaar' }>;
type Dagen = Omit<Gelegenheid, 'feit'>;

/** The windows of a rule are the same for everybody it concerns, so their days are laid out once per rule and year. */
const vensterDays = (regel: Vensterregel, jaar: Schooljaar): readonly Dagen[] => {
	const jaren = knownVensters.get(regel) ?? new Map<Schooljaar, readonly Dagen[]>();
	knownVensters.set(regel, jaren);
	let dagen = jaren.get(jaar);
	if (!dagen) {
		dagen =
			regel.soort === 'in_vensters'
				? inVensters(jaar, regel.vensters, regel.speling ?? 14)
				: inVensters(jaar, [{ naam: 'jaar', van: regel.van, tot: regel.uiterlijk }], 366);
		jaren.set(jaar, dagen);
	}
	return dagen;
};

const knownVensters = new WeakMap<Vensterregel, Map<Schooljaar, readonly Dagen[]>>();

/** Each window claims the time up to the next one, so a late meeting counts for the round it was late for, and only once. */
const inVensters = (jaar: Schooljaar, vensters: readonly Venster[], speling: number): Dagen[] => {
	const ordered = vensters
		.map(({ naam, van, tot }) => ({ naam, van: maanddagIn(jaar, van), uiterlijk: maanddagIn(jaar, tot) }))
		.sort((a, b) => compareDays(a.van, b.van));
	const claimed = ordered.map(({ van }) => latest(van.subtract({ days: speling }), beginOf(jaar)));
	return ordered.map(({ naam, van, uiterlijk }, index) => ({
		naam: `${jaar}/${naam}`,
		van,
		uiterlijk,
		peil: van,
		bewijsVan: claimed[index]!,
		bewijsTot: claimed[index + 1]?.subtract({ days: 1 }) ?? eindOf(jaar)
	}));
};

/**
 * Who arrives during the year gets a fair part of the year's number. A stretch does not end before the window in which the
 * year lays its meeting: who does as planned is in time.
 */
const spread = (
	jaar: Schooljaar,
	minstens: number,
	feit: Feit,
	kalender: Kalender,
	gepland: readonly Venster[]
): Gelegenheid[] => {
	const all = listLesweken(beginOf(jaar), eindOf(jaar), kalender);
	const begin = latest(beginOf(jaar), feit.datum);
	const first = dayNumber(begin);
	const weeks = all.filter((monday) => dayNumber(monday) + 4 >= first);
	if (weeks.length === 0) return [];
	const delen = divide(jaar, minstens, weeks, all.length, kalender, gepland);
	return delen.map(({ van, tot }, rang) => ({
		naam: `${jaar}/${rang + 1}`,
		feit,
		van,
		uiterlijk: tot,
		peil: beginOf(jaar),
		bewijsVan: begin,
		bewijsTot: eindOf(jaar),
		keer: { rang, delen }
	}));
};

/** The stretches of a year of which these weeks are left: the same for all who came in the same week. */
const divide = (
	jaar: Schooljaar,
	minstens: number,
	weeks: readonly Day[],
	ofAll: number,
	kalender: Kalender,
	gepland: readonly Venster[]
): readonly Periode[] => {
	const perGepland =
		knownStretches.get(kalender) ?? new Map<readonly Venster[], Map<string, readonly Periode[]>>();
	knownStretches.set(kalender, perGepland);
	const known = perGepland.get(gepland) ?? new Map<string, readonly Periode[]>();
	perGepland.set(gepland, known);
	const key = `${jaar}|${minstens}|${weeks.length}`;
	let delen = known.get(key);
	if (!delen) {
		const times = Math.max(1, Math.round((minstens * weeks.length) / ofAll));
		delen = Array.from({ length: times }, (_, rang) => {
			const from = Math.floor((rang * weeks.length) / times);
			const to = Math.max(from, Math.floor(((rang + 1) * weeks.length) / times) - 1);
			const tot = previousSchooldag(weeks[to]!.add({ days: 6 }), kalender);
			const venster = gepland.length === minstens ? gepland[minstens - times + rang] : undefined;
			return {
				van: nextSchooldag(weeks[from]!, kalender),
				tot: venster ? latest(tot, maanddagIn(jaar, venster.tot)) : tot
			};
		});
		known.set(key, delen);
	}
	return delen;
};

const knownStretches = new WeakMap<Kalender, Map<readonly Venster[], Map<string, readonly Periode[]>>>();

const weken = (periode: Periode, feit: Feit, kalender: Kalender): Gelegenheid[] =>
	listLesweken(periode.van, periode.tot, kalender).map((monday) => ({ ...weekOf(monday, kalender), feit }));

/** A week is the same for everybody: every plan of a school asks it again, so its days are laid out once per calendar. */
const weekOf = (monday: Day, kalender: Kalender): Dagen => {
	const weeks = knownWeeks.get(kalender) ?? new Map<number, Dagen>();
	knownWeeks.set(kalender, weeks);
	const number = dayNumber(monday);
	let week = weeks.get(number);
	if (!week) {
		const naam = `${monday.yearOfWeek}-W${String(monday.weekOfYear).padStart(2, '0')}`;
		week = stretch(naam, monday, monday.add({ days: 6 }), kalender);
		weeks.set(number, week);
	}
	return week;
};

const knownWeeks = new WeakMap<Kalender, Map<number, Dagen>>();

const maanden = (periode: Periode, feit: Feit, kalender: Kalender): Gelegenheid[] => {
	const known = knownMonths.get(kalender) ?? new Map<string, readonly Dagen[]>();
	knownMonths.set(kalender, known);
	const key = `${dayNumber(periode.van)}|${dayNumber(periode.tot)}`;
	const months = known.get(key) ?? listMonths(periode, kalender);
	known.set(key, months);
	return months.map((month) => ({ ...month, feit }));
};

const knownMonths = new WeakMap<Kalender, Map<string, readonly Dagen[]>>();

const listMonths = (periode: Periode, kalender: Kalender): Dagen[] => {
	const months: Dagen[] = [];
	let first = periode.van.with({ day: 1 });
	for (; compareDays(first, periode.tot) <= 0; first = first.add({ months: 1 })) {
		const last = first.with({ day: first.daysInMonth });
		if (compareDays(nextSchooldag(first, kalender), last) <= 0)
			months.push(stretch(first.toPlainYearMonth().toString(), first, last, kalender));
	}
	return months;
};

const stretch = (naam: string, first: Day, last: Day, kalender: Kalender): Dagen => ({
	naam,
	van: nextSchooldag(first, kalender),
	uiterlijk: previousSchooldag(last, kalender),
	peil: first,
	bewijsVan: first,
	bewijsTot: last
});

/** A date among the attributes of a fact, as a day or as text in a stored document. */
const dayAttribute = (feit: Feit, attribuut: string | undefined): Day | undefined => {
	const value = attribuut === undefined ? undefined : feit.attributes?.[attribuut];
	if (value instanceof Temporal.PlainDate) return value;
	return typeof value === 'string' ? Temporal.PlainDate.from(value) : undefined;
};
