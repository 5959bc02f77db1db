import { naamdelen } from './leerlingnaam.ts';
import type { Leerlingverwijzing } from './resultaatRij.ts';

/** Why a name that fits exactly is still asked: two children may share it, and another school has its own. */
export const alleenNaam = 'Alleen de naam klopt; een geboortedatum ontbreekt.';

/** A pupil of the school as matching needs it. */
export type BekendeLeerling = {
	readonly id: string;
	readonly lasSleutel: string | null;
	readonly eckid: string | null;
	readonly naam: string;
	readonly geboortedatum: Temporal.PlainDate | null;
};

export type Koppeling<T> =
	| {
			readonly soort: 'gevonden';
			readonly leerling: T;
			readonly op: 'las_sleutel' | 'eckid' | 'naam_en_geboortedatum';
	  }
	| { readonly soort: 'twijfel'; readonly kandidaten: readonly T[]; readonly waarom: string }
	| { readonly soort: 'onbekend'; readonly waarom: string };

/** Pupils by what a file may know of them, made once per import. */
export type Leerlingindex<T> = {
	readonly opSleutel: ReadonlyMap<string, readonly T[]>;
	readonly opEckid: ReadonlyMap<string, readonly T[]>;
	readonly opNaam: ReadonlyMap<string, readonly T[]>;
	readonly opGeboortedatum: ReadonlyMap<string, readonly T[]>;
};

export const indexLeerlingen = <T extends BekendeLeerling>(leerlingen: readonly T[]): Leerlingindex<T> => ({
	opSleutel: groupBy(leerlingen, ({ lasSleutel }) => bruikbareSleutel(lasSleutel)),
	opEckid: groupBy(leerlingen, ({ eckid }) => eckid?.trim().toLowerCase() || null),
	opNaam: groupBy(leerlingen, ({ naam }) => naamdelen(naam).join(' ')),
	opGeboortedatum: groupBy(leerlingen, ({ geboortedatum }) => geboortedatum?.toString() ?? null)
});

/**
 * Finds the pupil a row is about: by LAS key, then ECK iD, then name with date of birth. Anything less certain is a
 * `twijfel` for a person to decide, with the candidates; nothing is guessed. A key that starts with `#` is a dummy.
 */
export function matchLeerling<T extends BekendeLeerling>(
	rij: Leerlingverwijzing,
	index: Leerlingindex<T>
): Koppeling<T> {
	const opSleutel = index.opSleutel.get(bruikbareSleutel(rij.lasSleutel) ?? '') ?? [];
	const opEckid = index.opEckid.get(rij.eckid?.trim().toLowerCase() ?? '') ?? [];
	const [sleutel, eckid] = [opSleutel[0], opEckid[0]];
	if (opSleutel.length > 1 || opEckid.length > 1)
		return {
			soort: 'twijfel',
			kandidaten: [...opSleutel, ...opEckid],
			waarom: 'Meer leerlingen hebben dit leerlingnummer of ECK iD.'
		};
	if (sleutel && eckid && sleutel !== eckid)
		return {
			soort: 'twijfel',
			kandidaten: [sleutel, eckid],
			waarom: 'Het leerlingnummer hoort bij een andere leerling dan het ECK iD.'
		};
	const gevonden = sleutel ?? eckid;
	if (!gevonden) return matchNaam(rij, index);
	const tegenspraak = findTegenspraak(rij, gevonden);
	if (tegenspraak) {
		const opNaam = rij.naam ? (index.opNaam.get(naamdelen(rij.naam).join(' ')) ?? []) : [];
		return { soort: 'twijfel', kandidaten: [...new Set([gevonden, ...opNaam])], waarom: tegenspraak };
	}
	return { soort: 'gevonden', leerling: gevonden, op: sleutel ? 'las_sleutel' : 'eckid' };
}

/** A key of which name and date of birth both belong to somebody else is a key of another administration. */
function findTegenspraak(rij: Leerlingverwijzing, leerling: BekendeLeerling): string | null {
	if (!rij.naam || deeltNaam(rij.naam, leerling.naam)) return null;
	if (rij.geboortedatum && leerling.geboortedatum?.equals(rij.geboortedatum)) return null;
	return 'Het leerlingnummer klopt, maar de naam is heel anders.';
}

function matchNaam<T extends BekendeLeerling>(
	rij: Leerlingverwijzing,
	index: Leerlingindex<T>
): Koppeling<T> {
	if (!rij.naam)
		return { soort: 'onbekend', waarom: 'Er is geen leerling met dit leerlingnummer of ECK iD.' };
	const opNaam = index.opNaam.get(naamdelen(rij.naam).join(' ')) ?? [];
	const { geboortedatum } = rij;
	const beide = geboortedatum
		? opNaam.filter((leerling) => leerling.geboortedatum?.equals(geboortedatum))
		: [];
	const [enige] = beide;
	if (enige && beide.length === 1) return { soort: 'gevonden', leerling: enige, op: 'naam_en_geboortedatum' };
	if (beide.length > 1)
		return {
			soort: 'twijfel',
			kandidaten: beide,
			waarom: 'Meer leerlingen hebben deze naam en deze geboortedatum.'
		};
	if (opNaam.length > 0)
		return {
			soort: 'twijfel',
			kandidaten: opNaam,
			waarom: geboortedatum ? 'De naam klopt, maar de geboortedatum niet.' : alleenNaam
		};
	const naam = rij.naam;
	const zelfdeDag = geboortedatum ? (index.opGeboortedatum.get(geboortedatum.toString()) ?? []) : [];
	const lijktOp = zelfdeDag.filter((leerling) => deeltNaam(naam, leerling.naam));
	if (lijktOp.length > 0)
		return { soort: 'twijfel', kandidaten: lijktOp, waarom: 'De geboortedatum klopt en de naam lijkt erop.' };
	return { soort: 'onbekend', waarom: 'Er is geen leerling met deze naam.' };
}

function deeltNaam(een: string, ander: string): boolean {
	const delen = new Set(naamdelen(een));
	return naamdelen(ander).some((deel) => delen.has(deel));
}

const bruikbareSleutel = (sleutel: string | null): string | null => {
	const kaal = sleutel?.trim() ?? '';
	return kaal === '' || kaal.startsWith('#') ? null : kaal;
};

function groupBy<T>(leerlingen: readonly T[], key: (leerling: T) => string | null): Map<string, T[]> {
	const groepen = new Map<string, T[]>();
	for (const leerling of leerlingen) {
		const sleutel = key(leerling);
		if (!sleutel) continue;
		const groep = groepen.get(sleutel);
		if (groep) groep.push(leerling);
		else groepen.set(sleutel, [leerling]);
	}
	return groepen;
}
