import type { Venster } from './schooljaar.ts';

/** What happens on the days: people meet, talks are held one by one, children make a test, or something is handed in. */
const momentvormen = ['overleg', 'gesprekken', 'afname', 'inleveren'] as const;
export type Momentvorm = (typeof momentvormen)[number];

/** Who gives time to it. `betrokkene` is whom it is about: the medewerker visited, the teachers of the group or bouw. */
const deelnemers = ['team', 'betrokkene', 'intern_begeleider', 'directie'] as const;
export type Deelnemer = (typeof deelnemers)[number];

/** How a returning promise stands in the calendar of the year. Windows and numbers come from its rule, unless the rule has none. */
export type Agenda = {
	readonly vorm: Momentvorm;
	readonly deelnemers: readonly Deelnemer[];
	/** What it takes of each deelnemer; of talks what each single one takes. */
	readonly minuten: number;
	/** How many school days a round of talks or a test takes; absent: one day, or the whole window of a test. */
	readonly dagen?: number;
	/** Where it is best placed, when the rule only says how often. */
	readonly vensters?: readonly Venster[];
	/** Held on a day on which this other promise is already planned. */
	readonly bij?: string;
	/** Best after the moments of this other promise: it needs what comes out of them. */
	readonly na?: string;
	/** Monday is 1. Absent: any day. */
	readonly weekdag?: number;
};
