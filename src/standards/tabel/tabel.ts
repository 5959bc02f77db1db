import type { Melding } from '#standards/xml/melding.ts';

/** One row of a table: its number as the reader of the file sees it (the row number in Excel), cells as trimmed text. */
export type TabelRij = { readonly nummer: number; readonly cellen: readonly string[] };

/** A table as it came in. Every row has as many cells as the head; dates are `2027-03-12`, numbers have a point. */
export type Tabel = {
	readonly kop: readonly string[];
	readonly rijen: readonly TabelRij[];
	/** Sheets of the workbook and the one that was read; absent for text. */
	readonly bladen?: { readonly namen: readonly string[]; readonly gelezen: string };
};

/** What the reader of a table answers: the table with its remarks, or why not. It never throws on content. */
export type GelezenTabel =
	| { readonly ok: true; readonly tabel: Tabel; readonly meldingen: readonly Melding[] }
	| {
			readonly ok: false;
			readonly refused: TabelWeigering;
			readonly message: string;
			readonly meldingen: readonly Melding[];
	  };

/** Stable keys of the refusals, for tests and screens. */
export type TabelWeigering =
	| 'te_groot'
	| 'te_veel_rijen'
	| 'te_veel_kolommen'
	| 'uitgepakt_te_groot'
	| 'leeg'
	| 'geen_rijen'
	| 'geen_tabel'
	| 'oude_excel'
	| 'ander_bestand'
	| 'beschadigd'
	| 'onbekend_blad';

/** Bounds of a file, so that one upload cannot take the server down. */
export const grenzen = {
	bytes: 50 * 1024 * 1024,
	uitgepakt: 200 * 1024 * 1024,
	rijen: 200_000,
	kolommen: 200,
	cellen: 10_000_000
} as const;

/** A refusal with its one remark. In: stable key, Dutch sentence. */
export const weiger = (refused: TabelWeigering, message: string): GelezenTabel & { ok: false } => ({
	ok: false,
	refused,
	message,
	meldingen: [{ ernst: 'fout', plaats: 'bestand', tekst: message }]
});

/** Rows as they stand in the file, before a head is found in them; empty rows may be left out. */
export type Rooster = {
	readonly rijen: readonly TabelRij[];
	/** In text a row that is too long is broken; in a sheet it is a column without a name. */
	readonly soort: 'tekst' | 'werkblad';
	readonly bladen?: { readonly namen: readonly string[]; readonly gelezen: string };
	readonly meldingen: readonly Melding[];
};
