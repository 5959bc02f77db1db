import { altijd } from './catalogus.ts';
import { extraOndersteuning } from './extraOndersteuning.ts';
import { addLesweken } from './lesweken.ts';
import { ouderafspraken } from './ouderafspraken.ts';
import { overgangsafspraken } from './overgangsafspraken.ts';
import { overlegafspraken } from './overlegafspraken.ts';
import { planafspraken } from './planafspraken.ts';
import { wettermijnen } from './wettermijnen.ts';
import type { Kalender } from './vakanties.ts';
import type { Werkafspraak } from './werkafspraak.ts';

/**
 * The days between which a handelingsplan that begins on `begin` is evaluated and closed: after 8 to 12 lesweken,
 * holidays counted out (S36). Both ends are school days.
 */
export const evaluatievenster = (
	begin: Temporal.PlainDate,
	kalender: Kalender,
	{ minWeken, maxWeken }: { minWeken: number; maxWeken: number } = { minWeken: 8, maxWeken: 12 }
): { van: Temporal.PlainDate; tot: Temporal.PlainDate } => ({
	van: addLesweken(begin, minWeken, kalender),
	tot: addLesweken(begin, Math.max(minWeken, maxWeken), kalender)
});

/**
 * S36. Facts: `handelingsplan` (sleutel plan, datum begin, eigenaar, the agreed window as attributes `evaluatie_van` and
 * `evaluatie_tot`), `evaluatie` and `handelingsplan_intrekking` (bij plan).
 */
const handelingsplanEvaluatie: Werkafspraak = {
	id: 'handelingsplan-evaluatie',
	titel: 'Evaluatie van een handelingsplan',
	thema: 'plannen',
	wat: 'Een handelingsplan wordt na 8 tot 12 schoolweken geëvalueerd en afgesloten.',
	regel: {
		soort: 'venster_na',
		na: { feit: 'handelingsplan' },
		vanaf: { aantal: 8, eenheid: 'lesweken' },
		tot: { aantal: 12, eenheid: 'lesweken' },
		vastgelegd: { van: 'evaluatie_van', tot: 'evaluatie_tot' }
	},
	wie: 'groepsleerkracht',
	over: 'leerling',
	bewijs: { feiten: ['evaluatie'], band: 'aanleiding' },
	vervalt: { feiten: ['handelingsplan_intrekking'], band: 'aanleiding' },
	bron: { soort: 'school', vindplaats: 'S36' },
	geldigVanaf: altijd
};

/** S30, X18. Facts: `handelingsplan` as above with `tot` once it is closed and optionally attribute `elke`; `notitie` (bij plan). */
const handelingsplanNotitie: Werkafspraak = {
	id: 'handelingsplan-notitie',
	titel: 'Notitie bij een handelingsplan',
	thema: 'plannen',
	wat: 'Zolang een handelingsplan loopt, schrijft de leerkracht elke lesweek kort op hoe het gaat.',
	regel: { soort: 'periodiek', kring: { feit: 'handelingsplan' }, elke: 'week' },
	wie: 'groepsleerkracht',
	over: 'leerling',
	bewijs: { feiten: ['notitie', 'evaluatie'], band: 'aanleiding' },
	vervalt: { feiten: ['handelingsplan_intrekking', 'evaluatie'], band: 'aanleiding' },
	bron: { soort: 'school', vindplaats: 'S30, X18' },
	geldigVanaf: altijd
};

/** S57, X24. Facts: `groep` (datum and tot: the school year it exists in) and `leerlingbespreking` (over the group, datum held). */
const leerlingbespreking: Werkafspraak = {
	id: 'leerlingbespreking',
	titel: 'Leerlingbespreking',
	thema: 'overleg',
	wat: 'De leerkracht en de intern begeleider bespreken drie keer per schooljaar alle leerlingen van de groep: in oktober of november, in maart en in mei of juni.',
	regel: {
		soort: 'in_vensters',
		kring: { feit: 'groep' },
		vensters: [
			{ naam: 'najaar', van: { maand: 10, dag: 1 }, tot: { maand: 11, dag: 30 } },
			{ naam: 'voorjaar', van: { maand: 3, dag: 1 }, tot: { maand: 3, dag: 31 } },
			{ naam: 'zomer', van: { maand: 5, dag: 1 }, tot: { maand: 6, dag: 30 } }
		]
	},
	wie: 'intern_begeleider',
	over: 'groep',
	bewijs: { feiten: ['leerlingbespreking'], band: 'over' },
	agenda: {
		vorm: 'overleg',
		deelnemers: ['betrokkene', 'intern_begeleider'],
		minuten: 120,
		na: 'hoofdtoetsen'
	},
	bron: { soort: 'school', vindplaats: 'S57, X24' },
	geldigVanaf: altijd
};

