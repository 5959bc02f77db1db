import { altijd, duur, op, venster } from './catalogus.ts';
import type { Werkafspraak } from './werkafspraak.ts';

const wet = (vindplaats: string) => ({ soort: 'wet', vindplaats }) as const;
const kind = { over: 'leerling', geldigVanaf: altijd } as const;
const school = { over: 'school', thema: 'school', wie: 'directie', geldigVanaf: altijd } as const;
const bewaar = (
	soort: 'dossier' | 'extra_ondersteuning' | 'verzuim',
	titel: string,
	wat: string,
	maanden: number,
	vindplaats: string
): Werkafspraak => ({
	...kind,
	id: `bewaartermijn-${soort.replace('_', '-')}`,
	titel,
	thema: 'school',
	wat,
	wie: 'directie',
	regel: {
		soort: 'venster_na',
		na: { feit: 'uitstroom' },
		vanaf: duur(maanden - 1, 'maanden'),
		tot: duur(maanden, 'maanden')
	},
	bewijs: { feiten: [`vernietiging_${soort}`], band: 'aanleiding' },
	bron: wet(vindplaats)
});

/** What the law asks of a school that is not about extra support (R-ZP, R-SG, R-INZ, R-BEW, R-VZ, R-SV). */
export const wettermijnen: readonly Werkafspraak[] = [
	{
		...kind,
		id: 'aanmelding-besluit',
		titel: 'Besluit op een aanmelding',
		thema: 'overgang',
		wat: 'Op een schriftelijke aanmelding besluit de school binnen zes weken; een keer mag dat vier weken langer, als ouders dat schriftelijk horen.',
		wie: 'directie',
		regel: {
			soort: 'binnen',
			na: { feit: 'aanmelding' },
			termijn: duur(42, 'dagen'),
			verlenging: { attribuut: 'verlengd', met: duur(28, 'dagen') }
		},
		herinnering: duur(14, 'dagen'),
		bewijs: { feiten: ['aanmelding_besluit'], band: 'aanleiding' },
		bron: wet('R-ZP-3')
	},
	{
		...kind,
		id: 'aanmelding-plaatsing',
		titel: 'Tijdelijke plaatsing',
		thema: 'overgang',
		wat: 'Is er na tien weken geen besluit op een aanmelding, dan krijgt het kind tijdelijk een plaats.',
		wie: 'directie',
		regel: { soort: 'binnen', na: { feit: 'aanmelding' }, termijn: duur(70, 'dagen') },
		herinnering: duur(7, 'dagen'),
		bewijs: { feiten: ['plaatsing', 'aanmelding_besluit'], band: 'aanleiding' },
		bron: wet('R-ZP-4')
	},
	{
		...kind,
		id: 'inzageverzoek',
		titel: 'Antwoord op een inzageverzoek',
		thema: 'school',
		wat: 'Wie het dossier wil inzien, krijgt binnen een maand antwoord; bij een ingewikkeld verzoek mag dat twee maanden langer duren.',
		wie: 'directie',
		regel: {
			soort: 'binnen',
			na: { feit: 'inzageverzoek' },
			termijn: duur(1, 'maanden'),
			verlenging: { attribuut: 'verlengd', met: duur(2, 'maanden') }
		},
		herinnering: duur(7, 'dagen'),
		bewijs: { feiten: ['inzageverzoek_antwoord'], band: 'aanleiding' },
		bron: wet('R-INZ-1')
	},
	{
		...kind,
		id: 'verbeterverzoek',
		titel: 'Besluit over een verbetering',
		thema: 'school',
		wat: 'Wie zegt dat een stuk in het dossier niet klopt, hoort binnen een maand of het wordt verbeterd.',
		wie: 'intern_begeleider',
		regel: { soort: 'binnen', na: { feit: 'verbeterverzoek' }, termijn: duur(1, 'maanden') },
		bewijs: { feiten: ['verbeterbesluit'], band: 'aanleiding' },
		bron: wet('R-INZ-1')
	},
	{
		...kind,
		id: 'verzuimmelding',
		titel: 'Verzuim melden',
		thema: 'school',
		wat: 'Is een kind in vier lesweken zestien uur zonder toestemming weg, dan meldt de school dat binnen vijf werkdagen.',
		wie: 'directie',
		regel: { soort: 'binnen', na: { feit: 'verzuim_zestien_uur' }, termijn: duur(5, 'werkdagen') },
		bewijs: { feiten: ['verzuimmelding'], band: 'aanleiding' },
		bron: wet('R-VZ-1')
	},
	bewaar(
		'dossier',
		'Dossier vernietigen',
		'Twee jaar nadat een kind van school is, vernietigt de school het dossier.',
		24,
		'R-BEW-1'
	),
	bewaar(
		'extra_ondersteuning',
		'Gegevens over extra ondersteuning vernietigen',
		'Drie jaar nadat een kind van school is, vernietigt de school de gegevens over extra ondersteuning en verwijzing.',
		36,
		'R-BEW-3'
	),
	bewaar(
		'verzuim',
		'Gegevens over inschrijving en verzuim vernietigen',
		'Vijf jaar nadat een kind van school is, vernietigt de school de gegevens over inschrijving en verzuim.',
		60,
		'R-BEW-2'
	),
	{
		...school,
		id: 'sociale-veiligheid',
		titel: 'Meting sociale veiligheid',
		wat: 'De school vraagt elk schooljaar voor 1 juli aan leerlingen hoe veilig zij zich voelen, en levert de uitkomst aan de inspectie.',
		regel: {
			soort: 'eens_per_schooljaar',
			kring: { feit: 'school' },
			van: op(1, 8),
			uiterlijk: op(30, 6)
		},
		herinnering: duur(60, 'dagen'),
		bewijs: { feiten: ['veiligheidsmonitor'], band: 'over' },
		agenda: {
			vorm: 'afname',
			deelnemers: ['directie'],
			minuten: 120,
			dagen: 10,
			vensters: [venster('voorjaar', op(8, 3), op(23, 4))]
		},
		bron: wet('R-SV-1')
	},
	{
		...school,
		id: 'ondersteuningsaanbod-medezeggenschap',
		titel: 'Ondersteuningsaanbod in de MR',
		wat: 'Voor de zomer bespreekt de medezeggenschapsraad het ondersteuningsaanbod van het volgende schooljaar.',
		regel: {
			soort: 'eens_per_schooljaar',
			kring: { feit: 'school' },
			van: op(1, 5),
			uiterlijk: op(15, 7)
		},
		bewijs: { feiten: ['medezeggenschap'], band: 'over' },
		agenda: {
			vorm: 'overleg',
			deelnemers: ['directie'],
			minuten: 90,
			vensters: [venster('juni', op(1, 6), op(30, 6))]
		},
		bron: wet('R-SG-3')
	},
	{
		...school,
		id: 'schoolgids',
		titel: 'Schoolgids gepubliceerd',
		wat: 'De schoolgids met het ondersteuningsaanbod van het volgende schooljaar staat voor de zomervakantie klaar voor ouders.',
		regel: {
			soort: 'eens_per_schooljaar',
			kring: { feit: 'school' },
			van: op(1, 6),
			uiterlijk: op(31, 7)
		},
		bewijs: { feiten: ['schoolgids'], band: 'over' },
		agenda: {
			vorm: 'inleveren',
			deelnemers: ['directie'],
			minuten: 240,
			vensters: [venster('juli', op(1, 7), op(16, 7))]
		},
		bron: wet('R-SG-1, R-SG-2')
	}
];
