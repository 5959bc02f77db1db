import { blokkenOf, type Aanbod, type Blok, type Rij, type Tabelnaam } from './aanbod.ts';
import { rijenOf, type Aanbodfeiten } from './composeAanbod.ts';

/** Something the document makes a reader wonder about. It asks; it never blocks (R-SG-4). */
export type Vraag = {
	/** Which contradiction or gap of the source this is (X1-X28), or what kind of thing it is. */
	readonly nummer: string;
	/** The block or table where it is answered. */
	readonly plek: string;
	readonly zin: string;
};

/** What a check reads: the document and the facts it was made from. */
export type Nagekeken = {
	readonly feiten: Aanbodfeiten;
	/** The words of a text block; empty when it does not exist. */
	readonly tekst: (id: string) => string;
	/** The sentence of a promise; empty when the school dropped it. */
	readonly zin: (afspraak: string) => string;
	readonly rij: (tabel: Tabelnaam, id: string) => Rij | undefined;
	readonly teksten: readonly { readonly id: string; readonly tekst: string }[];
	readonly tabellen: readonly { readonly id: Tabelnaam; readonly rijen: readonly Rij[] }[];
	/** A name of the school, such as its test. */
	readonly naam: (id: string) => string;
};
export type Controle = {
	readonly nummer: string;
	readonly vraagt: (na: Nagekeken) => readonly (readonly [plek: string, zin: string])[];
};

/** One question about one place, when `when` holds. */
export const als = (when: boolean, plek: string, zin: string): [string, string][] =>
	when ? [[plek, zin]] : [];

/** Lays the document open for the checks. */
export function openAanbod(aanbod: Aanbod, feiten: Aanbodfeiten): Nagekeken {
	const blokken = blokkenOf(aanbod);
	const teksten = blokken.flatMap((blok) =>
		blok.soort === 'tekst' ? [{ id: blok.id, tekst: blok.tekst }] : []
	);
	const tabellen = blokken.flatMap((blok) =>
		blok.soort === 'tabel' ? [{ id: blok.id, rijen: blok.rijen }] : []
	);
	const gegevens = rijenOf('gegevens', feiten);
	return {
		feiten,
		teksten,
		tabellen,
		tekst: (id) => teksten.find((blok) => blok.id === id)?.tekst ?? '',
		zin: (afspraak) => {
			const found = blokken.find((blok) => blok.soort === 'belofte' && blok.afspraak === afspraak);
			return found?.soort === 'belofte' ? found.tekst : '';
		},
		rij: (tabel, id) => tabellen.find((list) => list.id === tabel)?.rijen.find((rij) => rij.id === id),
		naam: (id) => gegevens.find((rij) => rij.id === id)?.tekst ?? ''
	};
}
