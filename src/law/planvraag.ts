import type { Deelnemer, Momentvorm } from './agenda.ts';
import type { Schooljaar } from './schooljaar.ts';
import type { Kalender } from './vakanties.ts';
import type { Over, Werkafspraak } from './werkafspraak.ts';

type Day = Temporal.PlainDate;

/** Who and what a year is planned for. `betrokkenen` are the people it is about: the teachers of a group or bouw, the colleague visited. */
export type Plankring = {
	readonly over: readonly {
		readonly over: Over;
		readonly kenmerken: Readonly<Record<string, boolean>>;
		readonly betrokkenen: readonly string[];
		/** How many children: talks take that many times their minutes. */
		readonly leerlingen: number;
	}[];
	readonly groepen: Readonly<Record<Exclude<Deelnemer, 'betrokkene'>, readonly string[]>>;
};

/** Something with a place in the year. */
export type Planmoment = {
	/** Promise, round and subject: the same one when the year is made again. */
	readonly sleutel: string;
	readonly werkafspraak: string;
	readonly ronde: string;
	readonly over: Over;
	readonly vorm: Momentvorm;
	readonly van: Day;
	readonly tot: Day;
	readonly vensterVan: Day;
	readonly vensterTot: Day;
	readonly deelnemers: readonly string[];
	/** What it takes of each deelnemer, all together. */
	readonly minuten: number;
	/** Stays where it is: locked, held, or planned elsewhere. */
	readonly vast: boolean;
};

export type Planvraag = {
	readonly werkafspraken: readonly Werkafspraak[];
	readonly kring: Plankring;
	readonly kalender: Kalender;
	readonly schooljaar: Schooljaar;
	/** Nothing is placed before this day. */
	readonly vanaf: Day;
	/** What stands already and stays. */
	readonly vast: readonly Planmoment[];
};
