/** The ondersteuningsaanbod as a model: what a section is made of, and the document that every output reads. Pure. */

import type { KorteFeiten } from './kort/kort.ts';

/** Three answers to a cell, so that an empty one never reads as 'none' (X21). */
export const standen = ['ja', 'geen', 'invullen'] as const;
export type Stand = (typeof standen)[number];

export const tabelnamen = [
	'gegevens',
	'vaardigheden',
	'expertise',
	'didactisch',
	'pedagogisch',
	'partners',
	'ruimten',
	'steunpunt'
] as const;
export type Tabelnaam = (typeof tabelnamen)[number];

/** A row of a table: the school answers it, or added it itself ('anders, namelijk'). */
export type Rij = {
	readonly id: string;
	readonly naam: string;
	readonly stand: Stand;
	readonly tekst: string;
	readonly eigen?: boolean;
};

/** How a table looks: with an answer and words, with an answer alone, or with words alone. */
export type Tabel = {
	readonly id: Tabelnaam;
	readonly titel: string;
	readonly koppen: readonly [string, string];
	readonly vorm: 'antwoord_en_tekst' | 'antwoord' | 'tekst';
	/** Whether a school may add rows. */
	readonly uitbreidbaar: boolean;
	readonly rijen: readonly Rij[];
};

/** What a section is made of: words, a promise, or something that the program knows. `kop` begins a new point. */
export type Deel = { readonly kop?: string } & (
	| { readonly soort: 'tekst'; readonly id: string; readonly tekst: string }
	| { readonly soort: 'belofte'; readonly afspraak: string }
	| { readonly soort: 'tabel'; readonly tabel: Tabelnaam }
	| { readonly soort: 'signalen'; readonly richting: 'zorg' | 'kracht' }
	| { readonly soort: 'niveaus' }
	| { readonly soort: 'trap' }
);
export type Onderdeel = { readonly id: string; readonly titel: string; readonly delen: readonly Deel[] };
export type Hoofdstuk = {
	readonly id: string;
	readonly titel: string;
	readonly onderdelen: readonly Onderdeel[];
};

/** A step of the staircase: who is there, which meetings, plans and partners (S109-S119). */
export type Trede = {
	readonly nummer: 1 | 2 | 3 | 4 | 5;
	readonly naam: string;
	readonly wanneer: string;
	readonly mensen: readonly string[];
	readonly overleg: readonly string[];
	readonly plannen: readonly string[];
	readonly partners: readonly string[];
};

/** What stands on a step, with its heading; what is not there has none. */
export const delenVan = ({ mensen, overleg, plannen, partners }: Trede) =>
	[
		{ naam: 'Wie', wat: mensen },
		{ naam: 'Overleg', wat: overleg },
		{ naam: 'Plannen', wat: plannen },
		{ naam: 'Partners', wat: partners }
	].filter(({ wat }) => wat.length > 0);

/** A piece of the document as a reader sees it; `bron` says where its words come from. */
export type Blok = { readonly kop?: string } & (
	| {
			readonly soort: 'tekst';
			readonly id: string;
			readonly tekst: string;
			readonly bron: 'school' | 'standaard';
	  }
	| { readonly soort: 'belofte'; readonly afspraak: string; readonly tekst: string }
	| { readonly soort: 'lijst'; readonly id: string; readonly punten: readonly string[] }
	| {
			readonly soort: 'tabel';
			readonly id: Tabelnaam;
			readonly titel: string;
			readonly koppen: readonly [string, string];
			readonly vorm: Tabel['vorm'];
			readonly rijen: readonly Rij[];
	  }
	| { readonly soort: 'niveaus'; readonly treden: readonly Trede[] }
	| { readonly soort: 'trap'; readonly treden: readonly Trede[] }
);
/** The place of what follows from a promise; a promise and a text about the same thing are two places. */
export const plekOfBelofte = (afspraak: string): string => `belofte-${afspraak}`;
/** What a block is called: where a question is about, and what a link goes to. */
export const plekOf = (blok: Blok): string =>
	blok.soort === 'belofte' ? plekOfBelofte(blok.afspraak) : 'id' in blok ? blok.id : blok.soort;
/** All blocks of a document, in its order. */
export const blokkenOf = ({ hoofdstukken }: Pick<Aanbod, 'hoofdstukken'>): Blok[] =>
	hoofdstukken.flatMap(({ paragrafen }) => paragrafen.flatMap(({ blokken }) => blokken));
/** The blocks a link goes to: of those with one place (a promise said twice), the first. */
export const firstAtPlek = (aanbod: Aanbod): Set<Blok> =>
	new Set(
		blokkenOf(aanbod)
			.toReversed()
			.reduce((map, blok) => map.set(plekOf(blok), blok), new Map<string, Blok>())
			.values()
	);

export type Paragraaf = { readonly id: string; readonly titel: string; readonly blokken: readonly Blok[] };

/** The whole document of one school for one school year: page, paper, Word and JSON are made from this and nothing else. */
export type Aanbod = {
	readonly schema: 'ondersteuningsaanbod/1';
	readonly school: { readonly brin: string; readonly naam: string };
	readonly schooljaar: string;
	/** What the short version for parents says about this school, in whatever language. */
	readonly kort: KorteFeiten;
	readonly hoofdstukken: readonly {
		readonly id: string;
		readonly titel: string;
		readonly paragrafen: readonly Paragraaf[];
	}[];
};

/** Paragraphs and lists of a typed text: lines that start with `- ` are points, an empty line ends a paragraph. */
export const splitTekst = (
	tekst: string
): (
	| { readonly soort: 'alinea'; readonly tekst: string }
	| { readonly soort: 'punten'; readonly punten: string[] }
)[] =>
	tekst
		.split(/\n\s*\n/)
		.map((deel) => deel.trim())
		.filter((deel) => deel !== '')
		.flatMap((deel) => {
			const lines = deel.split('\n').map((line) => line.trim());
			const first = lines.findIndex((line) => line.startsWith('- '));
			if (first === -1) return [{ soort: 'alinea' as const, tekst: lines.join(' ') }];
			const before = lines.slice(0, first).join(' ');
			const punten: string[] = [];
			for (const line of lines.slice(first))
				if (line.startsWith('- ')) punten.push(line.slice(2));
				else punten[punten.length - 1] += ` ${line}`;
			return [
				...(before ? [{ soort: 'alinea' as const, tekst: before }] : []),
				{ soort: 'punten' as const, punten }
			];
		});

/** What a cell says to a reader. */
export const standwoorden: Record<Stand, string> = { ja: 'Ja', geen: 'Nee', invullen: 'Nog niet ingevuld' };
