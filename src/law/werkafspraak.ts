import type { Agenda } from './agenda.ts';
import type { Feitsoort } from './feitsoorten.ts';
import type { Maanddag, Venster } from './schooljaar.ts';

export const oversoorten = ['leerling', 'groep', 'bouw', 'medewerker', 'school'] as const;
export type Oversoort = (typeof oversoorten)[number];
export type Over = { readonly soort: Oversoort; readonly id: string };

export type Feitwaarde = string | number | boolean | Temporal.PlainDate | null | undefined;

/** Something that a record says, handed to the engine by the domain. */
export type Feit = {
	readonly soort: Feitsoort;
	readonly over: Over;
	/** The day it counts for; it may lie ahead (a planned start). Proof only counts from this day on. */
	readonly datum: Temporal.PlainDate;
	/** Id of the record. */
	readonly sleutel: string;
	/** Id of the record it belongs to: the plan of an evaluatie, the question of a niveaubesluit. */
	readonly bij?: string | undefined;
	/** Last day, for what lasts: a plan, a group in its school year, a pupil at school. */
	readonly tot?: Temporal.PlainDate | undefined;
	/** Medewerker who has to act; without it the role of the werkafspraak has to. */
	readonly eigenaar?: string | undefined;
	/** Order of facts of one day; ids decide when it is absent, which is right for time-ordered ids. */
	readonly volgnummer?: number | undefined;
	readonly attributes?: Readonly<Record<string, Feitwaarde>> | undefined;
};

/** A werkdag is Monday to Friday and no public holiday, whether school is open or not. */
export const eenheden = ['dagen', 'werkdagen', 'schooldagen', 'weken', 'lesweken', 'maanden'] as const;
export type Eenheid = (typeof eenheden)[number];
export type Duur = { readonly aantal: number; readonly eenheid: Eenheid };

/** Which facts a rule starts from, narrowed by attributes where needed (groep 8 only). */
export type Aanleiding = {
	readonly feit: Feitsoort;
	readonly waarbij?: Readonly<Record<string, string | number | boolean>>;
};

/** Rules that start with each fact of a kind. */
export type GebeurtenisRegel =
	/** Within a term after the event; once longer when the fact says under this attribute that it was extended. */
	| {
			readonly soort: 'binnen';
			readonly na: Aanleiding;
			readonly termijn: Duur;
			readonly verlenging?: { readonly attribuut: string; readonly met: Duur };
	  }
	/** Between two terms after the event; dates that the fact itself carries under these attributes win: what was agreed does not move. */
	| {
			readonly soort: 'venster_na';
			readonly na: Aanleiding;
			readonly vanaf: Duur;
			readonly tot: Duur;
			readonly vastgelegd?: { readonly van: string; readonly tot: string };
	  }
	/** On a date the fact carries: opens `vooraf` before it (absent: from the fact itself), ends `speling` after it. */
	| {
			readonly soort: 'op_datum';
			readonly na: Aanleiding;
			readonly attribuut: string;
			readonly vooraf?: Duur;
			readonly speling?: Duur;
	  }
	/** At least `minstens` before another moment (the fact's date); opens `vooraf` before it. */
	| {
			readonly soort: 'voor';
			readonly moment: Aanleiding;
			readonly vooraf: Duur;
			readonly minstens: Duur;
	  };

/** Rules that return; `kring` says about whom: each fact of that kind, from its `datum` to its `tot`. */
export type CadansRegel =
	/** Once in each window of the school year; proof counts from `speling` days before a window to the next one. */
	| {
			readonly soort: 'in_vensters';
			readonly kring: Aanleiding;
			readonly vensters: readonly Venster[];
			readonly speling?: number;
	  }
	/** So many times a school year, evenly spread over the lesweken. */
	| {
			readonly soort: 'aantal_per_schooljaar';
			readonly kring: Aanleiding;
			readonly minstens: number;
			readonly hoogstens?: number;
	  }
	/** Each lesweek or each month with school days; the kring fact's attribute `elke` overrides it (X18: a setting per group). */
	| { readonly soort: 'periodiek'; readonly kring: Aanleiding; readonly elke: Periode }
	/** Once a school year, not before `van`, at the latest on `uiterlijk`. */
	| {
			readonly soort: 'eens_per_schooljaar';
			readonly kring: Aanleiding;
			readonly van: Maanddag;
			readonly uiterlijk: Maanddag;
	  };

