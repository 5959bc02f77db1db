import type { Resultaatfeit } from './leerlingfeiten.ts';
import { grensscoreSleutel, type Grensscore, type Regel } from './signaalprofiel.ts';
import { getal } from './verwoording.ts';

/** Says in Dutch why a result counts for the rule, or null: it does not, or nobody may say so. `jaargroep` is the pupil's. */
export type Oordeel = (resultaat: Resultaatfeit, jaargroep: number | null) => string | null;

/**
 * Low or high is what somebody said, never what we compute (§2.6, X9): the school's cut score when it typed one, else
 * the delivered band, else the delivered percentile, else a delivered line, else the reference level. The first that
 * speaks decides; a bare score says nothing.
 */
export function prepareOordeel(
	regel: Regel<'hoofdmetingen'>,
	grenzen: ReadonlyMap<string, Grensscore>
): Oordeel {
	const zorg = regel.richting === 'zorg';
	const banden = new Set(regel.banden.map(normaliseerd));
	const lijnen = new Set(regel.lijnen.map(normaliseerd));
	const niveaus = new Map(
		regel.referentieniveaus.map((per) => [per.jaargroep, new Set(per.niveaus.map(normaliseerd))])
	);
	const telt = (waarde: number, grens: number) => (zorg ? waarde < grens : waarde >= grens);

	return (resultaat, jaargroep) => {
		const toetsgroep = resultaat.jaargroep ?? jaargroep;
		const { waarde = null, band = null, percentiel = null, referentieniveau = null } = resultaat;
		if (grenzen.size > 0 && waarde !== null && toetsgroep !== null) {
			const { vak, toets, schaal, moment } = resultaat;
			const sleutel = grensscoreSleutel({ vak, toets, schaal, deel: moment.deel, jaargroep: toetsgroep });
			const grens = grenzen.get(sleutel)?.[zorg ? 'laagOnder' : 'hoogVanaf'] ?? null;
			if (grens !== null) {
				return telt(waarde, grens) ? `${getal(waarde)}, grens van de school ${getal(grens)}` : null;
			}
		}
		if (band !== null && banden.size > 0) return banden.has(normaliseerd(band)) ? band.trim() : null;
		if (percentiel !== null && regel.percentiel !== null) {
			const raak = zorg ? percentiel <= regel.percentiel : percentiel >= regel.percentiel;
			return raak ? `percentiel ${getal(percentiel)}` : null;
		}
		if (waarde !== null && resultaat.lijnen && lijnen.size > 0) {
			const geleverd = resultaat.lijnen.filter((lijn) => lijnen.has(normaliseerd(lijn.naam)));
			const raak = geleverd.find((lijn) => telt(waarde, lijn.waarde));
			if (raak) return `${getal(waarde)}, ${raak.naam} ${getal(raak.waarde)}`;
			if (geleverd.length > 0) return null;
		}
		// The level of a test says how far the pupil is, so the pupil's own year decides what it means.
		const groep = jaargroep ?? toetsgroep;
		if (referentieniveau === null || groep === null) return null;
		return niveaus.get(groep)?.has(normaliseerd(referentieniveau)) ? referentieniveau.trim() : null;
	};
}

/** Cut scores by the key that a result can ask for. */
export const indexGrensscores = (grenzen: readonly Grensscore[]): ReadonlyMap<string, Grensscore> =>
	new Map(grenzen.map((grens) => [grensscoreSleutel(grens), grens]));

const normaliseerd = (naam: string): string => naam.trim().toLowerCase();
