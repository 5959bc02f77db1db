import type { Onderdeel } from '../aanbod.ts';

/** The structure, the meetings and the plans of the school (S15-S50). */
export const overlegonderdelen: readonly Onderdeel[] = [
	{
		id: 'structuur',
		titel: 'Onze ondersteuningsstructuur in beeld',
		delen: [
			{
				soort: 'tekst',
				id: 'structuur',
				tekst:
					'Zo ziet de ondersteuning op onze school eruit. Elke tree is een niveau: hoe hoger, hoe meer hulp. Per niveau staat wie erbij zijn, waar we het bespreken en wat we opschrijven.'
			},
			{ soort: 'trap' }
		]
	},
	{
		id: 'overleg',
		titel: 'Overleg op school',
		delen: [
			{
				soort: 'tekst',
				id: 'overleg',
				tekst:
					'Op onze school zijn er verschillende vormen van overleg. Zo geven we de ondersteuning van alle kinderen doelgericht vorm.'
			},
			{ soort: 'belofte', afspraak: 'teamvergadering', kop: 'Teamvergaderingen' },
			{ soort: 'belofte', afspraak: 'overleg-ib-directie', kop: 'Intern begeleider en directie' },
			{ soort: 'belofte', afspraak: 'groepsbespreking', kop: 'Groepsbesprekingen per bouw' },
			{
				soort: 'tekst',
				id: 'groepsbespreking',
				tekst:
					'We gaan uit van de resultaten op de toetsen van {toets} en van wat de leerkracht in de groep ziet. Zo brengen we in kaart wat de groep nodig heeft, en kiezen we waar nodig een aanpak.'
			},
			{ soort: 'belofte', afspraak: 'opbrengstenvergadering', kop: 'Opbrengstenvergaderingen' },
			{ soort: 'belofte', afspraak: 'overleg-stafbureau', kop: 'Overleg met het bestuur' },
			{ soort: 'belofte', afspraak: 'klassenbezoek', kop: 'Klassenbezoeken' },
			{
				soort: 'tekst',
				id: 'klassenbezoek',
				tekst:
					'Wat er te zien was, komt terug in de gesprekken die de leerkracht met de directie voert. Die gesprekken horen bij de gesprekkencyclus van {bestuur}.'
			}
		]
	},
	{
		id: 'plannen',
		titel: 'Logboeken, groepsplannen, handelingsplannen en OPP',
		delen: [
			{
				soort: 'tekst',
				id: 'plannen',
				tekst: 'Om kinderen goed te volgen en te helpen, werken we met verschillende soorten plannen.'
			},
			{
				soort: 'tekst',
				kop: 'Logboeken',
				id: 'logboek',
				tekst:
					'Elke groep heeft een logboek, voor de hele groep of per kind. Het gaat over kinderen die een ander aanbod krijgen dan de basisinstructie: wat ze krijgen en hoe het gaat.'
			},
			{ soort: 'belofte', afspraak: 'logboek' },
			{
				soort: 'tekst',
				kop: 'Groepsplannen',
				id: 'groepsplan',
				tekst:
					'In een groepsplan staat de doorgaande lijn van het aanbod op verschillende niveaus in de groep. Leerkracht, intern begeleider en directie spreken per periode af om welke vakken het gaat.'
			},
			{ soort: 'belofte', afspraak: 'groepsplan' },
			{
				soort: 'tekst',
				kop: 'Handelingsplannen',
				id: 'handelingsplan',
				tekst:
					'Haalt een kind niet genoeg uit het aanbod van de groep, dan maakt de leerkracht een handelingsplan. Het gaat dieper dan het logboek en richt zich op wat dit kind nodig heeft.'
			},
			{ soort: 'belofte', afspraak: 'handelingsplan-evaluatie' },
			{
				soort: 'tekst',
				kop: 'Ontwikkelingsperspectief (OPP)',
				id: 'opp',
				tekst:
					'Is een handelingsplan niet meer genoeg, dan maken we een OPP. De groepsleerkracht en de intern begeleider doen dat in overleg met elkaar. Het OPP beschrijft een aangepaste leerroute. Het is bedoeld voor kinderen met extra ondersteuning en voor kinderen voor wie we een arrangement of een TLV overwegen.\n\nDe ouders zijn er actief bij betrokken en lezen het OPP. Zij tekenen voor akkoord met wat we gaan doen, of voor gezien. Het OPP is een groeidocument: we vullen het steeds aan.'
			},
			{ soort: 'belofte', afspraak: 'ontwikkelingsperspectief-opstellen' },
			{ soort: 'belofte', afspraak: 'ontwikkelingsperspectief-evaluatie' },
			{
				soort: 'tekst',
				kop: 'Wat we doen met toetsresultaten',
				id: 'toetsresultaten',
				tekst:
					'We volgen hoe kinderen vooruitgaan met de toetsen van {toets} voor taal en rekenen. We kijken eerst naar het gemiddelde van de groep en kiezen op grond daarvan doelen. Wat we extra doen, staat in {volgsysteem}.'
			},
			{ soort: 'belofte', afspraak: 'hoofdtoetsen' },
			{ soort: 'belofte', afspraak: 'verslag-van-uitvoering' },
			{
				soort: 'tekst',
				kop: 'Clusteren',
				id: 'clusteren',
				tekst:
					'Waar nodig werken kinderen een tijd samen met kinderen van hetzelfde niveau. Dat noemen we clusteren. We doen het flexibel en passen het aan bij wat kinderen nodig hebben. Toetsen en observaties laten zien welk kind welk aanbod nodig heeft.'
			}
		]
	},
	{
		id: 'besprekingen',
		titel: 'Leerlingbesprekingen en intervisie',
		delen: [
			{
				soort: 'tekst',
				id: 'besprekingen',
				tekst:
					'We bespreken kinderen op verschillende manieren. Het doel is steeds om te zien wat een kind nodig heeft, en om het daarbij te helpen.'
			},
			{ soort: 'belofte', afspraak: 'intervisie', kop: 'Intervisie in het team of de bouw' },
			{
				soort: 'tekst',
				id: 'intervisie',
				tekst:
					'Bij intervisie bespreken leerkrachten samen een situatie uit de klas, met de incidentmethode. Samen bedenken ze wat de leerkracht kan doen.'
			},
			{ soort: 'belofte', afspraak: 'intervisie-evaluatie' },
			{ soort: 'belofte', afspraak: 'intervisie-ouders' },
			{
				soort: 'belofte',
				afspraak: 'leerlingbespreking',
				kop: 'Leerlingbespreking met de intern begeleider'
			},
			{
				soort: 'tekst',
				id: 'leerlingbespreking',
				tekst:
					'Alle kinderen van de groep komen aan bod, met extra aandacht voor kinderen die extra ondersteuning nodig hebben. Het doel is:\n- zien hoe het kind zich ontwikkelt bij het leren, sociaal en lichamelijk;\n- bepalen wat er nodig is en op welk niveau;\n- afspreken wie wat doet en binnen welke tijd.'
			},
			{
				soort: 'tekst',
				kop: 'Wat er daarna kan gebeuren',
				id: 'vervolgstappen',
				tekst:
					'De intern begeleider kan extra onderzoek of hulp van buiten de school voorstellen. Dat gebeurt alleen als de ouders ermee instemmen. De intern begeleider of een expertleerkracht kan in overleg ook in de klas komen kijken. Dat laten we de ouders weten.'
			},
			{
				soort: 'tekst',
				kop: 'Plannen na een bespreking',
				id: 'uitwerking',
				tekst:
					'Heeft een kind niet genoeg aan het gewone aanbod, dan maken we een handelingsplan of een groepshandelingsplan. Voor kinderen in een dyslexietraject is er een apart taal-/leesplan, volgens het dyslexieprotocol.'
			},
			{ soort: 'belofte', afspraak: 'taal-leesplan' },
			{
				soort: 'tekst',
				kop: 'OPP bij extra ondersteuning',
				id: 'opp-extra',
				tekst:
					'We maken een OPP bij een eigen leerlijn, of als we extra ondersteuning of een TLV aanvragen. De groepsleerkracht maakt het, in overleg met de intern begeleider. De ouders doen mee en tekenen voor akkoord of voor gezien.'
			}
		]
	}
];
