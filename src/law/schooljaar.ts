/** A school year written as `2026-2027`; it runs from 1 August to 31 July (WPO art. 1). */
export type Schooljaar = `${number}-${number}` & { readonly __schooljaar: true };

/** The school year of a calendar year's August: 2026 -> `2026-2027`. */
export const schooljaarFrom = (beginjaar: number): Schooljaar =>
	`${beginjaar}-${beginjaar + 1}` as Schooljaar;

/** The school year in which a day falls. */
export const schooljaarOf = (datum: Temporal.PlainDate): Schooljaar =>
	schooljaarFrom(datum.month >= 8 ? datum.year : datum.year - 1);

/** Reads `2026-2027`, also `2026/2027` and `2026-27`; undefined when it is not two successive years. */
export const parseSchooljaar = (text: string): Schooljaar | undefined => {
	const match = /^\s*(\d{4})\s*[-/]\s*(\d{4}|\d{2})\s*$/.exec(text);
	if (!match) return undefined;
	const begin = Number(match[1]);
	const end =
		match[2]!.length === 2 ? Math.floor((begin + 1) / 100) * 100 + Number(match[2]) : Number(match[2]);
	return end === begin + 1 ? schooljaarFrom(begin) : undefined;
};

/** The calendar year in which the school year begins. */
export const beginjaar = (schooljaar: Schooljaar): number => Number(schooljaar.slice(0, 4));

/** 1 August, the first day. */
export const beginOf = (schooljaar: Schooljaar): Temporal.PlainDate => endsOf(schooljaar).begin;

/** 31 July, the last day. */
export const eindOf = (schooljaar: Schooljaar): Temporal.PlainDate => endsOf(schooljaar).eind;

type Ends = { readonly begin: Temporal.PlainDate; readonly eind: Temporal.PlainDate };

/** A day does not change, and making one costs far more than asking for it again: every term of a school asks for these. */
const endsOf = (schooljaar: Schooljaar): Ends => {
	let ends = knownEnds.get(schooljaar);
	if (!ends) {
		const jaar = beginjaar(schooljaar);
		ends = { begin: new Temporal.PlainDate(jaar, 8, 1), eind: new Temporal.PlainDate(jaar + 1, 7, 31) };
		knownEnds.set(schooljaar, ends);
	}
	return ends;
};

const knownEnds = new Map<Schooljaar, Ends>();

/** The school year after this one. */
export const nextSchooljaar = (schooljaar: Schooljaar): Schooljaar =>
	schooljaarFrom(beginjaar(schooljaar) + 1);

/** The school year before this one. */
export const previousSchooljaar = (schooljaar: Schooljaar): Schooljaar =>
	schooljaarFrom(beginjaar(schooljaar) - 1);

/** All school years that touch the days `van` to `tot`, oldest first. */
export const listSchooljaren = (van: Temporal.PlainDate, tot: Temporal.PlainDate): Schooljaar[] => {
	const schooljaren: Schooljaar[] = [];
	for (let jaar = beginjaar(schooljaarOf(van)); jaar <= beginjaar(schooljaarOf(tot)); jaar++)
		schooljaren.push(schooljaarFrom(jaar));
	return schooljaren;
};

/** A day of the year that returns each school year, such as 1 October. */
export type Maanddag = { readonly maand: number; readonly dag: number };

/** A yearly window; `naam` is part of the id of its termijnen and so never changes. */
export type Venster = { readonly naam: string; readonly van: Maanddag; readonly tot: Maanddag };

/** Where that day falls in this school year; 29 February becomes 28 when the year is not a leap year. */
export const maanddagIn = (schooljaar: Schooljaar, { maand, dag }: Maanddag): Temporal.PlainDate =>
	Temporal.PlainDate.from(
		{ year: beginjaar(schooljaar) + (maand >= 8 ? 0 : 1), month: maand, day: dag },
		{ overflow: 'constrain' }
	);