/** S60. Facts: `niveaubesluit` (bij ondersteuningsvraag, attribute `opnieuw_bekijken_op`), `ondersteuningsvraag_afsluiting` (bij the same). */
const niveauOpnieuwBekijken: Werkafspraak = {
	id: 'niveau-opnieuw-bekijken',
	titel: 'Niveau opnieuw bekijken',
	thema: 'plannen',
	wat: 'Op de afgesproken datum kijken we opnieuw of het ondersteuningsniveau nog past.',
	regel: {
		soort: 'op_datum',
		na: { feit: 'niveaubesluit' },
		attribuut: 'opnieuw_bekijken_op',
		vooraf: { aantal: 7, eenheid: 'dagen' }
	},
	wie: 'intern_begeleider',
	over: 'leerling',
	bewijs: { feiten: ['niveaubesluit', 'ondersteuningsvraag_afsluiting'], band: 'zelfde' },
	bron: { soort: 'school', vindplaats: 'S60' },
	geldigVanaf: altijd
};

/** S61. Facts: `afspraak` (eigenaar, attribute `uiterlijk`), `afspraak_gedaan` and `afspraak_vervallen` (bij afspraak). */
const afspraak: Werkafspraak = {
	id: 'afspraak',
	titel: 'Gemaakte afspraak',
	thema: 'plannen',
	wat: 'Wie een afspraak op zich neemt, komt haar na voor de datum die erbij staat.',
	regel: { soort: 'op_datum', na: { feit: 'afspraak' }, attribuut: 'uiterlijk' },
	wie: 'eigenaar',
	over: 'leerling',
	bewijs: { feiten: ['afspraak_gedaan'], band: 'aanleiding' },
	vervalt: { feiten: ['afspraak_vervallen'], band: 'aanleiding' },
	bron: { soort: 'school', vindplaats: 'S61' },
	geldigVanaf: altijd
};

/** S51. Facts: `signaal_terzijde` (bij signaal, attribute `tot`: the day it may come back), `signaal_besluit` (bij signaal). */
const signaalTerzijde: Werkafspraak = {
	id: 'signaal-terzijde',
	titel: 'Signaal opnieuw bekijken',
	thema: 'plannen',
	wat: 'Een signaal dat terzijde is gelegd, bekijken we opnieuw binnen twee weken na de datum die erbij staat.',
	regel: {
		soort: 'op_datum',
		na: { feit: 'signaal_terzijde' },
		attribuut: 'tot',
		vooraf: { aantal: 0, eenheid: 'dagen' },
		speling: { aantal: 2, eenheid: 'weken' }
	},
	wie: 'intern_begeleider',
	over: 'leerling',
	bewijs: { feiten: ['signaal_besluit', 'signaal_terzijde'], band: 'zelfde' },
	bron: { soort: 'school', vindplaats: 'S51' },
	geldigVanaf: altijd
};

/** R-TOE-3. Facts: `toestemming` (bij child, giver and partner, attribute `tot`), `toestemming_intrekking` (bij toestemming). */
const toestemmingVerloopt: Werkafspraak = {
	id: 'toestemming-verloopt',
	titel: 'Toestemming loopt af',
	thema: 'extra_ondersteuning',
	wat: 'Voordat een toestemming afloopt, vragen we haar opnieuw of stoppen we met delen.',
	regel: {
		soort: 'op_datum',
		na: { feit: 'toestemming' },
		attribuut: 'tot',
		vooraf: { aantal: 28, eenheid: 'dagen' }
	},
	wie: 'intern_begeleider',
	over: 'leerling',
	bewijs: { feiten: ['toestemming'], band: 'zelfde' },
	vervalt: { feiten: ['toestemming_intrekking'], band: 'aanleiding' },
	bron: { soort: 'wet', vindplaats: 'R-TOE-3' },
	geldigVanaf: altijd
};

/** The promises as we deliver them; a school's own versions are added after them and hold from their day. */
export const standaardWerkafspraken: readonly Werkafspraak[] = [
	handelingsplanEvaluatie,
	handelingsplanNotitie,
	leerlingbespreking,
	niveauOpnieuwBekijken,
	afspraak,
	signaalTerzijde,
	toestemmingVerloopt,
	...overlegafspraken,
	...planafspraken,
	...ouderafspraken,
	...overgangsafspraken,
	...extraOndersteuning,
	...wettermijnen
];
