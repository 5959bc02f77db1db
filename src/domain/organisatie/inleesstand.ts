import type { Groepsoort } from './inleesbestand.ts';

/** What the school has now, as far as a class list can change it. */

export type Bekendegroep = {
	readonly id: string;
	readonly schooljaar: string;
	readonly soort: Groepsoort;
	readonly naam: string;
	readonly jaargroep: string | null;
	readonly lasKey: string | null;
	readonly omschrijving: string | null;
	readonly vervallen: boolean;
};

/** A person of the school; the names are as the tables keep them. */
export type Bekendpersoon = {
	readonly id: string;
	readonly lasKey: string | null;
	readonly eckid: string | null;
	readonly roepnaam: string | null;
	readonly voorletters: string | null;
	readonly voorvoegsel: string | null;
	readonly achternaam: string | null;
	readonly geboortedatum: Temporal.PlainDate | null;
};

export type Bekendeleerling = Bekendpersoon & {
	readonly voornamen: string | null;
	readonly geslacht: string;
	readonly ingestroomdOp: Temporal.PlainDate | null;
	readonly uitgestroomdOp: Temporal.PlainDate | null;
	readonly startGroepDrie: Temporal.PlainDate | null;
};

export type Bekendemedewerker = Bekendpersoon & {
	readonly emailadres: string | null;
	readonly heeftAccount: boolean;
	readonly inDienstTot: Temporal.PlainDate | null;
	readonly rollen: readonly string[];
};

export type Plaatsing = {
	readonly leerling: string;
	readonly groep: string;
	readonly jaargroep: string | null;
	readonly van: Temporal.PlainDate;
	readonly tot: Temporal.PlainDate | null;
};

export type Koppeling = {
	readonly medewerker: string;
	readonly groep: string;
	readonly rol: string;
	readonly van: Temporal.PlainDate;
	readonly tot: Temporal.PlainDate | null;
};

export type Inleesstand = {
	readonly brin: string;
	readonly groepen: readonly Bekendegroep[];
	readonly leerlingen: readonly Bekendeleerling[];
	readonly medewerkers: readonly Bekendemedewerker[];
	readonly plaatsingen: readonly Plaatsing[];
	readonly koppelingen: readonly Koppeling[];
	/** Who is missing from the file of this school year and was said to stay: not asked again. */
	readonly blijvers: readonly string[];
	/** Whether whoever imports may hand out roles. */
	readonly magRollen: boolean;
};
