import { standaardtabellen } from '../standaard/tabellen.ts';
import type { Tabelnaam } from '../aanbod.ts';
import type { Aanbodbestand } from './aanbodbestand.ts';

type School = Aanbodbestand['school'];

/** One thing that schools offer: who has it, who says there is none, and who did not fill it in. */
export type Dekkingsregel = {
	readonly naam: string;
	readonly ja: readonly (School & { readonly tekst: string })[];
	readonly geen: readonly School[];
	readonly onbekend: readonly School[];
	/** A school added this row itself ('anders, namelijk'). */
	readonly eigen: boolean;
};
export type Dekking = {
	readonly schooljaar: string;
	readonly scholen: readonly School[];
	readonly tabellen: readonly { readonly titel: string; readonly regels: readonly Dekkingsregel[] }[];
	/** What no school offers: the gaps of the samenwerkingsverband. */
	readonly gaten: readonly string[];
};

/** The tables in which schools can be laid beside each other. */
const vergeleken: readonly Tabelnaam[] = ['expertise', 'didactisch', 'pedagogisch', 'partners', 'ruimten'];

/**
 * Who offers what, over the schools of a samenwerkingsverband, in the order of the document (S162-S205). Rows that schools
 * added themselves are laid together when they have the same name. Pure; `bestanden` of one school year.
 */
export function makeDekking(schooljaar: string, bestanden: readonly Aanbodbestand[]): Dekking {
	const scholen = bestanden.toSorted(
		(a, b) => compare(a.school.naam, b.school.naam) || compare(a.school.brin, b.school.brin)
	);
	const tabellen = vergeleken.map((naam) => ({
		titel: standaardtabellen[naam].titel,
		regels: [...listVaste(naam, scholen), ...listEigen(naam, scholen)]
	}));
	return {
		schooljaar,
		scholen: scholen.map(({ school }) => school),
		tabellen,
		gaten: tabellen.flatMap(({ titel, regels }) =>
			regels.filter(({ ja, eigen }) => ja.length === 0 && !eigen).map(({ naam }) => `${titel}: ${naam}`)
		)
	};
}

const listVaste = (naam: Tabelnaam, scholen: readonly Aanbodbestand[]): Dekkingsregel[] =>
	standaardtabellen[naam].rijen
		.filter(({ eigen }) => !eigen)
		.map((rij) =>
			divide(rij.naam, false, scholen, (bestand) =>
				bestand.tabellen.get(naam)?.find(({ id }) => id === rij.id)
			)
		);

function listEigen(naam: Tabelnaam, scholen: readonly Aanbodbestand[]): Dekkingsregel[] {
	const vast = new Set(standaardtabellen[naam].rijen.filter(({ eigen }) => !eigen).map(({ id }) => id));
	const eigen = (bestand: Aanbodbestand) =>
		(bestand.tabellen.get(naam) ?? []).filter(({ id, naam: woord }) => !vast.has(id) && woord !== '');
	const namen = new Map(scholen.flatMap(eigen).map((rij) => [fold(rij.naam), rij.naam]));
	return [...namen]
		.toSorted(([a], [b]) => compare(a, b))
		.map(([sleutel, woord]) => ({
			...divide(woord, true, scholen, (bestand) => eigen(bestand).find((rij) => fold(rij.naam) === sleutel)),
			// Who did not add it, was not asked about it.
			onbekend: []
		}));
}

function divide(
	naam: string,
	eigen: boolean,
	scholen: readonly Aanbodbestand[],
	find: (bestand: Aanbodbestand) => { stand: string; tekst: string } | undefined
): Dekkingsregel {
	const antwoorden = scholen.map((bestand) => ({ school: bestand.school, rij: find(bestand) }));
	const met = (stand: string) => antwoorden.filter(({ rij }) => (rij?.stand ?? 'invullen') === stand);
	return {
		naam,
		eigen,
		ja: met('ja').map(({ school, rij }) => ({ ...school, tekst: rij!.tekst })),
		geen: met('geen').map(({ school }) => school),
		onbekend: met('invullen').map(({ school }) => school)
	};
}

const fold = (naam: string): string => naam.trim().toLowerCase();
const compare = (a: string, b: string): number => a.localeCompare(b, 'nl');
