import type { Sjabloon } from './sjabloon.ts';

/** Questions about rekenen, weak and strong. */
export const rekensjablonen: readonly Sjabloon[] = [
	{
		aanleg: 'rekenen',
		richting: 'zorg',
		vak: 'rekenen',
		domein: 'cognitief',
		vraag: 'Hoe leert {naam} de tafels zo, dat {hij} ze ook in een andere som terugvindt?',
		watHelpt: 'Kleine stapjes, elke dag kort, en zien hoeveel er al gekleurd is.',
		waarom:
			'{naam} begrijpt wat keer is, maar het uit het hoofd kennen blijft achter. Kort en vaak oefenen kan in de groep.',
		ouders: 'Thuis doen ze elke avond één tafel bij het afwassen.',
		plan: {
			beginsituatie:
				'{naam} kent de tafels van 1, 2, 5 en 10. De andere rekent {hij} uit door erbij te tellen.',
			doel: '{naam} kent de tafels van 3, 4 en 6 en gebruikt ze in een verhaalsom.',
			meetbaar_aan: 'tafelkaart van 20 sommen en 5 verhaalsommen',
			startwaarde: '9 van de 25',
			doelwaarde: '21 van de 25',
			aanpak:
				'Eerst de tafel bouwen met rijen blokjes, dan springen op de getallenlijn, dan pas de kaartjes. Twee sommen die {hij} al weet helpen bij een die {hij} nog niet weet.',
			keer_per_week: 4,
			minuten: 15,
			plaats: 'aan de instructietafel',
			dagen: ['maandag', 'dinsdag', 'donderdag', 'vrijdag'],
			ouders: 'De tafelkaart hangt op de koelkast.',
			leerlingwoorden: 'Die van zes is stom, maar ik ga hem krijgen.'
		},
		notities: [
			['goed', 'Ontdekte dat vier keer het dubbele is van twee keer.'],
			['wisselend', 'Op de kaart goed, in de verhaalsom nog niet.'],
			['goed', 'De hele rij van drie, achteruit ook.'],
			['goed', 'Verzon zelf een verhaal bij zes keer vier.'],
			['moeizaam', 'Moe na gym; verplaatst naar de ochtend.'],
			['goed', 'Zestien van de vijfentwintig.'],
			['wisselend', 'Zes en zeven lopen nog door elkaar.']
		],
		bereikt:
			'{naam} kent de tafels van 3, 4 en 6 en herkent ze in verhaalsommen. Kort en vaak past bij {hem}.',
		deels:
			'De tafels van 3 en 4 zitten, die van 6 nog niet. {naam} gebruikt nu wel handige sommen om er te komen.'
	},
	{
		aanleg: 'rekenen',
		richting: 'zorg',
		vak: 'rekenen',
		domein: 'cognitief',
		vraag: 'Wat heeft {naam} nodig om een verhaalsom rustig te ontleden?',
		watHelpt: 'De som naspelen of tekenen voordat er gerekend wordt.',
		waarom:
			'Kale sommen maakt {naam} goed. In een verhaal raakt {hij} de vraag kwijt. We oefenen een vaste aanpak in de groep.',
		ouders: 'Ouders herkennen dat {naam} snel begint en dan pas leest.',
		plan: {
			beginsituatie:
				'{naam} rekent kale sommen vlot. Van de verhaalsommen maakt {hij} er ongeveer vier van de tien goed.',
			doel: '{naam} tekent bij een verhaalsom wat er gevraagd wordt en kiest daarna de bewerking.',
			meetbaar_aan: 'tien verhaalsommen met tekening',
			startwaarde: '4 van de 10',
			doelwaarde: '8 van de 10',
			aanpak:
				'Lezen, tekenen, rekenen, terugkijken: vier stappen op een kaart. Eerst samen, dan in tweetallen, dan alleen. De tekening telt net zo zwaar als het antwoord.',
			keer_per_week: 3,
			minuten: 20,
			plaats: 'in de groep',
			dagen: ['maandag', 'woensdag', 'donderdag'],
			ouders: 'Thuis een som maken van de boodschappen.',
			leerlingwoorden: 'Als ik teken, snap ik wie wat heeft.'
		},
		notities: [
			['goed', 'Tekende de bus met de lege stoelen en zag het antwoord.'],
			['wisselend', 'Sloeg de tekening over bij de makkelijke. Daar zat de fout.'],
			['goed', 'Zes van de tien.'],
			['goed', 'Legde de vier stappen uit aan een klasgenoot.'],
			['wisselend', 'Lange tekst: eerst samen onderstreept.'],
			['goed', 'Keek terug en verbeterde zichzelf.']
		],
		bereikt: '{naam} tekent eerst en kiest dan. Acht van de tien goed, en rustiger aan het werk.',
		deels: 'De tekening is een gewoonte geworden. Bij sommen met twee stappen blijft hulp nodig.'
	},
	{
		aanleg: 'rekenen',
		richting: 'kracht',
		vak: 'rekenen',
		domein: 'cognitief',
		vraag: 'Welke uitdaging past bij {naam}, die de rekenstof al beheerst voordat het blok begint?',
		watHelpt: 'Vooraf toetsen, minder herhalen en een probleem met meer antwoorden.',
		waarom:
			'Compacten en verrijken hoort bij het aanbod in de groep. We leggen vast wat {naam} overslaat en wat ervoor in de plaats komt.',
		ouders: 'Thuis programmeert {hij} graag kleine spelletjes.',
		plan: {
			beginsituatie: '{naam} maakt de toetsen vooraf op 92% of hoger.',
			doel: '{naam} lost per week één open probleem op en beschrijft twee manieren.',
			meetbaar_aan: 'denkschrift',
			startwaarde: '1 manier',
			doelwaarde: '2 manieren',
			aanpak:
				'De route van Pluspunt XL volgen. Twee keer per week aan de denktafel met een maatje. Elke vrijdag presenteert een van beiden de mooiste fout.',
			keer_per_week: 2,
			minuten: 40,
			plaats: 'aan de denktafel',
			dagen: ['dinsdag', 'donderdag'],
			ouders: 'Ouders krijgen de puzzel van de week mee.',
			leerlingwoorden: 'De mooiste fout was van mij.'
		},
		notities: [
			['goed', 'Twee manieren, waarvan één die ik niet kende.'],
			['wisselend', 'Wilde meteen het antwoord. Samen de tijd genomen.'],
			['goed', 'Presenteerde de mooiste fout met een grafiek.'],
			['goed', 'Zoekt nu zelf een tweede weg.']
		],
		bereikt: '{naam} zoekt uit zichzelf naar een tweede oplossing en houdt langer vol.',
		deels: 'De problemen passen. Opschrijven hoe {hij} denkt, vraagt nog oefening.'
	}
];
