import { altijd, bij, duur, op, venster } from './catalogus.ts';
import type { Werkafspraak } from './werkafspraak.ts';

const vast = { wie: 'groepsleerkracht', geldigVanaf: altijd } as const;
const plan = { ...vast, thema: 'plannen' } as const;
const toets = { ...vast, thema: 'toetsen', over: 'groep' } as const;
const midden = venster('midden', op(10, 1), op(15, 2));
const eind = venster('eind', op(15, 5), op(20, 6));
const september = venster('september', op(10, 9), op(5, 10));
const februari = venster('februari', op(1, 2), op(5, 3));

/** Plans of a group, its tests and instruments (S28-S36, S43-S47, S65, S97-S106). Facts: each group with its years, each plan and test. */
export const planafspraken: readonly Werkafspraak[] = [
	{
		...plan,
		id: 'logboek',
		titel: 'Logboek bijhouden',
		wat: 'Heeft een groep kinderen met een eigen aanbod, dan schrijft de leerkracht elke maand in het logboek hoe het gaat.',
		regel: {
			soort: 'periodiek',
			kring: { feit: 'groep', waarbij: { eigen_aanbod: true } },
			elke: 'maand'
		},
		over: 'groep',
		bewijs: { feiten: ['logboeknotitie'], band: 'over' },
		bron: { soort: 'school', vindplaats: 'S28, S29, S30, X18' }
	},
	{
		...plan,
		id: 'groepsplan',
		titel: 'Groepsplan klaar',
		wat: 'Elke groep heeft minstens twee keer per schooljaar een nieuw groepsplan in het leerlingvolgsysteem.',
		regel: { soort: 'aantal_per_schooljaar', kring: { feit: 'groep' }, minstens: 2 },
		over: 'groep',
		bewijs: { feiten: ['groepsplan'], band: 'over' },
		agenda: {
			vorm: 'inleveren',
			deelnemers: ['betrokkene'],
			minuten: 180,
			vensters: [venster('najaar', op(14, 9), op(30, 9)), venster('voorjaar', op(15, 2), op(12, 3))]
		},
		bron: { soort: 'school', vindplaats: 'S31, S32, S33' }
	},
	{
		...plan,
		id: 'taal-leesplan',
		titel: 'Evaluatie van een taal-/leesplan',
		wat: 'Een taal-/leesplan duurt tien tot twaalf schoolweken en wordt dan bekeken, zoals het dyslexieprotocol vraagt.',
		regel: {
			soort: 'venster_na',
			na: { feit: 'taal_leesplan' },
			vanaf: duur(10, 'lesweken'),
			tot: duur(12, 'lesweken')
		},
		over: 'leerling',
		bewijs: { feiten: ['evaluatie'], band: 'aanleiding' },
		bron: { soort: 'school', vindplaats: 'S65, R-DYS-4' }
	},
	{
		...plan,
		id: 'verslag-van-uitvoering',
		titel: 'Verslag van uitvoering',
		wat: 'Na de toetsen in het midden en aan het eind van het jaar schrijft de leerkracht op of de doelen van de groep zijn gehaald.',
		regel: {
			soort: 'in_vensters',
			kring: bij('groep', 'groep_drie_tot_acht'),
			vensters: [venster('midden', op(15, 2), op(12, 3)), venster('eind', op(14, 6), op(9, 7))]
		},
		over: 'groep',
		bewijs: { feiten: ['verslag_van_uitvoering'], band: 'over' },
		agenda: { vorm: 'inleveren', deelnemers: ['betrokkene'], minuten: 90, na: 'hoofdtoetsen' },
		bron: { soort: 'school', vindplaats: 'S45' }
	},
	{
		...toets,
		id: 'hoofdtoetsen',
		titel: 'Toetsen taal en rekenen',
		wat: 'Groep 3 tot en met 8 maakt de toetsen voor taal en rekenen twee keer per schooljaar: in het midden en aan het eind.',
		regel: { soort: 'in_vensters', kring: bij('groep', 'groep_drie_tot_acht'), vensters: [midden, eind] },
		bewijs: { feiten: ['hoofdtoets'], band: 'over' },
		agenda: { vorm: 'afname', deelnemers: ['betrokkene'], minuten: 240, dagen: 15 },
		bron: { soort: 'school', vindplaats: 'S43, S47, S99' }
	},
	{
		...toets,
		id: 'leestoetsen',
		titel: 'Toetsen technisch lezen',
		wat: 'Groep 3 tot en met 8 leest twee keer per schooljaar voor een toets technisch lezen.',
		regel: { soort: 'in_vensters', kring: bij('groep', 'groep_drie_tot_acht'), vensters: [midden, eind] },
		bewijs: { feiten: ['leestoets'], band: 'over' },
		agenda: { vorm: 'afname', deelnemers: ['betrokkene'], minuten: 180, dagen: 10 },
		bron: { soort: 'school', vindplaats: 'S97, R-DYS-1' }
	},
	{
		...toets,
		id: 'kleuterregistratie',
		titel: 'Registratie kleuters',
		wat: 'De leerkrachten van groep 1 en 2 leggen in het najaar en aan het eind van het schooljaar vast hoe de kinderen zich ontwikkelen.',
		regel: {
			soort: 'in_vensters',
			kring: bij('groep', 'groep_een_twee'),
			vensters: [venster('start', op(7, 9), op(31, 10)), venster('eind', op(1, 6), op(3, 7))]
		},
		bewijs: { feiten: ['kleuterregistratie'], band: 'over' },
		agenda: { vorm: 'afname', deelnemers: ['betrokkene'], minuten: 300, dagen: 15 },
		bron: { soort: 'school', vindplaats: 'S102, S145, X7' }
	},
	{
		...toets,
		id: 'leerkrachtvragenlijst',
		titel: 'Vragenlijst welbevinden, leerkracht',
		wat: 'De leerkracht van groep 3 tot en met 8 vult in september en in februari de lijst over sociaal-emotionele ontwikkeling in.',
		regel: {
			soort: 'in_vensters',
			kring: bij('groep', 'groep_drie_tot_acht'),
			vensters: [september, februari]
		},
		bewijs: { feiten: ['leerkrachtvragenlijst'], band: 'over' },
		agenda: { vorm: 'afname', deelnemers: ['betrokkene'], minuten: 120, dagen: 10 },
		bron: { soort: 'school', vindplaats: 'S101, S104, S105, X11' }
	},
	{
		...toets,
		id: 'leerlingvragenlijst',
		titel: 'Vragenlijst welbevinden, leerlingen',
		wat: 'De kinderen van groep 5 tot en met 8 vullen in september en in februari zelf een vragenlijst in.',
		regel: {
			soort: 'in_vensters',
			kring: bij('groep', 'groep_vijf_tot_acht'),
			vensters: [september, februari]
		},
		bewijs: { feiten: ['leerlingvragenlijst'], band: 'over' },
		agenda: { vorm: 'afname', deelnemers: ['betrokkene'], minuten: 45, dagen: 10 },
		bron: { soort: 'school', vindplaats: 'S106, X11' }
	}
];
