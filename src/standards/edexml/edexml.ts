/** What an EDEXML file (1.0.3, 2.0 or 2.1) may bring in. Fields that the product does not keep have no place here. */

export type EdexmlVersie = '1.0.3' | '2.0' | '2.1';

/** Codes of a jaargroep, as the standard writes them. `C` is a combination group, `S` and `V` are special education. */
export const jaargroepCodes = [
	...['B', 'D', '0', '1', '2', '3', '4', '5', '6', '7', '8'],
	...['11', '12', '13', '14', '15', '16', 'S', 'V', 'C', 'N', 'H']
] as const satisfies readonly string[];

/** Codes of a role of a leerkracht, with the name that the standard gives it. `TAL` came with 2.1. */
export const rolCodes = {
	ADJ: 'Adjunct-directeur',
	ADM: 'Administratief medewerker',
	CON: 'Conciërge',
	DIR: 'Directeur',
	ICT: 'ICT-coördinator',
	IB: 'Intern begeleider',
	KLA: 'Klassenassistent',
	LRK: 'Leerkracht',
	LOS: 'Lerarenondersteuner',
	LOC: 'Locatieleider',
	OWA: 'Onderwijsassistent',
	OUD: 'Ouder',
	RT: 'Remedial teacher',
	SMW: 'Schoolmaatschappelijk werker',
	STA: 'Stagiair',
	TAL: 'Toetsafnameleider',
	VAK: 'Vakleerkracht'
} as const;

export type RolCode = keyof typeof rolCodes;

/** A role as the file gives it: a code of the standard, or free text. */
export type EdexmlRol =
	| { readonly code: RolCode; readonly omschrijving?: undefined }
	| { readonly code?: undefined; readonly omschrijving: string };

export type EdexmlSchool = {
	/** `2026-2027`; the two years always follow each other. */
	readonly schooljaar: string;
	readonly peildatum?: Temporal.PlainDate;
	/** Four characters, `99XX`. Absent in a Flemish file and in a file that names its school by a key only. */
	readonly brin?: string;
	/** Two digits; `00` and absent mean the same. */
	readonly dependance?: string;
	readonly schoolkey?: string;
	readonly instellingsnummer?: string;
	readonly aanmaakdatum?: Temporal.PlainDate;
	readonly auteur?: string;
};

/** Names as the file gives them. With a sole roepnaam there is no achternaam; every other person has one. */
export type EdexmlNaam = {
	readonly achternaam?: string;
	readonly voorvoegsel?: string;
	readonly voornamen?: string;
	readonly voorletters?: string;
	readonly roepnaam?: string;
};

export type EdexmlVestiging = {
	readonly key: string;
	readonly dummy: boolean;
	readonly naam: string;
	readonly omschrijving?: string;
};

export type EdexmlGroep = {
	/** Lives one school year. */
	readonly key: string;
	/** The key starts with `#`: it was made up for this one file and is never matched on. */
	readonly dummy: boolean;
	readonly soort: 'stamgroep' | 'samengesteld';
	readonly naam: string;
	/** Always there with a stamgroep, never with a samengestelde groep. */
	readonly jaargroep?: string;
	readonly omschrijving?: string;
};

export type EdexmlLeerling = EdexmlNaam & {
	readonly key: string;
	readonly dummy: boolean;
	readonly eckid?: string;
	readonly geboortedatum?: Temporal.PlainDate;
	readonly geslacht?: 'onbekend' | 'jongen' | 'meisje' | 'niet_gespecificeerd';
	/** The pupil's own jaargroep, which counts above that of the group. */
	readonly jaargroep?: string;
	readonly groepKey?: string;
	readonly samengesteldeGroepKeys: readonly string[];
	readonly vestigingKey?: string;
	readonly startGroep3?: Temporal.PlainDate;
	readonly instroomdatum?: Temporal.PlainDate;
	readonly uitstroomdatum?: Temporal.PlainDate;
};

export type EdexmlLeerkrachtGroep = {
	readonly key: string;
	readonly soort: 'stamgroep' | 'samengesteld';
	readonly rollen: readonly EdexmlRol[];
};

export type EdexmlLeerkracht = EdexmlNaam & {
	readonly key: string;
	readonly dummy: boolean;
	readonly eckid?: string;
	readonly gebruikersnaam?: string;
	readonly emailadres?: string;
	readonly rollen: readonly EdexmlRol[];
	readonly groepen: readonly EdexmlLeerkrachtGroep[];
};

export type EdexmlBestand = {
	readonly versie: EdexmlVersie;
	readonly school: EdexmlSchool;
	readonly vestigingen: readonly EdexmlVestiging[];
	readonly groepen: readonly EdexmlGroep[];
	readonly leerlingen: readonly EdexmlLeerling[];
	readonly leerkrachten: readonly EdexmlLeerkracht[];
};
