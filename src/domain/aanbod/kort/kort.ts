/**
 * The short version of the ondersteuningsaanbod for parents: at most two pages, in plain words, in six languages (R-SG-2, R-SG-5).
 * A language is one file: the same parts in the same order, with the facts of the school filled in.
 */

/** What a short version says about this school; the words around it are the language's own. */
export type KorteFeiten = {
	readonly school: string;
	/** Such as 2026-2027. */
	readonly schooljaar: string;
	readonly samenwerkingsverband: string;
	/** How often a year the teacher and the intern begeleider go through all pupils (S57, S58). */
	readonly besprekingen: number;
	/** How often a year parents are asked to come and talk about progress, at least (S73). */
	readonly gesprekken: number;
	/** After how many weeks a plan is looked at together (S36). */
	readonly planweken: { readonly van: number; readonly tot: number };
	/** For what the school has somebody of its own who knows more (S162-S169). */
	readonly kennis: readonly Kennisgebied[];
	/** Who to ask at school, and how: `Samira Bakker (070 000 00 00)`. */
	readonly contact: string;
	/** The place outside the school where parents and pupils get advice without cost, and how to reach it (R-SG-5). */
	readonly steunpunt: string;
};

/** The rows of the table of expertise, by their ids and in their order (S162-S169). */
export const kennisgebieden = [
	'taal',
	'rekenen',
	'gedrag',
	'jonge-kind',
	'begaafdheid',
	'moeilijk-leren',
	'motoriek',
	'meertaligheid'
] as const;
export type Kennisgebied = (typeof kennisgebieden)[number];

/** The parts in their order; each has one heading and some paragraphs in every language. */
export const delen = ['elk_kind', 'volgen', 'stappen', 'samen', 'plan', 'hier', 'rechten', 'vragen'] as const;
export type Deel = (typeof delen)[number];

export type Tekstdeel = {
	readonly kop: string;
	readonly alineas: readonly string[];
	/** A numbered list under the paragraphs, such as the five steps. */
	readonly stappen?: readonly string[];
};

export type Taal = {
	/** As BCP 47 says it. */
	readonly code: 'nl' | 'en' | 'tr' | 'ar' | 'pl' | 'uk';
	/** The name that its readers know it by. */
	readonly naam: string;
	/** The same in Dutch, for who checks the text at school. */
	readonly nederlands: string;
	readonly richting: 'ltr' | 'rtl';
	readonly titel: (feiten: KorteFeiten) => string;
	readonly kennis: Readonly<Record<Kennisgebied, string>>;
	readonly deel: Readonly<Record<Deel, (feiten: KorteFeiten) => Tekstdeel>>;
};

/** The things in a list as a sentence of this language has them: "a, b and c". */
export function opsomming(taal: Taal, namen: readonly string[]): string {
	return new Intl.ListFormat(taal.code, { type: 'conjunction' }).format(namen);
}

/** The names of what the school knows more about, as one string. */
export const noemKennis = (taal: Taal, { kennis }: KorteFeiten): string =>
	opsomming(
		taal,
		kennis.map((gebied) => taal.kennis[gebied])
	);
