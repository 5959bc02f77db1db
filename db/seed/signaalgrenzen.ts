import type { Grensscore } from '#domain/signaal/signaalprofiel.ts';
import { gemiddeldeOntwikkelscore, spreidingOntwikkelscore } from './schalen.ts';
import { seedvakken } from './leerlingcast.ts';

/** The cut scores De Klimboom chose for IEP, which delivers no bands (X9): low for about one in ten, high for as many. */
export function listGrensscores(): Grensscore[] {
	const grenzen: Grensscore[] = [];
	for (const vak of seedvakken)
		for (let halfjaar = vak === 'woordenschat' ? 8 : 0; halfjaar < 12; halfjaar++) {
			const gemiddelde = gemiddeldeOntwikkelscore(halfjaar);
			grenzen.push({
				vak,
				toets: 'iep_lvs',
				jaargroep: 3 + Math.floor(halfjaar / 2),
				deel: halfjaar % 2 === 0 ? 'midden' : 'eind',
				schaal: 'ontwikkelscore',
				laagOnder: Math.round(gemiddelde - 1.35 * spreidingOntwikkelscore),
				hoogVanaf: Math.round(gemiddelde + 1.4 * spreidingOntwikkelscore)
			});
		}
	return grenzen;
}
