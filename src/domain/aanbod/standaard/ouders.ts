import type { Onderdeel } from '../aanbod.ts';

/** Parents, the multidisciplinair overleg and what the school follows children with (S69-S107). */
export const ouderonderdelen: readonly Onderdeel[] = [
	{
		id: 'oudercontact',
		titel: 'Contact met ouders en rapporten',
		delen: [
			{
				soort: 'tekst',
				id: 'oudercontact',
				tekst:
					'Kinderen ontwikkelen zich beter als ouders en school goed samenwerken. Daarom zijn er vaste momenten waarop we elkaar spreken.'
			},
			{ soort: 'belofte', afspraak: 'vragenlijst-ouders', kop: 'Kennismaken' },
			{ soort: 'belofte', afspraak: 'kennismakingsgesprek' },
			{ soort: 'belofte', afspraak: 'kennismakingsgesprek-instroom' },
			{ soort: 'belofte', afspraak: 'rapport', kop: 'Rapport en voortgangsgesprek' },
			{ soort: 'belofte', afspraak: 'voortgangsgesprek' },
			{ soort: 'belofte', afspraak: 'rapport-groep-twee' },
			{ soort: 'belofte', afspraak: 'ontwikkelbeschrijving' },
			{ soort: 'belofte', afspraak: 'adviesgesprek', kop: 'Naar het voortgezet onderwijs' },
			{ soort: 'belofte', afspraak: 'voorlopig-advies' },
			{
				soort: 'tekst',
				kop: 'Wat we van een gesprek opschrijven',
				id: 'vastlegging',
				tekst:
					'Na elk gesprek met ouders schrijft de groepsleerkracht in het leerlingvolgsysteem:\n- de namen van wie erbij waren;\n- een korte samenvatting;\n- de gemaakte afspraken;\n- bijzonderheden, als die er zijn.'
			},
			{ soort: 'belofte', afspraak: 'oudergesprek-notitie' },
			{
				soort: 'tekst',
				kop: 'De intern begeleider bij een gesprek',
				id: 'intern-begeleider-gesprek',
				tekst:
					'Soms sluit de intern begeleider aan bij een gesprek, bijvoorbeeld als we een kind doorverwijzen naar hulp van buiten. Zulke gesprekken voeren we meestal apart van het gewone gesprek.'
			},
			{
				soort: 'tekst',
				kop: 'Naar een andere school',
				id: 'overstap',
				tekst:
					'Gaat een kind tijdens het schooljaar of na groep 8 van school, dan maken we een onderwijskundig rapport voor de nieuwe school. We sturen het beveiligd, via OSO (Overstapservice Onderwijs). Erin staan de leerresultaten, de sociaal-emotionele ontwikkeling en de gebruikte methodes. De directie is verantwoordelijk voor dit overstapdossier.'
			},
			{ soort: 'belofte', afspraak: 'overstapdossier' }
		]
	},
	{
		id: 'mdo',
		titel: 'Multidisciplinair overleg (MDO)',
		delen: [
			{
				soort: 'tekst',
				id: 'mdo',
				tekst:
					'Heeft een kind intensievere ondersteuning nodig, dan is er een MDO. Daarin kijken we van verschillende kanten naar het kind, om tot passende ondersteuning te komen. Bij een MDO kunnen aanwezig zijn:\n- de ouders;\n- de groepsleerkracht;\n- de intern begeleider;\n- schoolmaatschappelijk werk;\n- de adviseur van {samenwerkingsverband};\n- andere deskundigen, zoals de schoolarts of een orthopedagoog.\n\nHet kind kan er voor een deel bij zijn, of vertelt ons vooraf wat het vindt. De intern begeleider stemt met ouders en deskundigen af wie er wanneer bij is.'
			},
			{ soort: 'belofte', afspraak: 'mdo' }
		]
	},
	{
		id: 'volgsysteem',
		titel: 'Het leerlingvolgsysteem',
		delen: [
			{
				soort: 'tekst',
				id: 'volgsysteem',
				tekst:
					'We volgen de ontwikkeling van kinderen met twee soorten toetsen:\n- toetsen die bij een methode horen; de uitslagen staan in het leerlingvolgsysteem ({volgsysteem});\n- toetsen die niet bij een methode horen: die van {toets}, op de hele school sinds september 2023. Oudere uitslagen zijn van Cito.\n\nDe toetsen van {toets} laten zien hoe kinderen groeien in wat ze weten en kunnen, per groep en per kind.'
			}
		]
	},
	{
		id: 'sociaal',
		titel: 'Sociaal-emotionele ontwikkeling',
		delen: [
			{
				soort: 'tekst',
				id: 'sociaal',
				tekst:
					'We volgen steeds hoe kinderen zich sociaal en emotioneel ontwikkelen, met een instrument dat past bij hun leeftijd.'
			},
			{
				soort: 'tekst',
				kop: 'Groep 1 en 2',
				id: 'kleuters',
				tekst:
					"In groep 1 en 2 werken we met het registratiesysteem van {kleuters}. Daarmee kijken we breed naar de ontwikkeling van jonge kinderen. Hoe we dat doen, staat in ons document 'Werkwijze jonge kind'."
			},
			{ soort: 'belofte', afspraak: 'kleuterregistratie' },
			{
				soort: 'tekst',
				kop: 'Groep 3 tot en met 8',
				id: 'sociaal-boven',
				tekst: 'Vanaf groep 3 gebruiken we {sociaal} om de sociaal-emotionele ontwikkeling te volgen.'
			},
			{ soort: 'belofte', afspraak: 'leerkrachtvragenlijst' },
			{ soort: 'belofte', afspraak: 'leerlingvragenlijst' },
			{
				soort: 'tekst',
				id: 'sociaal-gebruik',
				tekst:
					'De uitkomsten nemen we mee in de leerlingbesprekingen. Ze kunnen een reden zijn om iets te doen, of om met de ouders te praten.'
			}
		]
	}
];
