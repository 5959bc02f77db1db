import type { Melding } from './inleesbestand.ts';
import type { Bekendegroep, Koppeling, Plaatsing } from './inleesstand.ts';

/** What a class list would change, row by row, before anything is stored. */

export type Regelsoort = 'nieuw' | 'gewijzigd' | 'ongewijzigd' | 'vervallen' | 'twijfel';

export type Inleesregel = {
	readonly soort: Regelsoort;
	readonly over: 'groep' | 'leerling' | 'medewerker' | 'plaatsing' | 'koppeling';
	/** The row it is about: the id of what is known, or `nieuw:` and its key in the file. */
	readonly ref: string;
	/** Where it stands in the file: `leerling 00001`. */
	readonly plaats: string;
	readonly zin: string;
	/** Name of the group under which a person looks for it. */
	readonly groep: string | null;
};

/** A doubt that a person decides. Without an answer the proposal counts, unless the question must be answered. */
export type Inleesvraag = {
	readonly id: string;
	readonly over: 'leerling' | 'medewerker' | 'vertrek' | 'school' | 'schooljaar';
	readonly plaats: string;
	readonly zin: string;
	readonly keuzes: readonly { readonly waarde: string; readonly label: string }[];
	readonly voorstel: string;
	readonly antwoord: string | null;
	/** Nothing is stored before a person has answered. */
	readonly verplicht: boolean;
};

/** How the school year of the file relates to what is known. */
export type Jaarverhouding = 'eerste' | 'zelfde' | 'volgend' | 'ouder';

/** Columns of leerling and medewerker as they will be written, keyed by column; dates go to JSON as text. */
export type Waarden = Readonly<Record<string, string | Temporal.PlainDate | null>>;
export type Schrijfrij = { readonly ref: string; readonly waarden: Waarden };

export type Schrijfwerk = {
	readonly groepen: readonly Schrijfrij[];
	readonly leerlingen: readonly Schrijfrij[];
	readonly medewerkers: readonly Schrijfrij[];
	/** Placements that never took effect. */
	readonly plaatsingenWeg: readonly Plaatsing[];
	readonly plaatsingenWijzigen: readonly Plaatsing[];
	readonly plaatsingenNieuw: readonly Plaatsing[];
	readonly koppelingenWeg: readonly Koppeling[];
	readonly koppelingenWijzigen: readonly Koppeling[];
	readonly koppelingenNieuw: readonly Koppeling[];
	readonly rollen: readonly { readonly medewerker: string; readonly rol: string }[];
};

/** A role that the administration names and that waits for somebody who may hand it out. */
export type Rolvoorstel = { readonly ref: string; readonly naam: string; readonly rol: string };

export type Inleesplan = {
	readonly schooljaar: string;
	readonly verhouding: Jaarverhouding;
	readonly regels: readonly Inleesregel[];
	readonly vragen: readonly Inleesvraag[];
	readonly meldingen: readonly Melding[];
	readonly schrijfwerk: Schrijfwerk;
	readonly rolvoorstellen: readonly Rolvoorstel[];
	/** Who was said to stay although the file does not name them. */
	readonly blijvers: readonly string[];
};

export type Keuzes = Readonly<Record<string, string>>;

/** A group as the plan knows it: of the file, with its place in the school when it has one. */
export type Plangroep = {
	readonly ref: string;
	readonly naam: string;
	readonly jaargroep: string | null;
	readonly bekend: Bekendegroep | null;
};

export const isNieuw = (ref: string): boolean => ref.startsWith('nieuw:');

/** The counts of an import, in the shape that the command line and the list of imports answer with. */
export type Telling = { readonly nieuw: number; readonly gewijzigd: number; readonly vervallen: number };

/** Counts what the plan changes: persons and groups once each, however many rows speak of them. */
export function countPlan(plan: Inleesplan): { groepen: Telling; leerlingen: Telling; medewerkers: Telling } {
	const count = (...over: Inleesregel['over'][]): Telling => {
		const refs = { nieuw: new Set<string>(), gewijzigd: new Set<string>(), vervallen: new Set<string>() };
		for (const regel of plan.regels) {
			if (!over.includes(regel.over) || regel.soort === 'ongewijzigd' || regel.soort === 'twijfel') continue;
			refs[regel.soort].add(regel.ref);
		}
		return {
			nieuw: refs.nieuw.size,
			gewijzigd: [...refs.gewijzigd].filter((ref) => !refs.nieuw.has(ref) && !refs.vervallen.has(ref)).length,
			vervallen: refs.vervallen.size
		};
	};
	return {
		groepen: count('groep'),
		leerlingen: count('leerling', 'plaatsing'),
		medewerkers: count('medewerker', 'koppeling')
	};
}

/** Whether the plan would write anything at all. */
export const isLeeg = (plan: Inleesplan): boolean =>
	Object.values(plan.schrijfwerk).every((rijen: readonly unknown[]) => rijen.length === 0);
