import type { Database } from '#core/database.ts';
import type { Settings } from '#core/settings.ts';

type Melding = { readonly ernst: 'fout' | 'waarschuwing'; readonly plaats: string; readonly tekst: string };
export type Telling = { readonly nieuw: number; readonly gewijzigd: number; readonly vervallen: number };
type Soort = 'groepen' | 'leerlingen' | 'medewerkers' | 'resultaten';
/** What was imported: a count per kind that the file can hold, and the remarks. */
export type Importverslag = { readonly [kind in Soort]?: Telling } & {
	readonly meldingen: readonly Melding[];
};

/** What an import answers: its report with one sentence, or why nothing was stored. */
export type Importantwoord =
	| { readonly ok: true; readonly zin: string; readonly verslag: Importverslag }
	| { readonly ok: false; readonly zin: string; readonly meldingen: readonly Melding[] };

export type Importopties = {
	readonly school?: string | undefined;
	readonly proef: boolean;
	readonly ja: boolean;
	/** The day of the tests, for a file that does not say it. */
	readonly datum?: Temporal.PlainDate | undefined;
};

/** One kind of file. It reads the file first, and opens the database only when there is something to store. */
export type Importeer = (
	file: string,
	opties: Importopties,
	open: <T>(work: (database: Database, settings: Settings) => Promise<T>) => Promise<T>
) => Promise<Importantwoord>;
