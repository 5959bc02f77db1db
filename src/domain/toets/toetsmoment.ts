import { schooljaarOf } from '#law/schooljaar.ts';

/** Part of the school year a test belongs to. `midden` and `eind` are the hoofdmomenten. */
export type Toetsdeel = 'begin' | 'midden' | 'eind' | 'tussen';

/** When a test counts: school year (`2026-2027`), part of it, and the level of the test where the file names one. */
export type Toetsmoment = {
	readonly schooljaar: string;
	readonly deel: Toetsdeel;
	/** Jaargroep of the test (the 5 of M5), which may differ from the pupil's own. */
	readonly jaargroep: number | null;
};

/** What a text alone says about a moment; the school year is often missing. */
export type Toetsmomentdeel = {
	readonly schooljaar: string | null;
	readonly deel: Toetsdeel | null;
	readonly jaargroep: number | null;
};

const letters: Readonly<Record<string, Toetsdeel>> = { b: 'begin', m: 'midden', e: 'eind' };
const woorden: readonly (readonly [RegExp, Toetsdeel])[] = [
	[/\btussen\w*/, 'tussen'],
	[/\b(begin\w*|start\w*|najaar)\b/, 'begin'],
	[/\b(midden\w*|winter)\b/, 'midden'],
	[/\b(eind\w*|zomer)\b/, 'eind']
];

/** True for the main moments that signals and growth look at (S128). */
export const isHoofdmoment = (moment: { readonly deel: Toetsdeel }): boolean =>
	moment.deel === 'midden' || moment.deel === 'eind';

/** In: text of a cell or a head (`M5`, `Eind groep 4`, `midden 2026-2027`). Out: what it says, or null when nothing. */
export function parseToetsmoment(tekst: string): Toetsmomentdeel | null {
	const laag = tekst.toLowerCase().replaceAll('_', ' ');
	const schooljaar = findSchooljaar(laag);
	const kort = /(?<![\p{L}\d])([bme])\s?-?([3-8])(?![\d\p{L}])/u.exec(laag);
	if (kort) return { schooljaar, deel: letters[kort[1] ?? ''] ?? null, jaargroep: Number(kort[2]) };
	const deel = woorden.find(([patroon]) => patroon.test(laag))?.[1] ?? null;
	const groep = /\b(?:groep|gr\.?|leerjaar|jaargroep)\s?([1-8])/.exec(laag);
	if (!deel && !schooljaar) return null;
	return { schooljaar, deel, jaargroep: groep ? Number(groep[1]) : null };
}

/** In: text with a school year (`2026-2027`, `2026/27`, `26-27`). Out: `2026-2027`, or null when the years do not follow. */
export function findSchooljaar(tekst: string): string | null {
	const gevonden = /(?<!\d)(?:20)?(\d\d)\s?[-/–]\s?(?:20)?(\d\d)(?![-/–]?\d)/.exec(tekst);
	if (!gevonden || /\d[-/–]$/.test(tekst.slice(0, gevonden.index))) return null;
	const [begin, eind] = [Number(gevonden[1]), Number(gevonden[2])];
	return eind === begin + 1 ? `20${gevonden[1]}-20${gevonden[2]}` : null;
}

/** Part of the year by the day of the test: hoofdmomenten are January/February and May/June, for groep 8 also November/December. */
export function deelOp(dag: Temporal.PlainDate, jaargroep: number | null = null): Toetsdeel {
	if (dag.month <= 2) return 'midden';
	if (dag.month === 5 || dag.month === 6) return 'eind';
	return jaargroep === 8 && dag.month >= 11 ? 'midden' : 'tussen';
}

/**
 * Joins what the text says with the day of the test and the school year of the file. The text wins over the day.
 * Out: the moment, or null when the school year or the part stays unknown: it is asked, never guessed.
 */
export function completeToetsmoment(
	gelezen: Toetsmomentdeel | null,
	afnamedatum: Temporal.PlainDate | null,
	schooljaar: string | null = null
): Toetsmoment | null {
	const jaargroep = gelezen?.jaargroep ?? null;
	const jaar = gelezen?.schooljaar ?? (afnamedatum ? schooljaarOf(afnamedatum) : schooljaar);
	const deel = gelezen?.deel ?? (afnamedatum ? deelOp(afnamedatum, jaargroep) : null);
	return jaar && deel ? { schooljaar: jaar, deel, jaargroep } : null;
}

const volgorde: Readonly<Record<Toetsdeel, number>> = { begin: 0, tussen: 1, midden: 2, eind: 3 };

/** Orders moments in time; a tussenmeting without a day stands between begin and midden. */
export const compareToetsmoment = (een: Toetsmoment, ander: Toetsmoment): number =>
	een.schooljaar.localeCompare(ander.schooljaar) || volgorde[een.deel] - volgorde[ander.deel];

const namen: Readonly<Record<Toetsdeel, string>> = {
	begin: 'Begin',
	midden: 'Midden',
	eind: 'Eind',
	tussen: 'Tussentijds'
};

/** Name on screen: `Midden groep 5, 2026-2027`. */
export const nameToetsmoment = (moment: Toetsmoment): string =>
	`${namen[moment.deel]}${moment.jaargroep ? ` groep ${moment.jaargroep}` : ''}, ${moment.schooljaar}`;
