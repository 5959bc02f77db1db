import type { Sjabloon } from './sjabloon.ts';

/** Questions about reading, spelling and words. */
export const taalsjablonen: readonly Sjabloon[] = [
	{
		aanleg: 'taalverzorging',
		richting: 'zorg',
		vak: 'taalverzorging',
		domein: 'cognitief',
		vraag: 'Hoe gaat {naam} de spellingregels ook gebruiken in {zijn} eigen verhalen?',
		watHelpt: 'Eén regel tegelijk en na het schrijven zelf zoeken.',
		waarom:
			'In het dictee past {naam} de regels toe, in eigen tekst nog niet. Gericht nakijken leren kan goed binnen de groep.',
		ouders: 'Thuis schrijft {hij} graag; ouders verbeteren niet, ze lezen.',
		plan: {
			beginsituatie:
				'{naam} kent de regels en noemt ze als je ernaar vraagt. In eigen werk staan gemiddeld elf fouten op tien regels.',
			doel: '{naam} vindt in een eigen tekst zelf de helft van de fouten.',
			meetbaar_aan: 'één eigen tekst per week',
			startwaarde: '2 van de 11 gevonden',
			doelwaarde: '6 van de 11 gevonden',
			aanpak:
				'Elke week één regel in de schijnwerper. Na het schrijven leest {naam} de tekst achterstevoren en zet een stip bij elk woord waar {hij} over twijfelt. Over de stippen praten we; de rest laten we staan.',
			keer_per_week: 3,
			minuten: 20,
			plaats: 'in de groep',
			dagen: ['dinsdag', 'donderdag', 'vrijdag'],
			ouders: 'Een verhaal per week mag mee naar huis.',
			leerlingwoorden: 'Een stip is niet fout. Een stip is twijfel.'
		},
		notities: [
			['goed', 'Zeven stippen, vijf terecht.'],
			['wisselend', 'Veel stippen bij goede woorden; zegt iets over vertrouwen.'],
			['goed', 'Vond de lange klank zelf.'],
			['moeizaam', 'Geen zin in achterstevoren. Samen gedaan.'],
			['goed', 'Zes van de elf!'],
			['goed', 'Gebruikt de stippen nu ook bij geschiedenis.']
		],
		bereikt: '{naam} vindt zelf meer dan de helft van de fouten en schrijft er niet korter om.',
		deels: '{naam} zoekt actief naar fouten en vindt er meer dan eerst. Werkwoorden vragen een vervolg.'
	},
	{
		aanleg: 'technisch_lezen',
		richting: 'zorg',
		vak: 'technisch_lezen',
		domein: 'cognitief',
		vraag: 'Hoe wordt het lezen van {naam} vlotter, zonder dat {hij} de inhoud verliest?',
		watHelpt: 'Een boek dat {hij} zelf koos en samen beginnen.',
		waarom:
			'Het leestempo groeit minder dan we hoopten. Vier keer per week begeleid lezen past binnen wat we in de groep kunnen geven.',
		ouders: 'Ouders lezen om de beurt een bladzijde met {hem}.',
		plan: {
			beginsituatie: '{naam} leest nauwkeurig, maar traag. De inhoud vertelt {hij} goed na.',
			doel: '{naam} leest een bekende bladzijde vlot en met toon voor.',
			meetbaar_aan: 'opname van één bladzijde per week',
			startwaarde: '52 woorden per minuut',
			doelwaarde: '68 woorden per minuut',
			aanpak:
				'Herhaald lezen in tweetallen: dezelfde bladzijde drie dagen achter elkaar. De lezer kiest de stem, de luisteraar let op de punten.',
			keer_per_week: 4,
			minuten: 15,
			plaats: 'in de leeshoek',
			dagen: ['maandag', 'dinsdag', 'woensdag', 'vrijdag'],
			ouders: 'Op vrijdag gaat de opname mee.',
			leerlingwoorden: 'Ik doe de stem van de heks het best.'
		},
		notities: [
			['goed', 'De heks was zo eng dat de leeshoek vol zat.'],
			['goed', 'Dag drie: geen enkele hapering.'],
			['wisselend', 'Nieuwe bladzijde is elke keer even slikken.'],
			['goed', '61 woorden per minuut.'],
			['niet_gedaan', 'Schoolreis.'],
			['goed', 'Koos een dikker boek.'],
			['wisselend', 'Tempo goed, punten vergeten.']
		],
		bereikt: '{naam} leest vlot en met toon, ook in een nieuw boek. Het plezier is terug.',
		deels: 'Op bekende bladzijden gaat het vlot. Bij een nieuwe tekst heeft {naam} nog een aanloop nodig.'
	},
	{
		aanleg: 'lezen',
		richting: 'zorg',
		vak: 'lezen',
		domein: 'cognitief',
		vraag: 'Hoe leert {naam} om vragen te stellen aan een tekst?',
		watHelpt: 'Samen hardop denken en kiezen uit teksten over dieren.',
		waarom:
			'{naam} leest goed door, maar controleert niet of {hij} het begrijpt. Modelen in een klein groepje hoort bij ons aanbod.',
		ouders: 'Ouders vragen voortaan: wat verbaasde je?',
		plan: {
			beginsituatie: '{naam} leest de woorden goed. Bij vragen zoekt {hij} naar hetzelfde woord in de tekst.',
			doel: '{naam} stelt bij elke alinea één eigen vraag en zoekt het antwoord.',
			meetbaar_aan: 'vraagkaartjes bij vijf teksten',
			startwaarde: '1 vraag per tekst',
			doelwaarde: '5 vragen per tekst',
			aanpak:
				'De leerkracht denkt hardop voor. Daarna om de beurt een vraagkaartje trekken: wie, waarom, wat als? We bespreken alleen de vragen, niet de antwoorden.',
			keer_per_week: 3,
			minuten: 20,
			plaats: 'aan de instructietafel',
			dagen: ['maandag', 'woensdag', 'vrijdag'],
			ouders: 'Bij het voorlezen mag {naam} de pauzeknop zijn.',
			leerlingwoorden: 'De vraag wat als vind ik de beste.'
		},
		notities: [
			['goed', 'Vroeg waarom de wolf niet gewoon aanklopte.'],
			['wisselend', 'Drie vragen, alle drie wie.'],
			['goed', 'Zocht het antwoord in het plaatje én in de tekst.'],
			['goed', 'Vijf vragen bij de tekst over octopussen.'],
			['wisselend', 'Zonder kaartje nog stil.']
		],
		bereikt: '{naam} stelt uit zichzelf vragen en merkt het als iets niet klopt.',
		deels: 'Met kaartjes lukt het goed. De volgende stap is zonder.'
	},
	{
		aanleg: 'woordenschat',
		richting: 'zorg',
		vak: 'woordenschat',
		domein: 'taal',
		vraag: 'Hoe groeit de schooltaal van {naam} mee met de teksten van nu?',
		watHelpt: 'Woorden vooraf horen, zien en gebruiken.',
		waarom:
			'In gesprek is {naam} vlot, de woorden van de zaakvakken ontbreken nog. Vooraf woorden leren past in de groep.',
		ouders: 'Thuis bespreken ze de woorden in twee talen.',
		plan: {
			beginsituatie:
				'{naam} praat makkelijk. Woorden als oorzaak, vergelijken en gevolg gebruikt {hij} nog niet.',
			doel: '{naam} gebruikt per week vijf nieuwe schooltaalwoorden in een eigen zin.',
			meetbaar_aan: 'woordenschrift',
			startwaarde: '1 woord per week',
			doelwaarde: '5 woorden per week',
			aanpak:
				'Een dag voor de les de kernwoorden met een plaatje en een voorbeeld. In de les krijgt {naam} de beurt als een van die woorden valt. Vrijdag: de woordenveiling.',
			keer_per_week: 4,
			minuten: 15,
			plaats: 'in de groep',
			dagen: ['maandag', 'dinsdag', 'donderdag', 'vrijdag'],
			ouders: 'Het woordenschrift ligt in het weekend op tafel.',
			leerlingwoorden: 'Oorzaak klinkt duur, maar het is gewoon waarom.'
		},
		notities: [
			['goed', 'Kocht op de veiling het woord “noodzakelijk” en gebruikte het de hele dag.'],
			['goed', 'Vier woorden in goede zinnen.'],
			['wisselend', 'Kent de betekenis, de zin is nog kort.'],
			['goed', 'Legde “gevolg” uit met een omgevallen beker.'],
			['goed', 'Vijf van de vijf.']
		],
		bereikt: '{naam} gebruikt nieuwe woorden uit zichzelf, ook in de kring.',
		deels: '{naam} herkent de woorden vlot. Zelf gebruiken komt op gang.'
	}
];
