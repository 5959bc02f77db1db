import type { Duur, Werkafspraak } from '#law/werkafspraak.ts';
import type { Rij } from '../aanbod.ts';
import { kennisgebieden, type KorteFeiten } from './kort.ts';

type Bron = {
	readonly school: { readonly naam: string };
	readonly schooljaar: string;
	readonly werkafspraken: readonly Werkafspraak[];
	/** The rows of the tables that the short version reads, as they hold. */
	readonly gegevens: readonly Rij[];
	readonly expertise: readonly Rij[];
	readonly steunpunt: readonly Rij[];
};

/** The facts of the short version, from the promises and the answers of the school (R-SG-5). */
export function makeKorteFeiten(bron: Bron): KorteFeiten {
	const naam = (id: string) => textOf(bron.gegevens.find((rij) => rij.id === id));
	const filled = ['telefoon', 'e-mail'].map(naam);
	return {
		school: bron.school.naam,
		schooljaar: bron.schooljaar,
		samenwerkingsverband: naam('samenwerkingsverband'),
		besprekingen: timesOf(bron.werkafspraken, 'leerlingbespreking'),
		gesprekken:
			timesOf(bron.werkafspraken, 'kennismakingsgesprek') + timesOf(bron.werkafspraken, 'voortgangsgesprek'),
		planweken: weeksOf(bron.werkafspraken),
		kennis: kennisgebieden.filter((id) => bron.expertise.some((rij) => rij.id === id && rij.stand === 'ja')),
		contact: withReach(naam('contact'), filled),
		steunpunt: withReach('Ouder- en jeugdsteunpunt', bron.steunpunt.map(textOf))
	};
}

const textOf = (rij: Rij | undefined): string => (rij?.stand === 'ja' ? rij.tekst.trim() : '');

const withReach = (naam: string, reach: readonly string[]): string => {
	// What stands behind a number in brackets, such as opening hours, is for the whole document.
	const known = reach
		.map((een) => een.replace(/\s*\(.*\)$/, ''))
		.filter((een) => een !== '')
		// A telephone number stays on one line.
		.map((een) => een.replaceAll(' ', '\u00a0'));
	return known.length > 0 ? `${naam} (${known.join(', ')})` : naam;
};

/** How often a year a promise asks for something; not at all when the school dropped it. */
const timesOf = (werkafspraken: readonly Werkafspraak[], id: string): number => {
	const regel = werkafspraken.find((afspraak) => afspraak.id === id)?.regel;
	if (!regel) return 0;
	if (regel.soort === 'in_vensters') return regel.vensters.length;
	return regel.soort === 'aantal_per_schooljaar' ? regel.minstens : 1;
};

/** After how many weeks a plan is looked at (S36); the promise cannot be dropped, only changed. */
const weeksOf = (werkafspraken: readonly Werkafspraak[]): { van: number; tot: number } => {
	const regel = werkafspraken.find(({ id }) => id === 'handelingsplan-evaluatie')?.regel;
	return regel?.soort === 'venster_na'
		? { van: inWeken(regel.vanaf), tot: inWeken(regel.tot) }
		: { van: 8, tot: 12 };
};

/** A term in whole weeks, at least one: parents are told weeks, in whatever unit the school counts. */
const inWeken = ({ aantal, eenheid }: Duur): number => {
	const perWeek = { dagen: 7, werkdagen: 5, schooldagen: 5, weken: 1, lesweken: 1, maanden: 12 / 52 }[
		eenheid
	];
	return Math.max(1, Math.round(aantal / perWeek));
};
