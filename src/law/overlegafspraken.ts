import { altijd, duur, op, venster } from './catalogus.ts';
import type { Werkafspraak } from './werkafspraak.ts';

const vast = { thema: 'overleg', geldigVanaf: altijd } as const;
const school = { feit: 'school' } as const;

/** The meetings of the school (M1-M8, M13). Facts: whom it is about for a school year, and each meeting that was held. */
export const overlegafspraken: readonly Werkafspraak[] = [
	{
		...vast,
		id: 'teamvergadering',
		titel: 'Teamvergadering',
		wat: 'Het team vergadert acht tot tien keer per schooljaar over de inhoud van het onderwijs.',
		regel: { soort: 'aantal_per_schooljaar', kring: school, minstens: 8, hoogstens: 10 },
		wie: 'directie',
		over: 'school',
		bewijs: { feiten: ['teamvergadering'], band: 'over' },
		agenda: {
			vorm: 'overleg',
			deelnemers: ['team', 'directie', 'intern_begeleider'],
			minuten: 90,
			weekdag: 2
		},
		bron: { soort: 'school', vindplaats: 'S18' }
	},
	{
		...vast,
		id: 'overleg-ib-directie',
		titel: 'Overleg intern begeleider en directie',
		wat: 'De intern begeleider en de directie spreken elkaar elke schoolweek over de zorg voor leerlingen.',
		regel: { soort: 'periodiek', kring: school, elke: 'week' },
		wie: 'intern_begeleider',
		over: 'school',
		bewijs: { feiten: ['overleg_intern_begeleider_directie'], band: 'over' },
		agenda: { vorm: 'overleg', deelnemers: ['intern_begeleider', 'directie'], minuten: 60, weekdag: 1 },
		bron: { soort: 'school', vindplaats: 'S19' }
	},
	{
		...vast,
		id: 'groepsbespreking',
		titel: 'Groepsbespreking',
		wat: 'De leerkrachten van een bouw, de intern begeleider en de directie bespreken minstens twee keer per schooljaar wat de groepen nodig hebben.',
		regel: { soort: 'aantal_per_schooljaar', kring: { feit: 'bouw' }, minstens: 2 },
		wie: 'intern_begeleider',
		over: 'bouw',
		bewijs: { feiten: ['groepsbespreking'], band: 'over' },
		agenda: {
			vorm: 'overleg',
			deelnemers: ['betrokkene', 'intern_begeleider', 'directie'],
			minuten: 90,
			na: 'hoofdtoetsen',
			vensters: [venster('winter', op(1, 2), op(5, 3)), venster('zomer', op(7, 6), op(2, 7))]
		},
		bron: { soort: 'school', vindplaats: 'S20, S21, S22' }
	},
	{
		...vast,
		id: 'opbrengstenvergadering',
		titel: 'Opbrengstenvergadering',
		wat: 'Halverwege en aan het eind van het schooljaar bekijken we met het team de resultaten van de hele school.',
		regel: {
			soort: 'in_vensters',
			kring: school,
			vensters: [venster('midden', op(8, 2), op(19, 3)), venster('eind', op(14, 6), op(9, 7))]
		},
		wie: 'directie',
		over: 'school',
		bewijs: { feiten: ['opbrengstenvergadering'], band: 'over' },
		agenda: {
			vorm: 'overleg',
			deelnemers: ['team', 'directie', 'intern_begeleider'],
			minuten: 120,
			weekdag: 2,
			na: 'hoofdtoetsen'
		},
		bron: { soort: 'school', vindplaats: 'S23' }
	},
	{
		...vast,
		id: 'overleg-stafbureau',
		titel: 'Overleg met het stafbureau',
		wat: 'Twee keer per schooljaar bespreekt de school haar resultaten met het stafbureau van het bestuur.',
		regel: { soort: 'aantal_per_schooljaar', kring: school, minstens: 2 },
		wie: 'directie',
		over: 'school',
		bewijs: { feiten: ['overleg_stafbureau'], band: 'over' },
		agenda: {
			vorm: 'overleg',
			deelnemers: ['directie', 'intern_begeleider'],
			minuten: 90,
			vensters: [venster('najaar', op(1, 10), op(30, 10)), venster('voorjaar', op(1, 4), op(20, 5))]
		},
		bron: { soort: 'school', vindplaats: 'S24' }
	},
	{
		...vast,
		id: 'klassenbezoek',
		titel: 'Klassenbezoek',
		wat: 'Elke leerkracht krijgt zes keer per schooljaar bezoek in de klas.',
		regel: {
			soort: 'aantal_per_schooljaar',
			kring: { feit: 'medewerker', waarbij: { leerkracht: true } },
			minstens: 6
		},
		wie: 'directie',
		over: 'medewerker',
		bewijs: { feiten: ['klassenbezoek'], band: 'over' },
		agenda: { vorm: 'overleg', deelnemers: ['betrokkene', 'directie'], minuten: 45 },
		bron: { soort: 'school', vindplaats: 'S25, S26, X25' }
	},
	{
		...vast,
		id: 'intervisie',
		titel: 'Intervisie',
		wat: 'Vier tot zes keer per schooljaar bespreken leerkrachten tijdens een teamvergadering een casus met elkaar.',
		regel: { soort: 'aantal_per_schooljaar', kring: school, minstens: 4, hoogstens: 6 },
		wie: 'intern_begeleider',
		over: 'school',
		bewijs: { feiten: ['intervisie'], band: 'over' },
		agenda: {
			vorm: 'overleg',
			deelnemers: ['team', 'intern_begeleider'],
			minuten: 45,
			bij: 'teamvergadering'
		},
		bron: { soort: 'school', vindplaats: 'S52, S53, X23' }
	},
	{
		...vast,
		id: 'intervisie-evaluatie',
		titel: 'Evaluatie na intervisie',
		wat: 'De leerkracht bekijkt zes tot acht schoolweken na de intervisie of de aanpak werkt, en schrijft dat op.',
		regel: {
			soort: 'venster_na',
			na: { feit: 'intervisie' },
			vanaf: duur(6, 'lesweken'),
			tot: duur(8, 'lesweken')
		},
		wie: 'groepsleerkracht',
		over: 'leerling',
		bewijs: { feiten: ['intervisie_evaluatie'], band: 'aanleiding' },
		bron: { soort: 'school', vindplaats: 'S54, S55' }
	},
	{
		...vast,
		id: 'intervisie-ouders',
		titel: 'Ouders vertellen over intervisie',
		wat: 'Wordt een kind besproken in de intervisie, dan vertelt de leerkracht dat de ouders voordat de aanpak wordt bekeken.',
		regel: { soort: 'binnen', na: { feit: 'intervisie' }, termijn: duur(6, 'lesweken') },
		wie: 'groepsleerkracht',
		over: 'leerling',
		bewijs: { feiten: ['oudercontact'], band: 'aanleiding' },
		bron: { soort: 'school', vindplaats: 'S56' }
	},
	{
		...vast,
		id: 'mdo',
		titel: 'Multidisciplinair overleg',
		wat: 'Ongeveer elke maand, tien keer per schooljaar, is er een multidisciplinair overleg met ouders en deskundigen van buiten.',
		regel: { soort: 'aantal_per_schooljaar', kring: school, minstens: 10, hoogstens: 12 },
		wie: 'intern_begeleider',
		over: 'school',
		bewijs: { feiten: ['multidisciplinair_overleg'], band: 'over' },
		agenda: { vorm: 'overleg', deelnemers: ['intern_begeleider'], minuten: 120, weekdag: 4 },
		bron: { soort: 'school', vindplaats: 'S88' }
	}
];
