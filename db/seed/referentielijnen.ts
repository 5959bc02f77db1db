import { momentnamen, type Referentielijn } from '#domain/signaal/referentielijnen.ts';
import { gemiddeldeOntwikkelscore } from './schalen.ts';

type Moment = (typeof momentnamen)[number];
const bovenbouw = momentnamen.slice(6);
const lijn = (vak: string, naam: string, momenten: readonly Moment[], waarde: (at: number) => number) => ({
	toets: 'iep_lvs',
	vak,
	schaal: 'ontwikkelscore',
	naam,
	waarden: Object.fromEntries(momenten.map((moment) => [moment, waarde(momentnamen.indexOf(moment))]))
});

/**
 * The lines De Klimboom draws in its growth charts: what it strives for, and the reference level from groep 6. Invented
 * like the scale they stand on (S100, §2.6).
 */
export const listReferentielijnen = (): Referentielijn[] =>
	['lezen', 'taalverzorging', 'rekenen'].flatMap((vak) => [
		lijn(vak, 'streven', momentnamen, (at) => Math.round(gemiddeldeOntwikkelscore(at)) + 2),
		lijn(vak, '1F', bovenbouw, () => 62)
	]);
