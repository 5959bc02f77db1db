import { altijd, duur, op } from './catalogus.ts';
import type { Werkafspraak } from './werkafspraak.ts';

const wet = (vindplaats: string) => ({ soort: 'wet', vindplaats }) as const;
const verband = (vindplaats: string) => ({ soort: 'samenwerkingsverband', vindplaats }) as const;
const vast = {
	thema: 'extra_ondersteuning',
	over: 'leerling',
	wie: 'intern_begeleider',
	geldigVanaf: altijd
} as const;

/** Terms around the ontwikkelingsperspectief, the arrangement and the toelaatbaarheidsverklaring (R-OPP, R-ARR, R-TLV). */
export const extraOndersteuning: readonly Werkafspraak[] = [
	{
		...vast,
		id: 'ontwikkelingsperspectief-opstellen',
		titel: 'Ontwikkelingsperspectief opstellen',
		wat: 'Heeft een kind extra ondersteuning nodig, dan is het ontwikkelingsperspectief binnen zes weken vastgesteld.',
		regel: { soort: 'binnen', na: { feit: 'extra_ondersteuning' }, termijn: duur(42, 'dagen') },
		herinnering: duur(14, 'dagen'),
		bewijs: { feiten: ['ontwikkelingsperspectief_vaststelling'], band: 'aanleiding' },
		bron: wet('R-OPP-2')
	},
	{
		...vast,
		id: 'ontwikkelingsperspectief-instemming',
		titel: 'Instemming van ouders',
		wat: 'Na het toesturen van het handelingsdeel vraagt de school ouders binnen twee weken om hun antwoord.',
		wie: 'groepsleerkracht',
		regel: {
			soort: 'binnen',
			na: { feit: 'ontwikkelingsperspectief_voorgelegd' },
			termijn: duur(14, 'dagen')
		},
		herinnering: duur(7, 'dagen'),
		bewijs: { feiten: ['ontwikkelingsperspectief_instemming'], band: 'aanleiding' },
		bron: { soort: 'school', vindplaats: 'R-OPP-4' }
	},
	{
		...vast,
		id: 'ontwikkelingsperspectief-hoorrecht',
		titel: 'Inbreng van het kind',
		wat: 'Voordat een ontwikkelingsperspectief wordt vastgesteld, aangepast of geëvalueerd, mag het kind zeggen wat het ervan vindt.',
		wie: 'groepsleerkracht',
		regel: {
			soort: 'voor',
			moment: { feit: 'ontwikkelingsperspectief_vaststelling' },
			vooraf: duur(6, 'weken'),
			minstens: duur(0, 'dagen')
		},
		bewijs: { feiten: ['leerlinginbreng'], band: 'aanleiding' },
		bron: wet('R-OPP-7')
	},
	{
		...vast,
		id: 'ontwikkelingsperspectief-hoorrecht-evaluatie',
		titel: 'Inbreng van het kind bij de evaluatie',
		wat: 'Voordat een ontwikkelingsperspectief wordt geëvalueerd, mag het kind zeggen wat het ervan vindt.',
		wie: 'groepsleerkracht',
		regel: {
			soort: 'voor',
			moment: { feit: 'ontwikkelingsperspectief_evaluatie' },
			vooraf: duur(6, 'weken'),
			minstens: duur(0, 'dagen')
		},
		bewijs: { feiten: ['leerlinginbreng'], band: 'aanleiding' },
		bron: wet('R-OPP-7')
	},
	{
		...vast,
		id: 'ontwikkelingsperspectief-evaluatie',
		titel: 'Evaluatie van het ontwikkelingsperspectief',
		wat: 'Elk schooljaar bekijkt de school het ontwikkelingsperspectief minstens een keer samen met de ouders.',
		regel: {
			soort: 'eens_per_schooljaar',
			kring: { feit: 'ontwikkelingsperspectief' },
			van: op(1, 8),
			uiterlijk: op(31, 7)
		},
		herinnering: duur(91, 'dagen'),
		bewijs: { feiten: ['ontwikkelingsperspectief_evaluatie'], band: 'aanleiding' },
		bron: wet('R-OPP-6')
	},
	{
		...vast,
		id: 'registratie-begin',
		titel: 'Begin registreren bij DUO',
		wat: 'Is een ontwikkelingsperspectief begonnen, dan staat de begindatum binnen een week in het register van DUO.',
		wie: 'administratie',
		regel: { soort: 'binnen', na: { feit: 'ontwikkelingsperspectief' }, termijn: duur(7, 'dagen') },
		bewijs: { feiten: ['registratie_onderwijsdeelnemers'], band: 'aanleiding' },
		bron: { soort: 'school', vindplaats: 'R-OPP-9' }
	},
	{
		...vast,
		id: 'registratie-einde',
		titel: 'Einde registreren bij DUO',
		wat: 'Is een ontwikkelingsperspectief afgesloten, dan staat de einddatum binnen een week in het register van DUO.',
		wie: 'administratie',
		regel: { soort: 'binnen', na: { feit: 'ontwikkelingsperspectief_einde' }, termijn: duur(7, 'dagen') },
		bewijs: { feiten: ['registratie_onderwijsdeelnemers'], band: 'aanleiding' },
		bron: { soort: 'school', vindplaats: 'R-OPP-9' }
	},
	{
		...vast,
		id: 'arrangement-tussenevaluatie',
		titel: 'Tussenevaluatie van een arrangement',
		wat: 'Halverwege een arrangement bekijken school en ouders samen hoe het gaat.',
		regel: {
			soort: 'op_datum',
			na: { feit: 'arrangement' },
			attribuut: 'halverwege',
			vooraf: duur(4, 'weken')
		},
		bewijs: { feiten: ['arrangement_tussenevaluatie'], band: 'aanleiding' },
		bron: verband('R-ARR-1')
	},
	{
		...vast,
		id: 'arrangement-eindevaluatie',
		titel: 'Eindevaluatie van een arrangement',
		wat: 'Aan het eind van een arrangement bekijken school en ouders wat het opleverde, en staat dat bij het samenwerkingsverband.',
		regel: {
			soort: 'op_datum',
			na: { feit: 'arrangement' },
			attribuut: 'einde',
			vooraf: duur(6, 'weken')
		},
		bewijs: { feiten: ['arrangement_eindevaluatie'], band: 'aanleiding' },
		bron: verband('R-ARR-1')
	},
	{
		...vast,
		id: 'arrangement-hoogstens',
		titel: 'Langste duur van een arrangement',
		wat: 'Een arrangement duurt hoogstens anderhalf jaar en is dan geëvalueerd.',
		regel: { soort: 'binnen', na: { feit: 'arrangement' }, termijn: duur(18, 'maanden') },
		herinnering: duur(6, 'weken'),
		bewijs: { feiten: ['arrangement_eindevaluatie'], band: 'aanleiding' },
		bron: verband('R-ARR-1')
	},
	{
		...vast,
		id: 'toelaatbaarheidsverklaring-besluit',
		titel: 'Besluit over een toelaatbaarheidsverklaring',
		wat: 'Een half jaar voordat een toelaatbaarheidsverklaring afloopt, besluit de school: verlengen of terug.',
		regel: {
			soort: 'voor',
			moment: { feit: 'toelaatbaarheidsverklaring_einde' },
			vooraf: duur(9, 'maanden'),
			minstens: duur(6, 'maanden')
		},
		bewijs: { feiten: ['toelaatbaarheidsverklaring_besluit'], band: 'aanleiding' },
		bron: { soort: 'samenwerkingsverband', vindplaats: 'R-TLV-5' }
	}
];
