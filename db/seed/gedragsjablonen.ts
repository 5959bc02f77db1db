import type { Sjabloon } from './sjabloon.ts';

/** Questions about getting started and about daring to speak. */
export const gedragsjablonen: readonly Sjabloon[] = [
	{
		aanleg: null,
		richting: 'zorg',
		vak: null,
		domein: 'werkhouding',
		vraag: 'Hoe komt {naam} zelf op gang bij het zelfstandig werken?',
		watHelpt: 'Een lege tafel, één taak en een duidelijk begin.',
		waarom:
			'{naam} kan het werk aan. Het beginnen kost {hem} veel tijd. Met een vaste startroutine helpen we {hem} in de groep.',
		ouders: 'Bij het huiswerk helpt het als er iemand aan tafel zit.',
		plan: {
			beginsituatie:
				'{naam} heeft gemiddeld negen minuten nodig om te beginnen. Is {hij} eenmaal bezig, dan werkt {hij} door.',
			doel: '{naam} is binnen twee minuten aan het werk.',
			meetbaar_aan: 'drie keer per week kijken op de klok, samen',
			startwaarde: '9 minuten',
			doelwaarde: '2 minuten',
			aanpak:
				'Startkaart met drie stappen: pak, lees, begin. De eerste som maken we samen. Na vijf minuten een duim over en weer.',
			keer_per_week: 5,
			minuten: 10,
			plaats: 'in de groep',
			dagen: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
			ouders: 'Thuis dezelfde drie stappen.',
			leerlingwoorden: 'De eerste som is de moeilijkste, ook als hij makkelijk is.'
		},
		notities: [
			['goed', 'Vier minuten, zonder dat ik iets zei.'],
			['wisselend', 'Na de pauze weer langer.'],
			['goed', 'Kaart weggelegd: die zit nu in mijn hoofd.'],
			['goed', 'Twee minuten, drie dagen achter elkaar.'],
			['moeizaam', 'Ruzie op het plein, dan lukt beginnen niet.']
		],
		bereikt: '{naam} begint binnen twee minuten en is daar zelf trots op.',
		deels: '’s Ochtends lukt het. Na de pauze is een korte overgang nodig.'
	},
	{
		aanleg: null,
		richting: 'zorg',
		vak: null,
		domein: 'sociaal_emotioneel',
		vraag: 'Hoe durft {naam} in de groep meer van zich te laten horen?',
		watHelpt: 'Eerst in een tweetal, de beurt van tevoren weten.',
		waarom:
			'{naam} weet veel en zegt weinig. We willen dat {hij} zich veilig genoeg voelt om mee te praten; dat oefenen we klein.',
		ouders: 'Thuis is {naam} een spraakwaterval.',
		plan: {
			beginsituatie:
				'{naam} praat graag in een tweetal. In de kring zegt {hij} alleen iets als het gevraagd wordt.',
			doel: '{naam} vertelt elke dag één ding in de kring of in een groepje.',
			meetbaar_aan: 'streepjes op een kaart, samen bijgehouden',
			startwaarde: '1 keer per week',
			doelwaarde: '4 keer per week',
			aanpak:
				'De vraag voor de kring krijgt {naam} een uur eerder. Eerst vertelt {hij} het aan een maatje, dan samen aan de groep. Geen onverwachte beurten.',
			keer_per_week: 4,
			minuten: 10,
			plaats: 'in de kring',
			dagen: ['maandag', 'dinsdag', 'donderdag', 'vrijdag'],
			ouders: 'Op zondag kiezen ze samen een weekendverhaal.',
			leerlingwoorden: 'Ik heb het wel gezegd, maar alleen in mijn hoofd.'
		},
		notities: [
			['goed', 'Vertelde met Puck over de eendjes.'],
			['wisselend', 'Wel voorbereid, niet durven. Dat mocht.'],
			['goed', 'Stak zelf {zijn} vinger op. Iedereen wachtte netjes.'],
			['goed', 'Drie keer deze week.']
		],
		bereikt: '{naam} praat mee en zoekt zelf het moment uit. De voorbereiding is niet meer nodig.',
		deels: 'In een groepje durft {naam} het elke dag. De hele kring komt nog.'
	}
];
