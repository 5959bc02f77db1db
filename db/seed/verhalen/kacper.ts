import { samen, type Verteller } from '../verteller.ts';

/** Rekenen in the middle of a plan: number sense with things in the hand. */
export function tellKacper({ observatie, vraag, waarde }: Verteller): void {
	observatie(-8, {
		soort: 'verlengde_instructie',
		waarde: 'zorg',
		vak: 'rekenen',
		tekst: 'Kacper telt bij elke som vanaf één. Met de kralenketting ziet hij de sprong van tien wel.'
	});
	const rekenen = vraag({
		op: -7.2,
		vraag: 'Hoe leert Kacper rekenen met tientallen, zonder steeds vanaf één te tellen?',
		vak: 'rekenen',
		domein: 'cognitief',
		richting: 'zorg',
		wat_helpt: 'Materiaal in de hand en de som als verhaaltje, als het kan eerst in het Pools.'
	});
	rekenen.uitSignaal(-7.2, 'verlengde_instructie', 'rekenen');
	rekenen.notitie(
		-7,
		'ouders',
		'Moeder is timmerman en rekent thuis in het Pools met centimeters. Ze wil graag weten welke woorden wij gebruiken; woordenlijst meegegeven in twee talen.'
	);
	rekenen.niveau({
		niveau: 2,
		op: -6.2,
		opnieuw: 6,
		waarom:
			'Kacper heeft tijdelijk meer nodig dan de verlengde instructie: eerst begrijpen wat een tiental is, daarna pas oefenen op tempo.',
		wie: samen
	});
	rekenen.plan({
		op: -6,
		begin: -5,
		beginsituatie: `Kacper rekent tot tien uit het hoofd. Daarboven telt hij door op zijn vingers. Laatste ontwikkelscore rekenen: ${waarde('iep_lvs', 'rekenen')}. Technisch lezen gaat goed, de taal van verhaalsommen kost nog aandacht.`,
		doel: 'Kacper maakt sommen over het tiental (8 + 5, 34 + 8) door eerst aan te vullen tot tien, en legt dat uit met de kralen.',
		meetbaar_aan: 'rekengesprek met tien sommen',
		startwaarde: '2 van de 10 met aanvullen',
		doelwaarde: '8 van de 10 met aanvullen',
		aanpak:
			'Elke keer dezelfde opbouw: doen met de kralenketting, tekenen op de lege getallenlijn, dan pas de kale som. Kacper verwoordt elke sprong. De woorden erbij, eraf en aanvullen hangen met een plaatje op zijn tafel.',
		keer_per_week: 3,
		minuten: 20,
		plaats: 'aan de instructietafel',
		dagen: ['maandag', 'dinsdag', 'donderdag'],
		ouders: 'Thuis meten en rekenen met de rolmaat: hoeveel nog tot de volgende tien centimeter?',
		leerlingwoorden: 'Ik wil het kunnen zonder dat mijn vingers op zijn.',
		bijgesteld: {
			op: -2,
			keer_per_week: 4,
			aanpak:
				'Dezelfde opbouw, nu met de rolmaat van thuis in plaats van de kralenketting: die spreekt Kacper meer aan. Elke keer doen, tekenen, dan de kale som. Op vrijdag legt hij één som uit aan een klasgenoot.',
			dagen: ['maandag', 'dinsdag', 'donderdag', 'vrijdag']
		},
		notities: [
			['wisselend', 'Met kralen goed, op papier weer terug naar de vingers.'],
			['goed', 'Nam de rolmaat van thuis mee. Opeens was tien een ding.'],
			['goed', 'Zes van de tien met aanvullen, en hij zei er steeds “nog zoveel tot tien” bij.'],
			['moeizaam', 'Verhaalsom met te veel tekst. De som zat goed, het verhaal niet.'],
			['goed', 'Legde 27 + 6 uit aan Mees. Mees snapt het nu ook beter.']
		]
	});
	rekenen.afspraak({
		op: -2,
		wat: 'Rekengesprek met Kacper: tien sommen, hardop',
		wie: 'joost',
		overDagen: 5
	});
}
