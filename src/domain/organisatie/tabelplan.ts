import type { Melding } from './inleesbestand.ts';
import type { Inleesregel, Telling } from './inleesplan.ts';

/** What a list would change: rows to show, remarks on rows that cannot be used, and what to write. */
export type Tabelplan<W> = {
	readonly regels: readonly Inleesregel[];
	readonly meldingen: readonly Melding[];
	readonly schrijf: readonly W[];
};

/** Rows are counted by who or what they are about, under the word that stands in the summary. */
export function countRegels(regels: readonly Inleesregel[]): Telling {
	const number = (soort: Inleesregel['soort']) =>
		new Set(regels.filter((one) => one.soort === soort).map(({ ref }) => ref)).size;
	return { nieuw: number('nieuw'), gewijzigd: number('gewijzigd'), vervallen: number('vervallen') };
}

/** Collects the rows of a plan while reading the list. */
export function collectPlan<W>(meldingen: readonly Melding[]) {
	const regels: Inleesregel[] = [];
	const remarks: Melding[] = [...meldingen];
	const schrijf: W[] = [];
	return {
		/** A row that cannot be used: said, and left out. */
		skip: (plaats: string, tekst: string) =>
			void remarks.push({ ernst: 'waarschuwing', plaats, tekst: `${tekst} Deze rij wordt overgeslagen.` }),
		add: (
			soort: Inleesregel['soort'],
			ref: string,
			plaats: string,
			zin: string,
			write?: W,
			groep: string | null = 'Uit de lijst'
		) => {
			regels.push({ soort, over: 'leerling', ref, plaats, zin, groep });
			if (write) schrijf.push(write);
		},
		plan: (): Tabelplan<W> => ({ regels, meldingen: remarks, schrijf })
	};
}
