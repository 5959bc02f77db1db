import { compareDays } from './datum.ts';
import { maanddagIn, schooljaarFrom, type Maanddag, type Venster } from './schooljaar.ts';
import type { Duur, Eenheid, Regel, Werkafspraak } from './werkafspraak.ts';

/** What a school changes about a promise: numbers and windows, who does it, or its wording; from when and why. */
export type Wijziging = {
	readonly regel?: Regel;
	readonly wie?: Werkafspraak['wie'];
	readonly wat?: string;
	readonly geldigVanaf: Temporal.PlainDate;
	readonly reden: string;
};

type Adjusted =
	| { readonly ok: true; readonly value: Werkafspraak }
	| { readonly ok: false; readonly refused: string; readonly message: string };

/**
 * The next version of a promise. A promise of the school may become anything of the same kind; a legal term may only
 * become stricter than `wettelijk`, the rule as the law has it. Refuses: `reden_ontbreekt`, `geldig_vanaf_te_vroeg`, `andere_regel`, `ruimer_dan_de_wet`, `onmogelijk_venster`.
 */
export const adjustWerkafspraak = (
	werkafspraak: Werkafspraak,
	wijziging: Wijziging,
	wettelijk: Regel = werkafspraak.regel
): Adjusted => {
	const regel = wijziging.regel ?? werkafspraak.regel;
	if (wijziging.reden.trim() === '')
		return no('reden_ontbreekt', 'Schrijf op waarom de werkafspraak verandert.');
	if (compareDays(wijziging.geldigVanaf, werkafspraak.geldigVanaf) <= 0)
		return no('geldig_vanaf_te_vroeg', 'Kies een datum na het begin van de huidige werkafspraak.');
	if (regel.soort !== werkafspraak.regel.soort)
		return no('andere_regel', 'Maak een nieuwe werkafspraak: dit is een ander soort regel.');
	if (!isPossible(regel))
		return no('onmogelijk_venster', 'Het einde ligt voor het begin, of het aantal is te klein.');
	if (werkafspraak.bron.soort === 'wet' && !isAtLeastAsStrict(regel, wettelijk))
		return no(
			'ruimer_dan_de_wet',
			`Dit is een wettelijke termijn (${werkafspraak.bron.vindplaats}). Een school mag strenger zijn, niet ruimer.`
		);
	const { geldigTot: _ended, ...current } = werkafspraak;
	return {
		ok: true,
		value: {
			...current,
			regel,
			wie: wijziging.wie ?? werkafspraak.wie,
			wat: wijziging.wat ?? werkafspraak.wat,
			geldigVanaf: wijziging.geldigVanaf,
			reden: wijziging.reden.trim()
		}
	};
};

const no = (key: string, message: string): Adjusted => ({ ok: false, refused: key, message });

/** Whether `next` never allows what `current` forbids. Rules of another kind, about others or on other facts are never sure to be. */
export const isAtLeastAsStrict = (next: Regel, current: Regel): boolean => {
	if (next.soort === 'binnen' && current.soort === 'binnen')
		return (
			same(next.na, current.na) &&
			fits(next.termijn, current.termijn) &&
			(!next.verlenging ||
				(next.verlenging.attribuut === current.verlenging?.attribuut &&
					fits(next.verlenging.met, current.verlenging.met)))
		);
	if (next.soort === 'venster_na' && current.soort === 'venster_na')
		return (
			same([next.na, next.vastgelegd], [current.na, current.vastgelegd]) &&
			fits(next.tot, current.tot) &&
			fits(current.vanaf, next.vanaf)
		);
	if (next.soort === 'op_datum' && current.soort === 'op_datum')
		return (
			same([next.na, next.attribuut], [current.na, current.attribuut]) &&
			fits(next.speling ?? none, current.speling ?? none)
		);
	if (next.soort === 'voor' && current.soort === 'voor')
		return same(next.moment, current.moment) && fits(current.minstens, next.minstens);
	if (next.soort === 'in_vensters' && current.soort === 'in_vensters')
		return same(next.kring, current.kring) && coversVensters(next.vensters, current.vensters);
	if (next.soort === 'aantal_per_schooljaar' && current.soort === 'aantal_per_schooljaar')
		return same(next.kring, current.kring) && next.minstens >= current.minstens;
	if (next.soort === 'periodiek' && current.soort === 'periodiek')
		return same(next.kring, current.kring) && (next.elke === 'week' || current.elke === 'maand');
	if (next.soort === 'eens_per_schooljaar' && current.soort === 'eens_per_schooljaar')
		return (
			same(next.kring, current.kring) &&
			rank(next.uiterlijk) <= rank(current.uiterlijk) &&
			rank(next.van) >= rank(current.van)
		);
	return false;
};

