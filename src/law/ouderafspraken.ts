import { altijd, bij, duur, op, venster } from './catalogus.ts';
import type { Werkafspraak } from './werkafspraak.ts';

const vast = { thema: 'ouders', wie: 'groepsleerkracht', over: 'leerling', geldigVanaf: altijd } as const;

/** Talks with parents, and reports (M9-M12, S69-S83). Facts: each child with its years, each talk and report. */
export const ouderafspraken: readonly Werkafspraak[] = [
	{
		...vast,
		id: 'vragenlijst-ouders',
		titel: 'Vragenlijst voor ouders',
		wat: 'Alle ouders krijgen in de eerste twee schoolweken een vragenlijst, voor het kennismakingsgesprek.',
		regel: { soort: 'binnen', na: { feit: 'schooljaarbegin' }, termijn: duur(2, 'lesweken') },
		bewijs: { feiten: ['vragenlijst_ouders'], band: 'over' },
		bron: { soort: 'school', vindplaats: 'S83' }
	},
	{
		...vast,
		id: 'kennismakingsgesprek',
		titel: 'Kennismakingsgesprekken',
		wat: 'In de eerste vier schoolweken spreekt de leerkracht alle ouders.',
		regel: { soort: 'binnen', na: { feit: 'schooljaarbegin' }, termijn: duur(4, 'lesweken') },
		bewijs: { feiten: ['kennismakingsgesprek'], band: 'over' },
		agenda: {
			vorm: 'gesprekken',
			deelnemers: ['betrokkene'],
			minuten: 15,
			dagen: 10,
			vensters: [venster('start', op(20, 8), op(30, 9))]
		},
		bron: { soort: 'school', vindplaats: 'S70' }
	},
	{
		...vast,
		id: 'kennismakingsgesprek-instroom',
		titel: 'Kennismaking met een nieuw kind',
		wat: 'Komt een kind tijdens het schooljaar, dan spreekt de leerkracht de ouders na twee tot drie weken.',
		regel: {
			soort: 'venster_na',
			na: { feit: 'instroom' },
			vanaf: duur(14, 'dagen'),
			tot: duur(21, 'dagen')
		},
		bewijs: { feiten: ['kennismakingsgesprek'], band: 'over' },
		bron: { soort: 'school', vindplaats: 'S71' }
	},
	{
		...vast,
		id: 'voortgangsgesprek',
		titel: 'Voortgangsgesprekken',
		wat: 'De leerkracht spreekt de ouders van elk kind minstens een keer per schooljaar over hoe het gaat.',
		regel: {
			soort: 'eens_per_schooljaar',
			kring: { feit: 'leerling' },
			van: op(1, 8),
			uiterlijk: op(31, 7)
		},
		bewijs: { feiten: ['voortgangsgesprek'], band: 'over' },
		agenda: {
			vorm: 'gesprekken',
			deelnemers: ['betrokkene'],
			minuten: 15,
			dagen: 5,
			vensters: [venster('winter', op(8, 2), op(19, 3))]
		},
		bron: { soort: 'school', vindplaats: 'S73, X16' }
	},
	{
		...vast,
		id: 'rapport',
		titel: 'Rapport',
		wat: 'Kinderen van groep 3 tot en met 8 krijgen twee rapporten per schooljaar: in de winter en in de zomer.',
		regel: {
			soort: 'in_vensters',
			kring: bij('leerling', 'groep_drie_tot_acht'),
			vensters: [venster('winter', op(1, 2), op(19, 3)), venster('zomer', op(20, 6), op(31, 7))]
		},
		bewijs: { feiten: ['rapport'], band: 'over' },
		agenda: { vorm: 'inleveren', deelnemers: ['betrokkene'], minuten: 480, na: 'hoofdtoetsen' },
		bron: { soort: 'school', vindplaats: 'S72, X16' }
	},
	{
		...vast,
		id: 'rapport-groep-twee',
		titel: 'Rapport groep 2',
		wat: 'Kinderen van groep 2 krijgen in juli een rapport, als ze langer dan drie maanden op school zijn.',
		regel: {
			soort: 'in_vensters',
			kring: { feit: 'leerling', waarbij: { groep_twee: true, drie_maanden_op_school: true } },
			vensters: [venster('zomer', op(20, 6), op(31, 7))]
		},
		bewijs: { feiten: ['rapport'], band: 'over' },
		agenda: { vorm: 'inleveren', deelnemers: ['betrokkene'], minuten: 360 },
		bron: { soort: 'school', vindplaats: 'S74, X16' }
	},
	{
		...vast,
		id: 'ontwikkelbeschrijving',
		titel: 'Ontwikkelbeschrijving groep 1',
		wat: 'Ouders van groep 1 krijgen aan het eind van het schooljaar een beschrijving van de ontwikkeling, geen rapport.',
		regel: {
			soort: 'in_vensters',
			kring: bij('leerling', 'groep_een'),
			vensters: [venster('zomer', op(20, 6), op(31, 7))]
		},
		bewijs: { feiten: ['ontwikkelbeschrijving'], band: 'over' },
		agenda: { vorm: 'inleveren', deelnemers: ['betrokkene'], minuten: 360 },
		bron: { soort: 'school', vindplaats: 'S75, X16' }
	},
	{
		...vast,
		id: 'adviesgesprek',
		titel: 'Adviesgesprekken groep 8',
		wat: 'In december verkent de leerkracht van groep 8 met ouders en kind welke school hierna past.',
		regel: {
			soort: 'eens_per_schooljaar',
			kring: bij('leerling', 'groep_acht'),
			van: op(1, 12),
			uiterlijk: op(31, 12)
		},
		bewijs: { feiten: ['adviesgesprek'], band: 'over' },
		agenda: {
			vorm: 'gesprekken',
			deelnemers: ['betrokkene'],
			minuten: 20,
			dagen: 5,
			vensters: [venster('december', op(1, 12), op(24, 12))]
		},
		bron: { soort: 'school', vindplaats: 'S76, X17' }
	},
	{
		...vast,
		id: 'oudergesprek-notitie',
		titel: 'Verslag van een oudergesprek',
		wat: 'Na elk gesprek met ouders schrijft de leerkracht binnen vijf dagen op wie er waren, wat is besproken en wat is afgesproken.',
		regel: { soort: 'binnen', na: { feit: 'oudergesprek' }, termijn: duur(5, 'dagen') },
		bewijs: { feiten: ['oudergesprek_verslag'], band: 'aanleiding' },
		bron: { soort: 'school', vindplaats: 'S77, S78, S79, S80, S81' }
	}
];
