import type { Verteller } from '../verteller.ts';

/** Level 1, strong: a question about challenge, answered step by step within the group. */
export function tellLiv({ observatie, vraag, waarde }: Verteller): void {
	observatie(-24, {
		soort: 'werkhouding',
		waarde: 'sterk',
		vak: 'rekenen',
		tekst: 'Liv maakte de bloktoets vooraf foutloos en vroeg of ze zelf sommen mocht bedenken.'
	});
	const rekenen = vraag({
		op: -23,
		vraag: 'Hoe blijft rekenen voor Liv een puzzel, ook als ze de stof van het blok al beheerst?',
		vak: 'rekenen',
		domein: 'cognitief',
		richting: 'kracht',
		wat_helpt: 'Open opdrachten en een maatje dat even ver denkt.'
	});
	rekenen.uitSignaal(-23, 'hoge_resultaten', 'rekenen');
	rekenen.notitie(
		-22.2,
		'leerling',
		'“Als ik alles al kan, ga ik dromen. Ik vind het fijn als ik eerst vastzit.”'
	);
	rekenen.notitie(
		-22,
		'ouders',
		'Ouders zien dat Liv thuis raadsels maakt voor haar broertje. Zij hopen dat ze op school leert om door te zetten als iets niet meteen lukt.'
	);
	rekenen.niveau({
		niveau: 1,
		op: -21.3,
		opnieuw: 6,
		waarom:
			'Compacten en verrijken hoort bij ons gewone aanbod. Liv heeft geen ander programma nodig, wel een andere verdeling van de tijd.',
		wie: { groepsleerkracht: 'deelgenomen', ouders: 'deelgenomen', leerling: 'deelgenomen' }
	});
	const compacten = rekenen.plan({
		op: -21.2,
		begin: -21,
		beginsituatie: `Liv maakt de toetsen vooraf op 90% of hoger. Haar ontwikkelscore is ${waarde('iep_lvs', 'rekenen')}. Bij een som die niet meteen lukt, legt ze hem snel weg.`,
		doel: 'Liv werkt minstens een kwartier door aan een opgave die ze niet meteen snapt, en kan haar aanpak uitleggen.',
		meetbaar_aan: 'haar eigen denkschrift en de bloktoets',
		startwaarde: 'legt een lastige opgave na 3 minuten weg',
		doelwaarde: 'houdt 15 minuten vol',
		aanpak:
			'De basisstof compacten volgens de route van Pluspunt XL. In de gewonnen tijd Rekentijgers en open problemen, samen met Tobias. In het denkschrift komt niet het antwoord maar de weg.',
		keer_per_week: 3,
		minuten: 30,
		plaats: 'in de groep, aan de denktafel',
		dagen: ['maandag', 'dinsdag', 'donderdag'],
		ouders: 'Thuis vragen ouders naar de weg, niet naar het cijfer.',
		leerlingwoorden: 'Ik wil leren om niet meteen te zuchten.',
		notities: [
			['wisselend', 'Zuchtte, keek om zich heen, en begon toch. Negen minuten.'],
			['goed', 'Samen met Tobias een tabel bedacht. Ze vonden dat ze vals speelden; dat heet een strategie.'],
			['goed', 'Twintig minuten aan het eierprobleem. Geen antwoord, wel drie ideeën.'],
			['wisselend', 'Liet een denkfout staan en schreef erbij: deze was mooi.'],
			['goed', 'Legde haar aanpak uit aan de kring. Rustig en helder.']
		],
		evaluatie: {
			op: -11,
			uitkomst: 'bereikt',
			eindwaarde: 'houdt 20 minuten vol',
			toelichting:
				'Liv werkt langer door en schrijft haar denkstappen op. De bloktoetsen blijven op niveau met de helft van de lessen. Ze zoekt nu zelf een moeilijkere opgave uit.',
			ouders: 'Thuis wordt er minder gezucht. Ze zijn blij met het denkschrift.',
			leerlingwoorden: 'Vastzitten is het begin van het leuke stuk.',
			vervolg: 'doorgaan'
		}
	});
	rekenen.plan({
		op: -6,
		begin: -5,
		voorganger: compacten,
		beginsituatie:
			'Het vorige doel is bereikt. Liv kan doorwerken; ze mag nu leren samenwerken aan een groter probleem.',
		doel: 'Liv ontwerpt met Tobias een rekenspel voor een jongere groep, met regels die wiskundig kloppen.',
		meetbaar_aan: 'het spel en de uitleg van de kansen',
		startwaarde: 'een schets',
		doelwaarde: 'een spel dat groep 4 kan spelen',
		aanpak:
			'Werken in ontwerpstappen: bedenken, proberen, aanpassen. Na elke proefronde één ding veranderen en opschrijven waarom.',
		keer_per_week: 2,
		minuten: 40,
		plaats: 'in de groep',
		dagen: ['woensdag', 'vrijdag'],
		ouders: 'Het gezin speelt de proefversies.',
		leerlingwoorden: 'Het moet eerlijk zijn, maar ook spannend. Dat is precies het probleem.',
		notities: [
			['goed', 'Eerste versie gespeeld: wie begint, wint altijd. Grote schrik, en toen pretoogjes.'],
			['wisselend', 'Kleine onenigheid over de kleuren. Zelf opgelost.'],
			['goed', 'Rekenden uit hoe vaak een zes valt in honderd worpen. En gooiden ze ook.'],
			['goed', 'Groep 4 heeft proefgespeeld; Yusuf vond een fout in de regels.']
		]
	});
}
