import type { Groepsregel, Vakcel } from './readGroepsoverzicht.ts';

export type Groepsgemiddelde = { laatste: number | null; groei: number | null };

/** An average of two or three would show the others (small numbers, domain §3.2). */
const minstens = 4;

/**
 * What a group reached and grew in one subject, over the pupils who made the same test at the same moment as most did.
 * Null where fewer than four can be counted. Growth comes first (S100); nothing is recomputed about a child (K15).
 */
export function groepsgemiddelde(regels: readonly Groepsregel[], vak: string): Groepsgemiddelde {
	const meeste = meesteCellen(regels, vak);
	return {
		laatste: gemiddelde(meeste.flatMap(({ waarde }) => waarde ?? [])),
		groei: gemiddelde(meeste.flatMap(({ groei }) => groei ?? []))
	};
}

/** The results of the test and the moment that most pupils have in a subject; empty when nobody has one. */
export function meesteCellen(regels: readonly Groepsregel[], vak: string): readonly Vakcel[] {
	const cellen = regels.flatMap((regel) => regel.vakken[vak] ?? []);
	const perMoment = Map.groupBy(cellen, (cel) => `${cel.toets}/${cel.moment}`);
	return [...perMoment.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

/** The moment that all who have a value share, to be said once above the column; null when they differ. */
export function gedeeldMoment(regels: readonly Groepsregel[], vak: string): string | null {
	const momenten = new Set(regels.flatMap((regel) => regel.vakken[vak]?.moment ?? []));
	return momenten.size === 1 ? [...momenten][0]! : null;
}

const gemiddelde = (waarden: readonly number[]) =>
	waarden.length < minstens
		? null
		: Math.round((waarden.reduce((sum, waarde) => sum + waarde, 0) / waarden.length) * 10) / 10;