export type Periode = 'week' | 'maand';
export type Regel = GebeurtenisRegel | CadansRegel;
export type Regelsoort = Regel['soort'];

/**
 * How a fact is tied to the fact that started the term: `aanleiding` it belongs to that record, `zelfde` it belongs to
 * the same record and is later (a next niveaubesluit on the question), `over` it is about the same pupil, group, person or school.
 */
export type Band = 'aanleiding' | 'zelfde' | 'over';
export type Bewijsregel = { readonly feiten: readonly Feitsoort[]; readonly band: Band };

export const rollen = [
	'groepsleerkracht',
	'intern_begeleider',
	'directie',
	'administratie',
	'eigenaar'
] as const;
export type Rol = (typeof rollen)[number];

/** Under which heading a person looks for it. */
export const themas = [
	'overleg',
	'plannen',
	'ouders',
	'toetsen',
	'overgang',
	'extra_ondersteuning',
	'school'
] as const;
export type Thema = (typeof themas)[number];

/** A promise as data: who does what about whom, when, and what counts as proof. */
export type Werkafspraak = {
	readonly id: string;
	/** What a calendar or a list calls it: a few words. */
	readonly titel: string;
	readonly thema: Thema;
	/** The promise as one Dutch sentence. */
	readonly wat: string;
	readonly regel: Regel;
	/** Who has to act; `eigenaar` is the person the fact names. */
	readonly wie: Rol;
	readonly over: Oversoort;
	readonly bewijs: Bewijsregel;
	/** How long before its last day somebody is reminded of it; absent: when it opens. */
	readonly herinnering?: Duur;
	/** How it stands in the calendar of the year; absent when it follows from what happens to a child. */
	readonly agenda?: Agenda;
	/** What makes the term lapse without proof, such as a withdrawn plan. */
	readonly vervalt?: Bewijsregel;
	readonly bron: {
		readonly soort: 'school' | 'wet' | 'samenwerkingsverband';
		/** S-, R- or X-number, or the article. */
		readonly vindplaats: string;
	};
	readonly geldigVanaf: Temporal.PlainDate;
	/** Last day on which it starts new termijnen; absent while it holds. */
	readonly geldigTot?: Temporal.PlainDate;
	/** Why this version exists; absent on the version we deliver. */
	readonly reden?: string;
};

export type Toestand = 'toekomstig' | 'open' | 'verstreken' | 'voldaan' | 'nvt';

/** One promise about one subject on one occasion. Late is a fact with an age, not an alarm. */
export type Termijn = {
	/** Stable: werkafspraak, subject and occasion. */
	readonly id: string;
	readonly werkafspraak: string;
	readonly wat: string;
	/** Occasions that follow each other share a series: only the latest still asks for work. */
	readonly reeks: string;
	readonly over: Over;
	readonly eigenaar: { readonly rol: Rol; readonly medewerker?: string };
	readonly vensterVan: Temporal.PlainDate;
	readonly uiterlijk: Temporal.PlainDate;
	readonly toestand: Toestand;
	/** From this day on somebody is reminded of it. */
	readonly herinnerVan: Temporal.PlainDate;
	/** Since when somebody could act; only while open or verstreken. */
	readonly openSinds?: Temporal.PlainDate;
	/** Id of the record that proves it, and its day. */
	readonly bewijs?: string;
	readonly voldaanOp?: Temporal.PlainDate;
	/** The record that started it, and the record that one belongs to: together the place where the work is done. */
	readonly target: { readonly soort: Feitsoort; readonly id: string; readonly bij?: string };
};
