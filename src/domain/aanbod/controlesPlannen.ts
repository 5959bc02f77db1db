import { als, type Controle } from './controle.ts';

/** Contradictions about plans, levels and meetings (X1-X6, X10, X18, X23-X28). */
export const controlesPlannen: readonly Controle[] = [
	{
		nummer: 'X1',
		vraagt: ({ tekst }) =>
			als(
				/in overleg/.test(tekst('opp')) &&
					!/(leerkracht|begeleider) (schrijft|maakt|stelt)/.test(tekst('opp')),
				'opp',
				'Wie schrijft het OPP? Er staat alleen dat het in overleg gaat.'
			)
	},
	{
		nummer: 'X2',
		vraagt: ({ teksten }) =>
			teksten.flatMap(({ id, tekst }) =>
				als(
					/akkoord[^.]*of voor gezien/.test(tekst) && !/instem/.test(tekst),
					id,
					"Ouders tekenen 'voor akkoord of voor gezien'. Met wat de school gaat doen, moeten zij instemmen; gezien is niet genoeg."
				)
			)
	},
	{
		nummer: 'X3',
		vraagt: ({ tekst }) =>
			als(
				/OPP bij een eigen leerlijn/.test(tekst('opp-extra')) && /toestemming/.test(tekst('eigen-leerlijn')),
				'opp-extra',
				'Hoort bij elke eigen leerlijn een OPP, of is schriftelijke toestemming van ouders genoeg? Er staat op twee plaatsen iets anders.'
			)
	},
	{
		nummer: 'X4',
		vraagt: ({ tekst }) =>
			als(
				tekst('mdo') !== '' && !/niveau [1-5]/.test(tekst('mdo')),
				'mdo',
				'Vanaf welk niveau is er een MDO? Bij extra ondersteuning staat het erbij, bij de niveaus niet.'
			)
	},
	{
		nummer: 'X5',
		vraagt: ({ tekst }) =>
			als(
				/arrangement/.test(tekst('niveau-drie')) && !/blijft/.test(tekst('niveau-drie')),
				'niveau-drie',
				'Bij een arrangement blijft een kind, met een TLV gaat het naar een andere school. Bij niveau 5 staan die twee door elkaar.'
			)
	},
	{
		nummer: 'X6',
		vraagt: ({ tekst }) =>
			als(
				tekst('mdo') !== '' && !/\bhet kind\b[^.]*\b(bij|vertelt|doet mee)/i.test(tekst('mdo')),
				'mdo',
				'Het kind staat niet bij wie er bij een MDO zijn. Hoe hoort u wat het kind zelf vindt?'
			)
	},
	{
		nummer: 'X10',
		vraagt: ({ tekst, naam }) =>
			als(
				naam('toets').startsWith('IEP') &&
					/gemiddelde/.test(tekst('toetsresultaten')) &&
					!/ontwikkelscore/.test(tekst('toetsresultaten')),
				'toetsresultaten',
				'IEP geeft geen gemiddelde vaardigheidsscore maar een ontwikkelscore. Bedoelt u die?'
			)
	},
	{
		nummer: 'X18',
		vraagt: ({ teksten }) =>
			teksten.flatMap(({ id, tekst }) =>
				als(
					/wekelijks of maandelijks|elke week of elke maand/.test(tekst),
					id,
					'Elke week of elke maand? Kies er een, dan kan de school het nakomen.'
				)
			)
	},
	{
		nummer: 'X23',
		vraagt: ({ tekst, zin }) => [
			...als(
				/incidentenmethode/.test(tekst('intervisie')),
				'intervisie',
				"De gewone naam is 'incidentmethode'."
			),
			...als(
				tekst('intervisie') !== '' && zin('intervisie') === '',
				'intervisie',
				'Hoe vaak is er intervisie? Er is geen werkafspraak over.'
			)
		]
	},
	{
		nummer: 'X24',
		vraagt: ({ teksten }) =>
			teksten.flatMap(({ id, tekst }) =>
				als(
					/individuele leerlingbespreking/i.test(tekst) && /per groep/.test(tekst),
					id,
					"'Individuele' bespreking en 'per groep' spreken elkaar tegen. Is het een bespreking van de groep, kind voor kind?"
				)
			)
	},
	{
		nummer: 'X25',
		vraagt: ({ tekst, zin }) =>
			als(
				zin('klassenbezoek') !== '' &&
					!/directie|begeleider|collega/.test(`${tekst('klassenbezoek')} ${zin('klassenbezoek')}`),
				'klassenbezoek',
				'Wie komt er op bezoek in de klas?'
			)
	},
	{
		nummer: 'X26',
		vraagt: ({ tekst }) =>
			als(
				/alle (kinderen|leerlingen)/i.test(tekst('leerlingbespreking')) &&
					!/dossier/.test(tekst('leerlingbespreking')),
				'leerlingbespreking',
				'De intern begeleider bespreekt alle kinderen. Zeg erbij wanneer iemand het dossier van een kind mag lezen.'
			)
	},
	{
		nummer: 'X27',
		vraagt: ({ tekst }) =>
			als(
				/observ|kijken/.test(tekst('vervolgstappen')) && !/van buiten[^.]*kijk/.test(tekst('vervolgstappen')),
				'vervolgstappen',
				'Ouders horen het als iemand van de school in de klas kijkt. Wat geldt als die van buiten komt?'
			)
	},
	{
		nummer: 'X28',
		vraagt: ({ teksten, naam }) => {
			const systeem = naam('volgsysteem');
			const words = teksten.map(({ tekst }) => tekst).join('\n');
			return als(
				systeem !== '' &&
					words.includes(systeem) &&
					/leerlingvolgsysteem/.test(words) &&
					!words.includes(`leerlingvolgsysteem (${systeem})`),
				'volgsysteem',
				`Soms staat er ${systeem}, soms 'het leerlingvolgsysteem'. Is dat hetzelfde?`
			);
		}
	}
];
