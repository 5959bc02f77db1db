/** What the pieces about a child are kept for. Which table falls under which stands in the database: bewaarcategorie(). */
export const bewaarcategorieen = ['leerlingdossier', 'zorg', 'in_en_uitschrijving'] as const;
export type Bewaarcategorie = (typeof bewaarcategorieen)[number];

export type Bewaartermijn = {
	readonly naam: string;
	/** What falls under it, in the words of a colleague. */
	readonly wat: string;
	/** Years after leaving, when the school chose nothing. */
	readonly standaard: number;
	/** What the school may choose, with a reason; both equal when there is nothing to choose. */
	readonly minstens: number;
	readonly hoogstens: number;
	readonly regel: 'R-BEW-1' | 'R-BEW-2' | 'R-BEW-3';
	/** Why so long, and where that is said. */
	readonly grond: string;
	readonly bron: string;
};

const rijksoverheid = 'rijksoverheid.nl, Welke gegevens bewaart de basisschool over mijn kind?';

/** The periods of R-BEW-1 to R-BEW-3; a jurist checks them once, the school chooses within the bounds. */
export const bewaartermijnen: Readonly<Record<Bewaarcategorie, Bewaartermijn>> = {
	leerlingdossier: {
		naam: 'Leerlingdossier',
		wat: 'resultaten, observaties, signalen, besprekingen en alles wat nergens anders onder valt',
		standaard: 2,
		minstens: 1,
		hoogstens: 2,
		regel: 'R-BEW-1',
		grond: 'De meeste gegevens mogen tot twee jaar na het vertrek blijven. Korter mag.',
		bron: rijksoverheid
	},
	zorg: {
		naam: 'Ondersteuning en zorg',
		wat: 'ondersteuningsvragen, niveaus, plannen, evaluaties, afspraken, gesprekken, toestemmingen, afgesloten stukken en wie de ouders zijn',
		standaard: 3,
		minstens: 3,
		hoogstens: 5,
		regel: 'R-BEW-3',
		grond:
			'Van een kind dat naar het speciaal onderwijs ging, moet de school deze gegevens drie jaar bewaren. Langer mag alleen met een goede reden.',
		bron: rijksoverheid
	},
	in_en_uitschrijving: {
		naam: 'In- en uitschrijving, verzuim',
		wat: 'naam, geboortedatum, groepen, in- en uitschrijving, verzuim',
		standaard: 5,
		minstens: 5,
		hoogstens: 5,
		regel: 'R-BEW-2',
		grond: 'De school moet dit vijf jaar na het vertrek kunnen laten zien. Hier valt niets te kiezen.',
		bron: rijksoverheid
	}
};

/**
 * The first day on which pieces of this kind have to go (R-BEW-1, R-BEW-2, R-BEW-3): the same day of the year, so many years
 * after the child left; 29 February becomes the 28th. In: the day of leaving and the years. Out: null for who is still here.
 */
export const vernietigenVanaf = (
	uitgestroomdOp: Temporal.PlainDate | null,
	jaren: number
): Temporal.PlainDate | null => uitgestroomdOp?.add({ years: jaren }) ?? null;

/** Whether a school may choose so many years; the database asks the same of what is stored. */
export const isToegestaan = (categorie: Bewaarcategorie, jaren: number): boolean =>
	Number.isInteger(jaren) &&
	jaren >= bewaartermijnen[categorie].minstens &&
	jaren <= bewaartermijnen[categorie].hoogstens;
