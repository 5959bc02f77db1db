import type { Melding } from './melding.ts';

/** No reader collects more meldingen than this: nobody reads on after a hundred. */
export const mostMeldingen = 100;

/** Thrown inside a reader to end the reading of a file whose fouten are already collected. Never leaves `untilStopped`. */
class ReadingStopped extends Error {}

/** Does `work` until it is done or a melding ends the reading; every other exception passes through. */
export async function untilStopped(work: () => void | Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		if (!(error instanceof ReadingStopped)) throw error;
	}
}

/** The remarks of one file, collected while it is read. */
export type Meldingen = {
	/** Adds a fout; the hundredth one ends the reading by throwing `ReadingStopped`. */
	fout(plaats: string, tekst: string): void;
	waarschuwing(plaats: string, tekst: string): void;
	/** Adds a fout after which reading on makes no sense. */
	stop(plaats: string, tekst: string): never;
	fouten(): number;
	/** Fouten first, a hundred in all, and a last line when there were more. */
	list(): Melding[];
};

/** Starts an empty collection of meldingen. */
export function collectMeldingen(): Meldingen {
	const fouten: Melding[] = [];
	const waarschuwingen: Melding[] = [];
	let more = 0;

	const meldingen: Meldingen = {
		fout(plaats, tekst) {
			fouten.push({ ernst: 'fout', plaats, tekst });
			if (fouten.length >= mostMeldingen) throw new ReadingStopped();
		},
		waarschuwing(plaats, tekst) {
			if (waarschuwingen.length < mostMeldingen)
				waarschuwingen.push({ ernst: 'waarschuwing', plaats, tekst });
			else more += 1;
		},
		stop(plaats, tekst) {
			fouten.push({ ernst: 'fout', plaats, tekst });
			throw new ReadingStopped();
		},
		fouten: () => fouten.length,
		list() {
			const all = [...fouten, ...waarschuwingen];
			const shown = all.slice(0, mostMeldingen);
			const hidden = all.length - shown.length + more;
			if (fouten.length >= mostMeldingen) {
				const tekst = `Na ${mostMeldingen} fouten is het lezen gestopt. Verbeter deze eerst en lees het bestand dan opnieuw in.`;
				shown.push({ ernst: 'fout', plaats: 'bestand', tekst });
			} else if (hidden > 0) {
				const tekst = `Er zijn nog ${hidden} meldingen die hier niet staan.`;
				shown.push({ ernst: 'waarschuwing', plaats: 'bestand', tekst });
			}
			return shown;
		}
	};
	return meldingen;
}

/** A piece of the file as it may stand in a sentence: on one line, and never longer than 40 characters. */
export function quote(value: string): string {
	const line = value.slice(0, 200).replace(/\s+/g, ' ').trim();
	return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
