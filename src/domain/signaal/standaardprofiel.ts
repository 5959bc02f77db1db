import { instrumentsoorten } from '#domain/volglijst/instrument.ts';
import type { Signaalprofiel, Signaalregel } from './signaalprofiel.ts';

/** Cito bands as suppliers write them (§2.2); IEP has none and is silent here (X9). */
const lageBanden = ['D', 'E', 'IV', 'V', 'V-min'];
const hogeBanden = ['A', 'A+', 'I', 'I+'];

const observatie = (
	sleutel: string,
	naam: string,
	richting: Signaalregel['richting'],
	observaties: string[],
	source: string
): Signaalregel => ({
	soort: 'observaties',
	sleutel,
	naam,
	richting,
	aan: true,
	geldigheid: { aantal: 90, eenheid: 'dagen' },
	source,
	aantal: 1,
	venster: 1,
	observaties,
	vereist: 'een'
});

/**
 * What a school starts with: one rule for each of S128-S138 and for S107, to be changed by the intern begeleider. Concern and
 * strength come in pairs (A4). Where the school's document gives no number the default is the one of §2.5 and §2.6.
 */
export const standaardprofiel: Signaalprofiel = {
	grensscores: [],
	regels: [
		{
			soort: 'hoofdmetingen',
			sleutel: 'lage_resultaten',
			naam: 'herhaald lage resultaten op de hoofdmetingen',
			richting: 'zorg',
			aan: true,
			geldigheid: { aantal: 24, eenheid: 'maanden' },
			source: 'S128',
			aantal: 2,
			venster: 3,
			nieuwsteHoogstensDagen: 365,
			banden: lageBanden,
			percentiel: 25,
			lijnen: ['ontwikkellijn 1F'],
			referentieniveaus: [6, 7, 8].map((jaargroep) => ({ jaargroep, niveaus: ['<1F'] }))
		},
		{
			soort: 'schoolloopbaan',
			sleutel: 'doublure',
			naam: 'een jaar overgedaan',
			richting: 'zorg',
			aan: true,
			geldigheid: null,
			source: 'S129',
			soorten: ['doublure', 'kleuterverlenging']
		},
		{
			soort: 'methodetoetsen',
			sleutel: 'lage_methodetoetsen',
			naam: 'lage scores op methodetoetsen',
			richting: 'zorg',
			aan: true,
			geldigheid: { aantal: 180, eenheid: 'dagen' },
			source: 'S130',
			aantal: 2,
			venster: 4,
			percentage: 60,
			perMethode: []
		},
		observatie(
			'verlengde_instructie',
			'verlengde instructie nodig',
			'zorg',
			['verlengde_instructie'],
			'S131'
		),
		observatie('tempo', 'moeite met het tempo van de groep', 'zorg', ['tempo'], 'S132'),
		observatie('welbevinden', 'zichtbare zorgen over het welbevinden', 'zorg', ['welbevinden'], 'S133'),
		observatie('vermoeden_zorg', 'een zorg van de leerkracht', 'zorg', ['vermoeden'], 'S138'),
		{
			soort: 'volglijsten',
			sleutel: 'volglijst_zorg',
			naam: 'een zorg op een volglijst',
			richting: 'zorg',
			aan: true,
			geldigheid: { aantal: 240, eenheid: 'dagen' },
			source: 'S107',
			instrumenten: [...instrumentsoorten],
			aantal: 1,
			grens: 1.4
		},
		{
			soort: 'hoofdmetingen',
			sleutel: 'hoge_resultaten',
			naam: 'meerdere hoge resultaten op de hoofdmetingen',
			richting: 'kracht',
			aan: true,
			geldigheid: { aantal: 24, eenheid: 'maanden' },
			source: 'S134',
			aantal: 2,
			venster: 3,
			nieuwsteHoogstensDagen: 365,
			banden: hogeBanden,
			percentiel: 76,
			lijnen: ['ontwikkellijn 2F/1S'],
			// Two levels ahead in groep 6 says something; in groep 8 it is what most children reach.
			referentieniveaus: [{ jaargroep: 6, niveaus: ['1S', '1S/2F', '2F', '3F'] }]
		},
		{
			soort: 'methodetoetsen',
			sleutel: 'hoge_methodetoetsen',
			naam: 'hoge scores op methodetoetsen',
			richting: 'kracht',
			aan: true,
			geldigheid: { aantal: 180, eenheid: 'dagen' },
			source: 'S135',
			aantal: 2,
			venster: 4,
			percentage: 90,
			perMethode: []
		},
		observatie(
			'zelfstandige_werkhouding',
			'een zelfstandige werkhouding en werktempo',
			'kracht',
			['werkhouding', 'tempo'],
			'S136'
		),
		observatie(
			'uitgestelde_aandacht',
			'gaat goed om met uitgestelde aandacht',
			'kracht',
			['uitgestelde_aandacht'],
			'S137'
		),
		observatie('vermoeden_kracht', 'een sterke kant die de leerkracht ziet', 'kracht', ['vermoeden'], 'S138'),
		{
			soort: 'volglijsten',
			sleutel: 'volglijst_kracht',
			naam: 'sterk op een volglijst',
			richting: 'kracht',
			aan: true,
			geldigheid: { aantal: 240, eenheid: 'dagen' },
			source: 'S107',
			instrumenten: ['kleuterplein', 'kindbegrip'],
			aantal: 4,
			grens: 3.5
		},
		{
			soort: 'groei',
			sleutel: 'weinig_groei',
			naam: 'weinig eigen groei',
			richting: 'zorg',
			aan: true,
			geldigheid: { aantal: 24, eenheid: 'maanden' },
			source: 'S138',
			nieuwsteHoogstensDagen: 365,
			stappen: []
		},
		{
			soort: 'groei',
			sleutel: 'veel_groei',
			naam: 'veel eigen groei',
			richting: 'kracht',
			aan: true,
			geldigheid: { aantal: 24, eenheid: 'maanden' },
			source: 'S138',
			nieuwsteHoogstensDagen: 365,
			stappen: []
		}
	]
};
