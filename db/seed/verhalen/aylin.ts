import type { Verteller } from '../verteller.ts';

/** A strong reader: an answered question with a plan that reached its goal, and what came after. */
export function tellAylin({ observatie, vraag, waarde }: Verteller): void {
	observatie(-30, {
		soort: 'werkhouding',
		waarde: 'sterk',
		vak: 'lezen',
		tekst: 'Aylin is met de leestekst klaar voordat de vragen zijn uitgedeeld, en heeft dan betere vragen.'
	});
	const lezen = vraag({
		op: -29,
		vraag: 'Wat heeft Aylin nodig om bij taal nog iets nieuws te leren?',
		vak: 'lezen',
		domein: 'cognitief',
		richting: 'kracht',
		wat_helpt: 'Keuze, een echt publiek en feedback op de inhoud.'
	});
	lezen.uitSignaal(-29, 'hoge_resultaten', 'lezen');
	lezen.niveau({
		niveau: 1,
		op: -28,
		opnieuw: -8,
		waarom:
			'De behoefte van Aylin past binnen het aanbod in de groep, als we de stof indikken en er iets voor in de plaats zetten.',
		wie: { groepsleerkracht: 'deelgenomen', ouders: 'geinformeerd', leerling: 'deelgenomen' }
	});
	const krant = lezen.plan({
		op: -27.3,
		begin: -27,
		beginsituatie: `Aylin scoort bij lezen ruim boven haar groep (ontwikkelscore ${waarde('iep_lvs', 'lezen', 1) || waarde('iep_lvs', 'lezen')}). De basisstof kent ze voor het grootste deel al.`,
		doel: 'Aylin schrijft drie artikelen op basis van minstens twee bronnen en verwerkt feedback van een lezer.',
		meetbaar_aan: 'drie artikelen in de schoolkrant',
		startwaarde: '0 artikelen',
		doelwaarde: '3 artikelen',
		aanpak:
			'Taal en lezen indikken tot de kern. In de gewonnen tijd werkt Aylin aan de schoolkrant. Elke week een redactiegesprek van tien minuten over de inhoud.',
		keer_per_week: 2,
		minuten: 45,
		plaats: 'in de groep en in de bibliotheek',
		dagen: ['dinsdag', 'donderdag'],
		ouders: 'Ouders lezen mee als eerste publiek.',
		leerlingwoorden: 'Ik wil iemand interviewen die ik niet ken.',
		notities: [
			['goed', 'Interviewde de conciërge. Vraag acht was beter dan al mijn vragen.'],
			['goed', 'Tweede bron gevonden in de krant van de bibliotheek.'],
			['wisselend', 'Feedback krijgen is nog even slikken. Daarna herschreef ze alles.']
		],
		evaluatie: {
			op: -17,
			uitkomst: 'bereikt',
			eindwaarde: '4 artikelen',
			toelichting:
				'Vier artikelen, waarvan één twee keer herschreven. Aylin heeft geleerd dat een tekst beter wordt van een kritische lezer. Het indikken van de basisstof kostte haar niets.',
			ouders: 'Aan tafel gaat het over bronnen. Zij zijn trots.',
			leerlingwoorden: 'Herschrijven voelde eerst als straf. Nu weet ik dat schrijvers dat altijd doen.',
			vervolg: 'anders'
		}
	});
	lezen.plan({
		op: -5,
		begin: -4,
		voorganger: krant,
		beginsituatie: 'Het vorige plan is bereikt. Aylin wil verder met film en onderzoek.',
		doel: 'Aylin maakt een korte documentaire waarin ze twee kanten van één onderwerp laat horen.',
		meetbaar_aan: 'een documentaire van vijf minuten, met een draaiboek',
		startwaarde: 'een idee',
		doelwaarde: 'een vertoning voor groep 7 en 8',
		aanpak:
			'Werken met een draaiboek en een planning die ze zelf bewaakt. Wekelijks een gesprek over keuzes: wie laat je aan het woord, en wie niet?',
		keer_per_week: 2,
		minuten: 40,
		plaats: 'in de groep en op het plein',
		dagen: ['woensdag', 'vrijdag'],
		ouders: 'Vader helpt met het monteren, alleen met de knoppen.',
		leerlingwoorden: 'Het gaat over de vraag of het schoolplein groen moet. Ik weet het zelf nog niet.',
		notities: [
			['goed', 'Draaiboek af. Ze schrapte zelf de helft.'],
			['goed', 'Interviewde een buurvrouw die tegen is. Netjes doorgevraagd.'],
			['wisselend', 'De planning loopt uit. Samen besloten wat eruit kan.']
		]
	});
	lezen.afspraak({
		op: -2,
		wat: 'Vertoning van de documentaire plannen met groep 7',
		wie: 'ruben',
		overDagen: 10
	});
}
