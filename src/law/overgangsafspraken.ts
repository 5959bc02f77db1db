import { altijd, bij, duur, op, venster } from './catalogus.ts';
import type { Werkafspraak } from './werkafspraak.ts';

const vast = { thema: 'overgang', over: 'leerling', geldigVanaf: altijd } as const;
const leerkracht = { ...vast, wie: 'groepsleerkracht' } as const;

/** Going on to a next group or school (S84-S86, S142-S153, R-G8-1 to R-G8-4, R-OSO-1). */
export const overgangsafspraken: readonly Werkafspraak[] = [
	{
		...leerkracht,
		id: 'voorlopig-advies',
		titel: 'Voorlopig schooladvies',
		wat: 'Elk kind van groep 8 krijgt tussen 10 en 31 januari een voorlopig schooladvies.',
		regel: {
			soort: 'eens_per_schooljaar',
			kring: bij('leerling', 'groep_acht'),
			van: op(10, 1),
			uiterlijk: op(31, 1)
		},
		bewijs: { feiten: ['voorlopig_advies'], band: 'over' },
		agenda: {
			vorm: 'gesprekken',
			deelnemers: ['betrokkene'],
			minuten: 20,
			dagen: 5,
			vensters: [venster('januari', op(10, 1), op(31, 1))]
		},
		bron: { soort: 'wet', vindplaats: 'R-G8-1' }
	},
	{
		...leerkracht,
		id: 'doorstroomtoets',
		titel: 'Doorstroomtoets',
		wat: 'Groep 8 maakt de doorstroomtoets in de weken die het ministerie aanwijst.',
		over: 'groep',
		regel: {
			soort: 'in_vensters',
			kring: bij('groep', 'groep_acht'),
			vensters: [venster('winter', op(25, 1), op(19, 2))]
		},
		bewijs: { feiten: ['doorstroomtoets'], band: 'over' },
		agenda: { vorm: 'afname', deelnemers: ['betrokkene'], minuten: 360, dagen: 2 },
		bron: { soort: 'wet', vindplaats: 'R-G8-2' }
	},
	{
		...leerkracht,
		id: 'definitief-advies',
		titel: 'Definitief schooladvies',
		wat: 'Elk kind van groep 8 krijgt na de uitslag van de doorstroomtoets, uiterlijk 24 maart, het definitieve schooladvies.',
		regel: {
			soort: 'eens_per_schooljaar',
			kring: bij('leerling', 'groep_acht'),
			van: op(15, 3),
			uiterlijk: op(24, 3)
		},
		bewijs: { feiten: ['definitief_advies'], band: 'over' },
		agenda: {
			vorm: 'gesprekken',
			deelnemers: ['betrokkene'],
			minuten: 15,
			dagen: 5,
			vensters: [venster('maart', op(15, 3), op(24, 3))]
		},
		bron: { soort: 'wet', vindplaats: 'R-G8-3' }
	},
	{
		...leerkracht,
		id: 'beslissingsprotocol',
		titel: 'Beslissingsprotocol kleuters',
		wat: 'Bij twijfel over de overgang van een kleuter vult de leerkracht in het voorjaar het beslissingsprotocol in.',
		regel: {
			soort: 'eens_per_schooljaar',
			kring: { feit: 'leerling', waarbij: { groep_een_twee: true, twijfel_overgang: true } },
			van: op(1, 4),
			uiterlijk: op(15, 6)
		},
		bewijs: { feiten: ['beslissingsprotocol'], band: 'over' },
		bron: { soort: 'school', vindplaats: 'S143' }
	},
	{
		...leerkracht,
		id: 'doublure-ouders',
		titel: 'Ouders spreken voor de doublurevergadering',
		wat: 'Voordat we een mogelijke doublure bespreken, minstens vijf schooldagen eerder, heeft de leerkracht de ouders gesproken.',
		regel: {
			soort: 'voor',
			moment: { feit: 'doublurekandidaat' },
			vooraf: duur(8, 'lesweken'),
			minstens: duur(5, 'schooldagen')
		},
		bewijs: { feiten: ['oudergesprek'], band: 'over' },
		bron: { soort: 'school', vindplaats: 'S153, X19' }
	},
	{
		...vast,
		id: 'doublurevergadering',
		titel: 'Doublurevergadering',
		wat: 'Eind juni bespreken team, directie en intern begeleider welke kinderen misschien een jaar overdoen.',
		over: 'school',
		wie: 'directie',
		regel: {
			soort: 'in_vensters',
			kring: { feit: 'school' },
			vensters: [venster('juni', op(21, 6), op(30, 6))]
		},
		bewijs: { feiten: ['doublurevergadering'], band: 'over' },
		agenda: {
			vorm: 'overleg',
			deelnemers: ['team', 'directie', 'intern_begeleider'],
			minuten: 120,
			weekdag: 2
		},
		bron: { soort: 'school', vindplaats: 'S152, X19' }
	},
	{
		...vast,
		id: 'overstapdossier',
		titel: 'Overstapdossier',
		wat: 'Gaat een kind van school, dan staat het overstapdossier klaar voordat het kind weg is.',
		wie: 'directie',
		regel: {
			soort: 'voor',
			moment: { feit: 'uitstroom' },
			vooraf: duur(4, 'weken'),
			minstens: duur(0, 'dagen')
		},
		bewijs: { feiten: ['overstapdossier'], band: 'over' },
		bron: { soort: 'school', vindplaats: 'S84, S85, S86' }
	},
	{
		...vast,
		id: 'overstapdossier-inzage',
		titel: 'Inzage in het overstapdossier',
		wat: 'Ouders lezen het overstapdossier en geven hun zienswijze voordat het wordt klaargezet.',
		wie: 'directie',
		regel: {
			soort: 'voor',
			moment: { feit: 'overstapdossier' },
			vooraf: duur(4, 'weken'),
			minstens: duur(0, 'dagen')
		},
		bewijs: { feiten: ['overstapdossier_inzage'], band: 'aanleiding' },
		bron: { soort: 'wet', vindplaats: 'R-OSO-1' }
	}
];