const none: Duur = { aantal: 0, eenheid: 'dagen' };

/** Whether the first term is surely not longer than the second. School units can be stretched by holidays, so they only compare with themselves. */
const fits = (short: Duur, long: Duur): boolean => {
	if (short.eenheid === long.eenheid) return short.aantal <= long.aantal;
	const longest = calendarDays[short.eenheid]?.[1];
	// Even no school days at all can mean waiting for the end of a holiday; no calendar days is the day itself.
	if (longest !== undefined && short.aantal === 0) return true;
	const shortest = calendarDays[long.eenheid]?.[0];
	return longest !== undefined && shortest !== undefined && short.aantal * longest <= long.aantal * shortest;
};

/** The fewest and the most days that one unit can take. */
const calendarDays: Partial<Record<Eenheid, readonly [number, number]>> = {
	dagen: [1, 1],
	weken: [7, 7],
	maanden: [28, 31]
};

/** Each legal window keeps a window of its own within its bounds. */
const coversVensters = (next: readonly Venster[], current: readonly Venster[]): boolean =>
	current.every((bound) =>
		next.some(
			({ naam, van, tot }) =>
				naam === bound.naam && rank(van) >= rank(bound.van) && rank(tot) <= rank(bound.tot)
		)
	);

/** Whether the rule describes at least one real day: windows end on or after they begin, numbers are whole and positive. */
const isPossible = (regel: Regel): boolean => {
	switch (regel.soort) {
		case 'binnen':
			return isCount(regel.termijn.aantal);
		case 'venster_na':
			return (
				isCount(regel.vanaf.aantal) &&
				regel.vanaf.eenheid === regel.tot.eenheid &&
				regel.vanaf.aantal <= regel.tot.aantal
			);
		case 'op_datum':
			return isCount(regel.vooraf?.aantal ?? 0) && isCount(regel.speling?.aantal ?? 0);
		case 'voor':
			return isCount(regel.vooraf.aantal) && isCount(regel.minstens.aantal);
		case 'in_vensters':
			return (
				regel.vensters.length > 0 &&
				new Set(regel.vensters.map(({ naam }) => naam)).size === regel.vensters.length &&
				regel.vensters.every(({ van, tot }) => rank(van) <= rank(tot))
			);
		case 'aantal_per_schooljaar':
			return (
				regel.minstens >= 1 && isCount(regel.minstens) && (regel.hoogstens ?? Infinity) >= regel.minstens
			);
		case 'periodiek':
			return true;
		case 'eens_per_schooljaar':
			return rank(regel.van) <= rank(regel.uiterlijk);
	}
};

const isCount = (aantal: number): boolean => Number.isInteger(aantal) && aantal >= 0;

/** Order within a school year, August first. */
const rank = (maanddag: Maanddag): number => {
	const { year, dayOfYear } = maanddagIn(schooljaarFrom(2023), maanddag);
	return year * 1000 + dayOfYear;
};

/** Same narrowing of facts; the order of keys does not matter. */
const same = (a: unknown, b: unknown): boolean => stable(a) === stable(b);

const stable = (value: unknown): string =>
	JSON.stringify(value, (_key, part: unknown) =>
		part && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	) ?? '';
