/** What a UWLR 2.x `leerresultaten_verzoek` may bring in. Numbers that are not whole travel as text, so nothing is recomputed. */

export type UwlrSchool = {
	/** `2026-2027`; the two years always follow each other. */
	readonly schooljaar: string;
	/** Either a BRIN (with or without dependance) or a schoolkey. */
	readonly brin?: string;
	readonly dependance?: string;
	readonly schoolkey?: string;
	readonly aanmaakdatum?: Temporal.PlainDate;
	readonly auteur?: string;
	readonly xsdversie?: string;
};

/** `toetsscore` of the OSO set, as delivered. Decimals keep the digits of the file (`'127.5'`). */
export type OsoToetsscore = {
	readonly aantalopgaven?: number;
	readonly aantalgoed?: number;
	readonly aantalfout?: number;
	readonly aantalgelezen?: number;
	/** Seconds. */
	readonly tijd?: string;
	readonly vaardigheidsscore?: string;
	readonly codevaardigheidsschaal?: string;
	readonly betrouwbaarheidsinterval?: { readonly laag: string; readonly hoog: string };
};

/** `referentiescore` of the OSO set: kind (`IV`, `DLE`, `AE`, `FN`), comparison group, value. */
export type OsoReferentiescore = {
	readonly code: string;
	readonly vergelijkingsgroep: string;
	readonly waarde: string;
	readonly kwalificatie?: string;
};

export type OsoResultaat = {
	readonly toetsscore?: OsoToetsscore;
	readonly referentiescores: readonly OsoReferentiescore[];
};

export type UwlrResultaat = {
	/** Key of the pupil in the LAS (the key of EDEXML). */
	readonly leerlingKey: string;
	/** The key starts with `#`: never match on it. */
	readonly dummy: boolean;
	readonly eckid?: string;
	/** Unique in the file. */
	readonly resultaatKey: string;
	readonly afnamedatum: Temporal.PlainDate;
	/** Always one of `toetsen[].code`. */
	readonly toetscode: string;
	readonly versie?: string;
	readonly onderdeelcode?: string;
	readonly infourl?: string;
} & (
	| { readonly score: number; readonly oso?: undefined }
	| { readonly score?: undefined; readonly oso: OsoResultaat }
);

export type UwlrNorm = {
	readonly term: string;
	readonly omschrijving?: string;
	readonly beginnormwaarde: number;
	readonly eindnormwaarde: number;
	/** Decimals as in the file. */
	readonly schoolcijferVanaf?: string;
	readonly schoolcijferTotEnMet?: string;
};

export type UwlrNormering = {
	readonly categorie?: string;
	readonly niveau?: string;
	readonly wegingsfactor?: string;
	readonly normen: readonly UwlrNorm[];
};

export type UwlrToetsonderdeel = {
	readonly volgnummer: number;
	readonly code: string;
	readonly naam?: string;
	readonly normering?: UwlrNormering;
};

export type UwlrToets = {
	readonly code: string;
	readonly versie?: string;
	readonly naam?: string;
	readonly leerjaar?: string;
	readonly vakgebied?: string;
	readonly normering?: UwlrNormering;
	/** `toetshierarchie/ingang`, from the top down. */
	readonly hierarchie: readonly { readonly niveau: number; readonly naam: string }[];
	readonly onderdelen: readonly UwlrToetsonderdeel[];
};

export type UwlrLeerresultaten = {
	readonly school: UwlrSchool;
	readonly resultaten: readonly UwlrResultaat[];
	readonly toetsen: readonly UwlrToets[];
};
