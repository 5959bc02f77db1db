import { compareDays } from './datum.ts';
import { listFeestdagen } from './feestdagen.ts';
import { beginjaar, previousSchooljaar, schooljaarOf, type Schooljaar } from './schooljaar.ts';

export const regios = ['noord', 'midden', 'zuid'] as const;
export type Regio = (typeof regios)[number];

/** Where the dates come from: the ministry, the school itself, the calendar, or our own guess that the school should check. */
export type Vakantiebron = 'rijk' | 'school' | 'feestdag' | 'voorstel';

/** Days without school, first and last included; a single free day has `van` equal to `tot`. */
export type Vakantie = {
	readonly naam: string;
	readonly van: Temporal.PlainDate;
	readonly tot: Temporal.PlainDate;
	readonly bron: Vakantiebron;
};

/** Everything the law room needs to know of a school's year. Plain data: build it from rows or with `kalenderFor`. */
export type Kalender = { readonly vakanties: readonly Vakantie[] };

/** Holidays and free days of these school years, and of the year before the first: its summer runs into August. `eigen` is added on top. */
export const kalenderFor = (
	regio: Regio,
	schooljaren: readonly Schooljaar[],
	eigen: readonly Vakantie[] = []
): Kalender => {
	const years = new Set(schooljaren.flatMap((schooljaar) => [previousSchooljaar(schooljaar), schooljaar]));
	const standard = [...years].flatMap((schooljaar) => [
		...listVakanties(regio, schooljaar),
		...listVrijeDagen(schooljaar)
	]);
	return { vakanties: [...standard, ...eigen].sort(byVan) };
};

/** The holidays of one school year, in order: published dates where we have them, otherwise a proposal by week rules. */
export const listVakanties = (regio: Regio, schooljaar: Schooljaar): Vakantie[] => {
	const known = regio === 'midden' ? (midden[schooljaar] ?? []) : [];
	const names = new Set(known.map((vakantie) => vakantie.naam));
	const proposal = proposeVakanties(regio, schooljaar).filter((vakantie) => !names.has(vakantie.naam));
	return [...known, ...proposal].sort(byVan);
};

/** Public holidays within one school year as free days. */
export const listVrijeDagen = (schooljaar: Schooljaar): Vakantie[] =>
	[beginjaar(schooljaar), beginjaar(schooljaar) + 1]
		.flatMap(listFeestdagen)
		.filter(({ datum }) => schooljaarOf(datum) === schooljaar)
		.map(({ naam, datum }) => ({ naam, van: datum, tot: datum, bron: bronOfFeestdag(naam) }));

const bronOfFeestdag = (naam: string): Vakantiebron =>
	naam === 'Goede Vrijdag' || naam === 'Dag na Hemelvaart' ? 'voorstel' : 'feestdag';

/**
 * A guess for any year and region, whole weeks from Saturday to Sunday: autumn in week 43, two weeks around Christmas,
 * spring in week 8 (noord 9), the week of 5 May with the one before, six weeks of summer staggered by region.
 */
export const proposeVakanties = (regio: Regio, schooljaar: Schooljaar): Vakantie[] => {
	const first = beginjaar(schooljaar);
	const christmas = new Temporal.PlainDate(first, 12, 25);
	const bevrijdingsdag = new Temporal.PlainDate(first + 1, 5, 5);
	return [
		voorstel('herfstvakantie', saturdayBeforeWeek(first, 43), 1),
		voorstel('kerstvakantie', christmas.subtract({ days: (christmas.dayOfWeek + 1) % 7 }), 2),
		voorstel('voorjaarsvakantie', saturdayBeforeWeek(first + 1, regio === 'noord' ? 9 : 8), 1),
		voorstel('meivakantie', bevrijdingsdag.subtract({ days: bevrijdingsdag.dayOfWeek + 8 }), 2),
		voorstel('zomervakantie', saturdayBeforeWeek(first + 1, { noord: 28, midden: 29, zuid: 30 }[regio]), 6)
	];
};

const voorstel = (naam: string, saturday: Temporal.PlainDate, weken: number): Vakantie => ({
	naam,
	van: saturday,
	tot: saturday.add({ days: 7 * weken + 1 }),
	bron: 'voorstel'
});

/** 4 January is always in ISO week 1. */
const saturdayBeforeWeek = (jaar: number, week: number): Temporal.PlainDate => {
	const fourth = new Temporal.PlainDate(jaar, 1, 4);
	return fourth.add({ days: 7 * (week - 1) - fourth.dayOfWeek - 1 });
};

const rijk = (naam: string, van: string, tot: string): Vakantie => ({
	naam,
	van: Temporal.PlainDate.from(van),
	tot: Temporal.PlainDate.from(tot),
	bron: 'rijk'
});

/** Regio midden as published. Of 2025-2026 only the summer is known here; the first week of May 2028 is advice, so a proposal. */
const midden: Record<string, readonly Vakantie[]> = {
	'2025-2026': [rijk('zomervakantie', '2026-07-18', '2026-08-30')],
	'2026-2027': [
		rijk('herfstvakantie', '2026-10-17', '2026-10-25'),
		rijk('kerstvakantie', '2026-12-19', '2027-01-03'),
		rijk('voorjaarsvakantie', '2027-02-20', '2027-02-28'),
		rijk('meivakantie', '2027-04-24', '2027-05-09'),
		rijk('zomervakantie', '2027-07-17', '2027-08-29')
	],
	'2027-2028': [
		rijk('herfstvakantie', '2027-10-16', '2027-10-24'),
		rijk('kerstvakantie', '2027-12-25', '2028-01-09'),
		rijk('voorjaarsvakantie', '2028-02-26', '2028-03-05'),
		{ ...rijk('meivakantie (adviesweek)', '2028-04-22', '2028-04-28'), bron: 'voorstel' },
		rijk('meivakantie', '2028-04-29', '2028-05-07'),
		rijk('zomervakantie', '2028-07-08', '2028-08-20')
	]
};

const byVan = (a: Vakantie, b: Vakantie): number => compareDays(a.van, b.van);
