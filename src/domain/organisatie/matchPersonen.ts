import type { Bestandspersoon } from './inleesbestand.ts';
import type { Bekendpersoon } from './inleesstand.ts';
import type { Keuzes } from './inleesplan.ts';

/** Where a person of the file belongs: to somebody known, or nobody yet; with the doubt when there is one. */
export type Paar<B, K> = {
	readonly bestand: B;
	readonly bekend: K | null;
	readonly twijfel: {
		readonly kandidaten: readonly K[];
		readonly waarom: string;
		readonly voorstel: string;
	} | null;
};

export type Personenmatch<B, K> = {
	readonly paren: readonly Paar<B, K>[];
	readonly over: readonly K[];
	/** File keys of which the answer names somebody who is taken already. */
	readonly dubbel: readonly B[];
};

export type Persoonssoort = 'leerling' | 'medewerker';

export const vraagId = (over: Persoonssoort, persoon: Bestandspersoon): string => `${over}:${persoon.key}`;

/**
 * Finds for each person of the file who that is in the school: by LAS key, then ECK iD, then name with date of birth.
 * A key that starts with `#` is never matched on. Only two people without a key who are alike in every respect and
 * unique on both sides are taken as one without asking; every other resemblance is a doubt, answered by `keuzes`.
 */
export function matchPersonen<B extends Bestandspersoon, K extends Bekendpersoon>(
	bestand: readonly B[],
	bekenden: readonly K[],
	keuzes: Keuzes,
	over: Persoonssoort
): Personenmatch<B, K> {
	const byKey = indexBy(bekenden, ({ lasKey }) => lasKey);
	const byEckid = indexBy(bekenden, ({ eckid }) => eckid);
	const byNaam = groupBy(bekenden, naamsleutel);
	const inBestand = groupBy(bestand, naamsleutel);
	const taken = new Set<string>();
	const settled = new Map<B, Paar<B, K>>();
	const dubbel: B[] = [];

	const settle = (persoon: B, bekend: K | null, twijfel: Paar<B, K>['twijfel'] = null) => {
		if (bekend) taken.add(bekend.id);
		settled.set(persoon, { bestand: persoon, bekend, twijfel });
	};
	const ask = (persoon: B, kandidaten: readonly K[], waarom: string, voorstel: K | null) => {
		const twijfel = { kandidaten, waarom, voorstel: voorstel?.id ?? 'nieuw' };
		const answer = keuzes[vraagId(over, persoon)] ?? twijfel.voorstel;
		const bekend = kandidaten.find(({ id }) => id === answer) ?? null;
		if (bekend && taken.has(bekend.id)) {
			dubbel.push(persoon);
			settle(persoon, null, twijfel);
		} else settle(persoon, bekend, twijfel);
	};

	// Certain ones first, so that a resemblance never takes somebody who has a key.
	for (const persoon of bestand) {
		const key = persoon.dummy ? undefined : byKey.get(persoon.key);
		const eckid = persoon.eckid ? byEckid.get(persoon.eckid) : undefined;
		if (key && eckid && key !== eckid) continue;
		if (key && isAnder(persoon, key)) continue;
		const found = key ?? eckid;
		if (found && !taken.has(found.id)) settle(persoon, found);
	}
	const certain = new Set(taken);
	for (const persoon of bestand) {
		if (settled.has(persoon)) continue;
		const key = persoon.dummy ? undefined : byKey.get(persoon.key);
		const eckid = persoon.eckid ? byEckid.get(persoon.eckid) : undefined;
		if (key && eckid && key !== eckid) {
			ask(
				persoon,
				[key, eckid],
				'Het nummer uit de administratie hoort bij iemand anders dan het ECK iD.',
				key
			);
			continue;
		}
		if (key && !taken.has(key.id)) {
			ask(persoon, [key], 'Het nummer is bekend, maar de naam en de geboortedatum zijn heel anders.', null);
			continue;
		}
		const alike = (byNaam.get(naamsleutel(persoon)) ?? []).filter(
			(other) => !certain.has(other.id) && !clashes(persoon.geboortedatum, other.geboortedatum)
		);
		const [only] = alike;
		if (!only) settle(persoon, null);
		else if (
			alike.length === 1 &&
			inBestand.get(naamsleutel(persoon))!.length === 1 &&
			persoon.dummy &&
			only.lasKey === null &&
			sameDay(persoon.geboortedatum, only.geboortedatum)
		)
			settle(persoon, only);
		else {
			const waarom = persoon.geboortedatum
				? 'De naam en de geboortedatum zijn gelijk, het nummer niet.'
				: 'De naam is gelijk, het nummer niet.';
			// Two that are alike each get a proposal of their own.
			ask(persoon, alike, waarom, alike.find(({ id }) => !taken.has(id)) ?? null);
		}
	}
	return {
		paren: bestand.map((persoon) => settled.get(persoon)!),
		over: bekenden.filter(({ id }) => !taken.has(id)),
		dubbel
	};
}

/** A number that moved to somebody else: neither a part of the name nor the date of birth is the same. */
function isAnder(persoon: Bestandspersoon, bekend: Bekendpersoon): boolean {
	const dates = persoon.geboortedatum && bekend.geboortedatum;
	if (dates && sameDay(persoon.geboortedatum, bekend.geboortedatum)) return false;
	const differ = (a: string | null | undefined, b: string | null) => Boolean(a && b && fold(a) !== fold(b));
	const same = (a: string | null | undefined, b: string | null) => Boolean(a && b && fold(a) === fold(b));
	if (dates) return !same(persoon.roepnaam, bekend.roepnaam) && !same(persoon.achternaam, bekend.achternaam);
	return differ(persoon.roepnaam, bekend.roepnaam) && differ(persoon.achternaam, bekend.achternaam);
}

const sameDay = (a: Temporal.PlainDate | null | undefined, b: Temporal.PlainDate | null | undefined) =>
	a && b ? a.equals(b) : !a && !b;

const clashes = (a: Temporal.PlainDate | null | undefined, b: Temporal.PlainDate | null | undefined) =>
	Boolean(a && b && !a.equals(b));

/** A name without accents, capitals and spaces. */
export const fold = (text: string): string =>
	text
		.normalize('NFD')
		.replaceAll(/[\p{M}\s.'’-]/gu, '')
		.toLowerCase()
		.replaceAll('ı', 'i')
		.replaceAll('ł', 'l');

type Namen = {
	[part in 'roepnaam' | 'voorletters' | 'voorvoegsel' | 'achternaam']?: string | null | undefined;
};
const naamsleutel = (naam: Namen): string =>
	[naam.roepnaam ?? naam.voorletters, naam.voorvoegsel, naam.achternaam]
		.map((deel) => fold(deel ?? ''))
		.join('|');

function indexBy<T>(list: readonly T[], key: (one: T) => string | null): Map<string, T> {
	const index = new Map<string, T>();
	for (const one of list) {
		const found = key(one);
		if (found !== null && !index.has(found)) index.set(found, one);
	}
	return index;
}

function groupBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const one of list) {
		const found = groups.get(key(one));
		if (found) found.push(one);
		else groups.set(key(one), [one]);
	}
	return groups;
}
