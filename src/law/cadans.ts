import { maanden } from './datum.ts';
import type { Maanddag, Venster } from './schooljaar.ts';
import type { Duur, Regel } from './werkafspraak.ts';
import { eenheidwoord, opsomming } from './woorden.ts';

const getallen = 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');
/** Small numbers are words in a text for parents. */
const telwoord = (getal: number): string => getallen[getal] ?? String(getal);

/** Days that are whole weeks are said as weeks, but not a number that a reader would not count: six weeks is as far as it goes. */
const duurwoord = (duur: Duur): string => {
	const gezegd = inWeken(duur);
	return `${telwoord(gezegd.aantal)} ${eenheidwoord(gezegd)}`;
};
const inWeken = (duur: Duur): Duur =>
	duur.eenheid === 'dagen' && duur.aantal % 7 === 0 && duur.aantal >= 7 && duur.aantal <= 42
		? { aantal: duur.aantal / 7, eenheid: 'weken' }
		: duur;

const keren = (van: number, tot?: number): string =>
	tot && tot > van ? `${telwoord(van)} tot ${telwoord(tot)} keer` : `${telwoord(van)} keer`;

const maandwoord = ({ maand }: Maanddag): string => maanden[maand - 1]!;

/** `in maart`, `eind juni`, `in oktober of november`; a window over more months is said with its first and last. */
const periode = (van: Maanddag, tot: Maanddag): string => {
	if (van.maand === tot.maand)
		return van.dag >= 20
			? `eind ${maandwoord(van)}`
			: tot.dag <= 10
				? `begin ${maandwoord(van)}`
				: `in ${maandwoord(van)}`;
	return (van.maand % 12) + 1 === tot.maand
		? `in ${maandwoord(van)} of ${maandwoord(tot)}`
		: `tussen ${maandwoord(van)} en ${maandwoord(tot)}`;
};

const vensterwoorden = (vensters: readonly Venster[]): string =>
	opsomming(vensters.map(({ van, tot }) => periode(van, tot)));

/**
 * The rhythm or term of a rule as it stands within a sentence for parents: `acht tot tien keer per schooljaar`,
 * `binnen vier schoolweken`, `drie keer per schooljaar: in oktober of november, in maart en in mei of juni` (S18, S57, S70).
 */
export const cadansInWoorden = (regel: Regel): string => {
	switch (regel.soort) {
		case 'binnen':
			return `binnen ${duurwoord(regel.termijn)}`;
		case 'venster_na':
			return regel.vanaf.aantal === regel.tot.aantal
				? duurwoord(regel.tot)
				: inWeken(regel.vanaf).eenheid === inWeken(regel.tot).eenheid
					? `${telwoord(inWeken(regel.vanaf).aantal)} tot ${duurwoord(regel.tot)}`
					: `${duurwoord(regel.vanaf)} tot ${duurwoord(regel.tot)}`;
		case 'op_datum':
			return 'op de afgesproken dag';
		case 'voor':
			return regel.minstens.aantal === 0 ? 'vooraf' : `minstens ${duurwoord(regel.minstens)} van tevoren`;
		case 'in_vensters':
			return regel.vensters.length === 1
				? `een keer per schooljaar, ${vensterwoorden(regel.vensters)}`
				: `${keren(regel.vensters.length)} per schooljaar: ${vensterwoorden(regel.vensters)}`;
		case 'aantal_per_schooljaar':
			return regel.hoogstens && regel.hoogstens > regel.minstens
				? `${keren(regel.minstens, regel.hoogstens)} per schooljaar`
				: `minstens ${keren(regel.minstens)} per schooljaar`;
		case 'periodiek':
			return regel.elke === 'week' ? 'elke schoolweek' : 'elke maand';
		case 'eens_per_schooljaar':
			return coversYear(regel.van, regel.uiterlijk)
				? 'een keer per schooljaar'
				: `een keer per schooljaar, ${periode(regel.van, regel.uiterlijk)}`;
	}
};

const coversYear = (van: Maanddag, tot: Maanddag): boolean => van.maand === 8 && tot.maand === 7;

/** The time of year of a rule that comes once in it (`in december`); of any other rule its rhythm or term. */
export const wanneerInWoorden = (regel: Regel): string => {
	if (regel.soort === 'eens_per_schooljaar' && !coversYear(regel.van, regel.uiterlijk))
		return periode(regel.van, regel.uiterlijk);
	if (regel.soort === 'in_vensters' && regel.vensters.length === 1) return vensterwoorden(regel.vensters);
	return cadansInWoorden(regel);
};
