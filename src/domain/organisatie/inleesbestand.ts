/** What an EDEXML file brings, as far as it is stored: groups, pupils and staff of one school in one school year. */

/** A remark about a file: how grave, where, and in plain Dutch what to do about it. */
export type Melding = {
	readonly ernst: 'fout' | 'waarschuwing';
	readonly plaats: string;
	readonly tekst: string;
};

export type Persoonsnaam = {
	readonly achternaam?: string | undefined;
	readonly voorvoegsel?: string | undefined;
	readonly voornamen?: string | undefined;
	readonly voorletters?: string | undefined;
	readonly roepnaam?: string | undefined;
};

/** A person in the file; a `dummy` key was made up for this one file and says nothing. */
export type Bestandspersoon = Persoonsnaam & {
	readonly key: string;
	readonly dummy: boolean;
	readonly eckid?: string | undefined;
	readonly geboortedatum?: Temporal.PlainDate | undefined;
};

export type Groepsoort = 'stamgroep' | 'samengesteld';

export type Bestandsgroep = {
	readonly key: string;
	readonly dummy: boolean;
	readonly soort: Groepsoort;
	readonly naam: string;
	readonly jaargroep?: string | undefined;
	readonly omschrijving?: string | undefined;
};

export type Bestandsleerling = Bestandspersoon & {
	readonly geslacht?: 'onbekend' | 'jongen' | 'meisje' | 'niet_gespecificeerd' | undefined;
	readonly jaargroep?: string | undefined;
	readonly groepKey?: string | undefined;
	readonly samengesteldeGroepKeys: readonly string[];
	readonly startGroep3?: Temporal.PlainDate | undefined;
	readonly instroomdatum?: Temporal.PlainDate | undefined;
	readonly uitstroomdatum?: Temporal.PlainDate | undefined;
};

/** A role: a code of the standard (`LRK`, `IB`), or free text. */
export type Bestandsrol = { readonly code?: string | undefined; readonly omschrijving?: string | undefined };

export type Bestandsmedewerker = Bestandspersoon & {
	readonly emailadres?: string | undefined;
	readonly rollen: readonly Bestandsrol[];
	readonly groepen: readonly {
		readonly key: string;
		readonly soort: Groepsoort;
		readonly rollen: readonly Bestandsrol[];
	}[];
};

export type Inleesbestand = {
	readonly school: {
		readonly schooljaar: string;
		readonly brin?: string | undefined;
		readonly dependance?: string | undefined;
		readonly aanmaakdatum?: Temporal.PlainDate | undefined;
	};
	readonly vestigingen: readonly { readonly naam: string }[];
	readonly groepen: readonly Bestandsgroep[];
	readonly leerlingen: readonly Bestandsleerling[];
	readonly leerkrachten: readonly Bestandsmedewerker[];
};
