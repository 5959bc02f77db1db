import type { Instrument, Schaal, Vak, Waarde } from './toets.ts';
import type { Toetsmoment } from './toetsmoment.ts';

/** How a file points at a pupil. Everything is as delivered; at least one of key, ECK iD and name is there. */
export type Leerlingverwijzing = {
	readonly lasSleutel: string | null;
	readonly eckid: string | null;
	/** Whole name in reading order, however the file spread it over columns. */
	readonly naam: string | null;
	readonly geboortedatum: Temporal.PlainDate | null;
	readonly groep: string | null;
};

/** One result as delivered, ready to be previewed and stored. One row of a wide table gives several. */
export type ResultaatRij = {
	/** Row number in the file, and the column the value stood in. */
	readonly rijnummer: number;
	readonly kolom: string;
	readonly leerling: Leerlingverwijzing;
	readonly vak: Vak;
	readonly instrument: Instrument;
	/** Name or code of the test as delivered. */
	readonly toets: string | null;
	/** Part of the test (a domain of rekenen, a block of a method), null for the whole. */
	readonly onderdeel: string | null;
	readonly moment: Toetsmoment;
	readonly afnamedatum: Temporal.PlainDate | null;
	readonly waarde: Waarde | null;
	readonly schaal: Schaal;
	readonly band: string | null;
	readonly percentiel: Waarde | null;
	readonly referentieniveau: string | null;
	readonly behaald: number | null;
	readonly maximum: number | null;
	readonly normversie: string | null;
	readonly opmerking: string | null;
};

/** A remark about a row: structurally the `Melding` of the readers. */
export type Rijmelding = {
	readonly ernst: 'fout' | 'waarschuwing';
	readonly plaats: string;
	readonly tekst: string;
};
