import type { Castleerlingnaam, Seedvak } from './leerlingcast.ts';
import type { Achtergrondnaam } from './namen.ts';
import type { Toeval } from './prng.ts';
import type { Tijd } from './tijd.ts';
import type { Rijen } from './verhaal.ts';

/** What the generator is asked for. */
export type Opties = {
	readonly seed: number;
	/** Pupils at school on `peildatum`. */
	readonly leerlingen: number;
	/** Groups this year; a quarter of them combine jaargroep 1 and 2. At least eight. */
	readonly groepen: number;
	/** School years of history before the current one. */
	readonly jaren: number;
	readonly peildatum: Temporal.PlainDate;
	/** Also the children who left in those years and the parts of rekenen: a school's whole archive. */
	readonly archief?: boolean;
};

export type Groep = {
	readonly id: string;
	readonly naam: string;
	readonly schooljaar: string;
	/** Calendar year in which the school year starts. */
	readonly jaar: number;
	readonly jaargroepen: readonly number[];
};

export type Medewerker = { readonly id: string; readonly roepnaam: string; readonly gebruikersnaam: string };

export type Leerling = {
	readonly id: string;
	readonly lasKey: string;
	readonly cast: Castleerlingnaam | null;
	readonly roepnaam: string;
	readonly achternaam: string;
	readonly meisje: boolean;
	readonly achtergrond: Achtergrondnaam;
	readonly geboren: Temporal.PlainDate;
	/** This year's; above 8 for who has left. */
	readonly jaargroep: number;
	/** Which of parallel groups, from 0. */
	readonly parallel: number;
	readonly aanleg: Readonly<Record<Seedvak, number>>;
	readonly groei: Partial<Readonly<Record<Seedvak, number>>>;
	/** The year done again or skipped, by its first calendar year. */
	readonly loopbaan: {
		readonly soort: 'doublure' | 'kleuterverlenging' | 'versnelling';
		readonly jaar: number;
	} | null;
	readonly ingestroomd: Temporal.PlainDate;
};

/** Everything the parts of the generator share while the school is being made. */
export type Bouw = {
	readonly opties: Opties;
	readonly toeval: Toeval;
	readonly tijd: Tijd;
	readonly rijen: Rijen;
	readonly medewerkers: Map<string, Medewerker>;
	/** All groups of all years; the current ones first. */
	readonly groepen: Groep[];
	/** Teacher of a group, by group id. */
	readonly leerkrachten: Map<string, Medewerker>;
	readonly leerlingen: Leerling[];
};

/** The year group of a pupil in an earlier year, counted back over a year done again or skipped. */
export function jaargroepIn(leerling: Leerling, jaar: number, nu: number): number {
	let jaargroep = leerling.jaargroep;
	for (let terug = nu; terug > jaar; terug--) {
		const bijzonder = leerling.loopbaan?.jaar === terug ? leerling.loopbaan.soort : null;
		if (bijzonder === 'versnelling') jaargroep -= 2;
		else if (bijzonder === null) jaargroep -= 1;
	}
	return jaargroep;
}

/** The group a pupil was in that year, if any. */
export function groepIn(bouw: Bouw, leerling: Leerling, jaar: number): Groep | undefined {
	// Who turns four during the year joins the youngest before the first whole year (jaargroep 0).
	const eigen = jaargroepIn(leerling, jaar, beginjaarNu(bouw));
	const jaargroep = eigen === 0 ? 1 : eigen;
	const keuze = bouw.groepen.filter((groep) => groep.jaar === jaar && groep.jaargroepen.includes(jaargroep));
	return keuze[leerling.parallel % Math.max(1, keuze.length)];
}

export const beginjaarNu = (bouw: Bouw): number => Number(bouw.tijd.schooljaar.slice(0, 4));

/** The one with this sign-in name. Throws when the cast lacks it. */
export function medewerker(bouw: Bouw, gebruikersnaam: string): Medewerker {
	const gevonden = bouw.medewerkers.get(gebruikersnaam);
	if (!gevonden) throw new RangeError(`Geen medewerker ${gebruikersnaam} in dit verhaal`);
	return gevonden;
}

/** Who has this pupil in the group now. Throws for a pupil without a group. */
export function leerkrachtVan(bouw: Bouw, leerling: Leerling): Medewerker {
	const groep = groepIn(bouw, leerling, beginjaarNu(bouw));
	const gevonden = groep && bouw.leerkrachten.get(groep.id);
	if (!gevonden) throw new RangeError(`${leerling.roepnaam} zit dit jaar in geen groep`);
	return gevonden;
}
