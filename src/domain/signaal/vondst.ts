import type { Feitenindex } from './feitenindex.ts';
import type { Signaalfeit } from './signaal.ts';
import type { Grensscore } from './signaalprofiel.ts';

/** What a rule found for one pupil, before it has a name. */
export type Vondst = {
	readonly vak: string | null;
	readonly sinds: Temporal.PlainDate;
	readonly feiten: Signaalfeit[];
	/** What was seen, as a sentence that starts with the subject. */
	readonly gezien: string;
};

/** A rule made ready for one day: it takes a pupil's facts and says what it found. */
export type Zoeker = {
	readonly zoek: (index: Feitenindex) => Vondst[];
	/** What the rule asks, to stand behind its name. */
	readonly eis: string;
};

/** What a rule needs to know of the day; days as `dayNumber`. */
export type Dag = {
	readonly peildatum: Temporal.PlainDate;
	/** Older facts no longer count. */
	readonly geldigVanaf: number;
	readonly grenzen: ReadonlyMap<string, Grensscore>;
};
