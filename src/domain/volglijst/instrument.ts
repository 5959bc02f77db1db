/** A part of the development that an instrument looks at, in the school's own words; statements are the publisher's (domain §2.6). */
export type Competentie = { readonly id: string; readonly naam: string; readonly waarover: string };

export const instrumentsoorten = ['kleuterplein', 'kindbegrip', 'leerlinglijst'] as const;
export type Instrumentsoort = (typeof instrumentsoorten)[number];

export type Instrument = {
	readonly soort: Instrumentsoort;
	readonly naam: string;
	readonly invuller: 'leerkracht' | 'leerling';
	/** The promise that a handed-in list keeps. */
	readonly werkafspraak: 'kleuterregistratie' | 'leerkrachtvragenlijst' | 'leerlingvragenlijst';
	readonly jaargroepen: readonly number[];
	readonly competenties: readonly Competentie[];
	readonly source: string;
};

/** Kindbegrip and the pupils' own list look at the same five (domain §2.4): they can lie side by side. */
const sociaalEmotioneel: readonly Competentie[] = [
	{ id: 'zelfbewustzijn', naam: 'Zelfbewustzijn', waarover: 'weten wat je voelt, wilt en kunt' },
	{ id: 'zelfmanagement', naam: 'Zelfmanagement', waarover: 'sturen wat je doet, ook als het tegenzit' },
	{
		id: 'sociaal_bewustzijn',
		naam: 'Sociaal bewustzijn',
		waarover: 'zien wat een ander voelt en nodig heeft'
	},
	{ id: 'relaties', naam: 'Relaties', waarover: 'contact maken en goed houden' },
	{ id: 'keuzes_maken', naam: 'Keuzes maken', waarover: 'bedenken wat er dan gebeurt, en kiezen' }
];

/** The instruments of the source: who fills them in, for which years and about what (S102, S104-S106, X7, X8). */
export const instrumenten: readonly Instrument[] = [
	{
		soort: 'kleuterplein',
		naam: 'Kleuterplein',
		invuller: 'leerkracht',
		werkafspraak: 'kleuterregistratie',
		jaargroepen: [1, 2],
		competenties: [
			{ id: 'taal', naam: 'Taal', waarover: 'luisteren, vertellen, klanken en woorden' },
			{ id: 'rekenen', naam: 'Rekenen', waarover: 'tellen, meten en ruimte' },
			{ id: 'motoriek', naam: 'Motoriek', waarover: 'bewegen, knippen en tekenen' },
			{ id: 'spel', naam: 'Spel en werken', waarover: 'plannen maken, volhouden en afmaken' },
			{ id: 'sociaal', naam: 'Sociaal en emotioneel', waarover: 'zich thuis voelen en samen spelen' }
		],
		source: 'S102, X7'
	},
	{
		soort: 'kindbegrip',
		naam: 'Kindbegrip',
		invuller: 'leerkracht',
		werkafspraak: 'leerkrachtvragenlijst',
		jaargroepen: [3, 4, 5, 6, 7, 8],
		competenties: sociaalEmotioneel,
		source: 'S104, S105, X11'
	},
	{
		soort: 'leerlinglijst',
		naam: 'Leerlinglijst',
		invuller: 'leerling',
		werkafspraak: 'leerlingvragenlijst',
		jaargroepen: [5, 6, 7, 8],
		competenties: sociaalEmotioneel,
		source: 'S106, X11'
	}
];

/** The instrument by its name in an address or a row; undefined when there is none. */
export const instrumentOf = (soort: string): Instrument | undefined =>
	instrumenten.find((instrument) => instrument.soort === soort);

/** What a competence is called; one that the instrument no longer has keeps its own word. */
export const competentienaam = (soort: string, competentie: string): string =>
	instrumentOf(soort)?.competenties.find(({ id }) => id === competentie)?.naam ??
	competentie.replaceAll('_', ' ');

/** What a school uses for a child of this year group (`'5'`). */
export const geldtVoor = ({ jaargroepen }: Instrument, jaargroep: string | null): boolean =>
	jaargroep !== null && jaargroepen.includes(Number(jaargroep));

/** The four steps of a score, as the program asks for them. */
export const standen = [
	{ score: 1, naam: 'zorg' },
	{ score: 2, naam: 'let op' },
	{ score: 3, naam: 'past' },
	{ score: 4, naam: 'sterk' }
] as const;

/** A score of 1 to 4, with one decimal when it came from elsewhere, as a word. */
export const standOf = (score: number): string =>
	standen[Math.min(4, Math.max(1, Math.round(score))) - 1]!.naam;

/** From this many steps apart two views are worth a talk. */
export const grootVerschil = 1;
