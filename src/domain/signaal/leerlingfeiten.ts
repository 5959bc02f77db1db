import type { Toetsmoment } from '#domain/toets/toetsmoment.ts';
import type { Instrumentsoort } from '#domain/volglijst/instrument.ts';

/** Everything the signals of one pupil are made from, as delivered by the suppliers and noted by the school. */
export type Leerlingfeiten = {
	readonly leerlingId: string;
	/** 1-8 on the day of computing; null where the school has no such year (kopklas, other schools). */
	readonly jaargroep: number | null;
	readonly resultaten: readonly Resultaatfeit[];
	readonly methodetoetsen: readonly Methodetoetsfeit[];
	readonly doublures: readonly Doublurefeit[];
	readonly observaties: readonly Observatiefeit[];
	readonly volgscores: readonly Volgscorefeit[];
};

/** A result as delivered: nothing in it was recomputed, what the supplier did not give is absent (§2.6, X9). */
export type Resultaatfeit = {
	readonly id: string;
	readonly vak: string;
	readonly toets: string;
	/** A part of the subject; a result of a part says nothing about the subject as a whole and is left out. */
	readonly onderdeel?: string | null;
	/** `schooljaar` as '2026-2027'. */
	readonly moment: Pick<Toetsmoment, 'schooljaar' | 'deel'>;
	readonly hoofdmoment: boolean;
	readonly afgenomenOp: Temporal.PlainDate;
	/** The year group of the test, the 5 of M5, which may differ from the pupil's own. */
	readonly jaargroep?: number | null;
	readonly waarde?: number | null;
	readonly schaal: string;
	readonly band?: string | null;
	readonly percentiel?: number | null;
	readonly referentieniveau?: string | null;
	/** Reference lines the supplier delivered with this result, such as 'ontwikkellijn 1F'. */
	readonly lijnen?: readonly { readonly naam: string; readonly waarde: number }[];
};

export type Methodetoetsfeit = {
	readonly id: string;
	readonly vak: string;
	readonly methode: string;
	readonly blok: string;
	readonly afgenomenOp: Temporal.PlainDate;
	readonly behaald: number;
	readonly maximum: number;
};

/** A year done twice or skipped; `schooljaar` is the year in which it was done again, or in which it was skipped. */
export type Doublurefeit = {
	readonly id: string;
	readonly schooljaar: string;
	readonly jaargroep: string;
	readonly soort: Loopbaansoort;
};

export type Loopbaansoort = 'doublure' | 'kleuterverlenging' | 'versnelling';

/** What a teacher saw; `vak` when it is about one subject. A hunch is an observation of the kind 'vermoeden' (A9). */
export type Observatiefeit = {
	readonly id: string;
	readonly soort: string;
	readonly waarde: 'zorg' | 'gewoon' | 'sterk';
	readonly vak?: string | null;
	readonly tekst?: string | null;
	/** What a statement of the school's own asks and what was answered, in the words of the school. */
	readonly woorden?: string | undefined;
	readonly op: Temporal.PlainDate;
};

/** A score of 1 to 4 on a competence, in a list that was handed in; `lijst` tells the lists of one instrument apart. */
export type Volgscorefeit = {
	readonly id: string;
	readonly lijst: string;
	readonly instrument: Instrumentsoort;
	readonly competentie: string;
	readonly score: number;
	readonly op: Temporal.PlainDate;
};
