import type { Onderdeel } from '../aanbod.ts';

/** The five levels, expertise per cluster, own learning routes, signals and going on a year (S108-S153). */
export const niveauonderdelen: readonly Onderdeel[] = [
	{
		id: 'niveaus',
		titel: 'Vijf niveaus van ondersteuning',
		delen: [
			{
				soort: 'tekst',
				id: 'niveaus',
				tekst:
					'De ondersteuning heeft vijf niveaus. We bouwen haar stap voor stap op: pas als een niveau niet genoeg helpt, kijken we naar het volgende.'
			},
			{ soort: 'niveaus' },
			{
				soort: 'tekst',
				id: 'niveau-drie',
				tekst:
					'Bij niveau 3 gaat het bijvoorbeeld om schoolmaatschappelijk werk, logopedie, of ondersteuning volgens het dyslexieprotocol met een taal-/leesplan. Bij niveau 4 kan eerst onderzoek door een deskundige van buiten nodig zijn. Bij niveau 5 vragen we een arrangement aan, of een TLV voor een plaats op een andere school.'
			}
		]
	},
	{
		id: 'clusters',
		titel: 'Hulp van speciale scholen en instellingen',
		delen: [
			{
				soort: 'tekst',
				kop: 'Taal en spraak (cluster 2)',
				id: 'cluster-twee',
				tekst:
					'Bij problemen met taal of spraak kunnen we, in overleg met de ouders, een consult aanvragen bij Viertaal. Dat is een cluster 2-instelling.'
			},
			{
				soort: 'tekst',
				kop: 'Bewegen (cluster 3)',
				id: 'cluster-drie',
				tekst:
					'Heeft een kind hulp nodig bij bewegen, dan kan die van cluster 3 komen. Meestal is dat een arrangement voor dit ene kind (arrangement individueel, AI).'
			},
			{
				soort: 'tekst',
				kop: 'Gedrag en gevoelens (cluster 4)',
				id: 'cluster-vier',
				tekst:
					'Bij zorgen over gedrag of gevoelens kan er begeleiding van buiten komen, bijvoorbeeld van de Loodsboot, YOUZ (vroeger de Jutters) of Jeugdformaat.'
			}
		]
	},
	{
		id: 'leerlijnen',
		titel: 'Eigen leerlijnen en verschillen tussen kinderen',
		delen: [
			{
				soort: 'tekst',
				id: 'leerlijnen',
				tekst:
					'Soms heeft een kind iets anders nodig dan de gewone leerlijn. In overleg met de ouders kunnen we dan kiezen voor een aangepaste leerroute.'
			},
			{
				soort: 'tekst',
				kop: 'Eigen leerlijn',
				id: 'eigen-leerlijn',
				tekst:
					'Een kind kan voor een of meer vakken een eigen leerlijn volgen, bijvoorbeeld bij een grote achterstand of juist als het veel sneller leert. Bij rekenen kan vanaf groep 6, en soms eerder, een aanbod komen dat afwijkt van de methode. Dat gebeurt altijd in overleg met ouders, leerkracht en intern begeleider. De ouders geven er schriftelijk toestemming voor.'
			},
			{
				soort: 'tekst',
				kop: 'Kinderen die meer hulp nodig hebben',
				id: 'signalen-zorg',
				tekst: 'We letten onder andere op:'
			},
			{ soort: 'signalen', richting: 'zorg' },
			{
				soort: 'tekst',
				kop: 'Kinderen die meer aankunnen',
				id: 'signalen-kracht',
				tekst: 'Sterke leerlingen herkennen we onder andere aan:'
			},
			{ soort: 'signalen', richting: 'kracht' },
			{
				soort: 'tekst',
				kop: 'Wat we dan doen',
				id: 'sterkere-leerlingen',
				tekst:
					'Kinderen die meer aankunnen, slaan bij rekenen stof over die ze al beheersen. Dat heet compacten; we volgen daarbij de richtlijnen van de methode. Voor rekenen en taal is er plusmateriaal, dat meer uitdaging geeft. We stemmen het af op wat het kind nodig heeft en leggen het vast in het logboek of in een plan.'
			}
		]
	},
	{
		id: 'overgang',
		titel: 'Naar het volgende jaar, of een jaar overdoen',
		delen: [
			{
				soort: 'tekst',
				id: 'overgang',
				tekst:
					'We wegen zorgvuldig af of een kind doorgaat naar het volgende jaar of een jaar overdoet. Het belang van het kind staat altijd voorop.'
			},
			{
				soort: 'tekst',
				kop: 'Groep 1 en 2',
				id: 'overgang-kleuters',
				tekst:
					'Twijfelt de leerkracht, dan vult die een beslissingsprotocol in. Daarna overlegt die met het team van de onderbouw, de intern begeleider en de directie, en betrekt de ouders. Na de eindtoets of eindregistratie en een oordeel over de sociaal-emotionele ontwikkeling neemt de directie het besluit. Dat doet zij in overleg met de intern begeleider en de leerkracht.'
			},
			{ soort: 'belofte', afspraak: 'beslissingsprotocol' },
			{
				soort: 'tekst',
				kop: 'Groep 3 tot en met 7',
				id: 'overgang-midden',
				tekst:
					'Bij een mogelijke doublure kijken we naar de toetsen van {toets} halverwege het jaar en naar de ontwikkeling van het kind. Valt er iets op, dan beginnen de leerkracht en de intern begeleider een traject van ondersteuning of hulp. Na de toetsen aan het eind van het jaar volgt een besluit, in overleg met ouders, intern begeleider, leerkracht en directie. De directie neemt het besluit.\n\nVanaf groep 5 doet een kind bij ons zelden een jaar over. Gebeurt het toch, dan in nauw overleg met ouders, leerkracht, intern begeleider en directie. Een doublure moet de ontwikkeling van het kind echt vooruithelpen.'
			},
			{ soort: 'belofte', afspraak: 'doublurevergadering', kop: 'De doublurevergadering' },
			{
				soort: 'tekst',
				id: 'doublurevergadering',
				tekst:
					'Daar bespreken we de mogelijke doublures. De ouders weten het op tijd en denken mee, zoals dat past bij handelingsgericht werken: kijken naar wat een kind nodig heeft, en niet alleen naar wat het heeft.'
			},
			{ soort: 'belofte', afspraak: 'doublure-ouders' }
		]
	}
];
