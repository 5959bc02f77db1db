import type { Richting } from './signaalprofiel.ts';

/** A child deserves attention because a rule of the school's profile fired on these facts (S128-S138, A3). */
export type Signaal = {
	readonly leerlingId: string;
	/** Key of the rule in the profile. */
	readonly regel: string;
	readonly vak: string | null;
	readonly richting: Richting;
	/** The same signal keeps the same key from day to day and across versions of the profile. */
	readonly sleutel: string;
	/** Date of the fact that tipped it. */
	readonly sinds: Temporal.PlainDate;
	/** Oldest first, never empty. */
	readonly feiten: readonly Signaalfeit[];
	/** Dutch: which rule fired on which facts. */
	readonly uitleg: string;
};

export type Signaalfeit = {
	readonly soort: 'resultaat' | 'methodetoets' | 'doublure' | 'observatie' | 'volgscore';
	readonly id: string;
	readonly datum: Temporal.PlainDate;
	readonly omschrijving: string;
};

/** The stable identity of a signal: pupil, rule and subject. Each part is encoded, so no two signals share a key. */
export const signaalSleutel = (leerlingId: string, regel: string, vak: string | null): string =>
	[leerlingId, regel, vak ?? ''].map(encodeURIComponent).join('/');
