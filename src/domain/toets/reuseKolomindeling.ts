import type { Invoertabel, Kolom, Kolomindeling } from './kolomindeling.ts';
import { recognizeKolommen } from './kolommen.ts';
import { normalize } from './vaknamen.ts';
import { patroon } from './vingerafdruk.ts';

/**
 * Applies a remembered indeling to a new file of the same supplier: what a person chose stays, moments are read from the
 * new heads, and columns that were not there yet are proposed as usual.
 */
export function reuseKolomindeling(
	onthouden: Kolomindeling,
	kop: readonly string[],
	voorbeeldrijen: Invoertabel['rijen']
): Kolomindeling {
	const vers = recognizeKolommen(kop, voorbeeldrijen);
	const opKop = new Map(onthouden.kolommen.map((kolom) => [normalize(kolom.kop), kolom]));
	const opPatroon = new Map(onthouden.kolommen.map((kolom) => [patroon(kolom.kop), kolom]));
	const kolommen = vers.kolommen.map((kolom): Kolom => {
		const eerder = opKop.get(normalize(kolom.kop)) ?? opPatroon.get(patroon(kolom.kop));
		if (!eerder) return kolom;
		const meting = eerder.meting && {
			...eerder.meting,
			onderdeel: kolom.meting?.onderdeel ?? eerder.meting.onderdeel,
			moment: kolom.meting ? kolom.meting.moment : eerder.meting.moment
		};
		return {
			...kolom,
			veld: eerder.veld,
			meting,
			zekerheid: 'zeker',
			waarom: 'Zo is deze kolom eerder ingedeeld.'
		};
	});
	// The school year and the moment belong to one file, the rest to the supplier.
	return {
		...vers,
		vorm: onthouden.vorm,
		kolommen,
		standaard: { ...onthouden.standaard, schooljaar: null, moment: null }
	};
}
