import type { Inleesresultaat } from './inleesresultaat.ts';
import type { BekendeLeerling } from './matchLeerling.ts';
import type { Rijmelding } from './resultaatRij.ts';

/** A valid result that already stands in the table. */
export type Bestaand = {
	readonly id: number;
	readonly leerlingId: string;
	readonly toets: string;
	readonly vak: string;
	readonly onderdeel: string | null;
	readonly schaal: string;
	readonly schooljaar: string;
	readonly deel: string;
	readonly afgenomenOp: Temporal.PlainDate;
	readonly waarde: number | null;
	readonly waardeTekst: string;
	readonly band: string | null;
	readonly percentiel: number | null;
	readonly referentieniveau: string | null;
};

/** The points of a child on a test of a method that already stand. */
export type Bestaandepunten = {
	readonly leerlingId: string;
	readonly vak: string;
	readonly methode: string;
	readonly blok: string;
	readonly afgenomenOp: Temporal.PlainDate;
	readonly behaald: number;
	readonly maximum: number;
};

export type Plaatsing = {
	readonly leerlingId: string;
	readonly groepId: string;
	readonly van: Temporal.PlainDate;
	readonly tot: Temporal.PlainDate | null;
};

/** What stands in the school, as far as a plan needs it. */
export type Resultatenstand = {
	readonly vandaag: Temporal.PlainDate;
	readonly leerlingen: readonly BekendeLeerling[];
	readonly bestaand: readonly Bestaand[];
	/** Offers about which somebody was asked or has chosen already: `metingSleutel=waardeSleutel`. */
	readonly beoordeeld: ReadonlySet<string>;
	readonly punten: readonly Bestaandepunten[];
	readonly plaatsingen: readonly Plaatsing[];
};

/** A result with its pupil and its day: ready to store. */
export type Klaarresultaat = Omit<Inleesresultaat, 'leerling' | 'afgenomenOp' | 'methodepunten'> & {
	readonly leerlingId: string;
	readonly naam: string;
	readonly afgenomenOp: Temporal.PlainDate;
};
export type Klarepunten = Bestaandepunten & {
	readonly groepId: string;
	readonly naam: string;
	readonly plaats: string;
};

export type Twijfel = {
	readonly sleutel: string;
	readonly wie: string;
	readonly waarom: string;
	readonly kandidaten: { id: string; naam: string; geboortedatum: Temporal.PlainDate | null }[];
	/** What was chosen: a candidate or `overslaan`; null while nobody chose. */
	readonly gekozen: string | null;
	aantal: number;
};

/** A moment of which the file does not say the day, with what was answered. */
export type Dagvraag = {
	readonly sleutel: string;
	readonly schooljaar: string;
	readonly deel: string;
	/** The day that was given, or null. */
	readonly antwoord: Temporal.PlainDate | null;
	/** Whether there is an answer and it lies in the school year. */
	readonly geldig: boolean;
	aantal: number;
};

export type Resultatenplan = {
	readonly nieuw: Klaarresultaat[];
	/** The same value for the same measurement, or a difference that somebody has judged: nothing happens. */
	gelijk: number;
	/** Another value for the same measurement: a person chooses, nothing is overwritten (K15). */
	readonly botsingen: { bestaand: Bestaand; geboden: Klaarresultaat }[];
	readonly methodepunten: Klarepunten[];
	readonly twijfels: Twijfel[];
	readonly onbekend: { wie: string; waarom: string; aantal: number }[];
	/** Results of pupils that were skipped on purpose. */
	overgeslagen: number;
	readonly dagvragen: Dagvraag[];
	readonly meldingen: Rijmelding[];
};

/** What a person answered to the preview. */
export type Resultaatkeuzes = {
	/** Per doubtful pupil: an id, or `overslaan`. */
	readonly leerlingen: Readonly<Record<string, string>>;
	/** Per moment without a day (`2026-2027|midden`): the day. */
	readonly dagen: Readonly<Record<string, Temporal.PlainDate>>;
	/** Rows with a fault are left out and the others come in. */
	readonly foutenOverslaan: boolean;
};

export const geenKeuzes: Resultaatkeuzes = { leerlingen: {}, dagen: {}, foutenOverslaan: false };
