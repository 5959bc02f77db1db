import { samen, type Verteller } from '../verteller.ts';

/** Level 4: an own learning route for rekenen, with an ontwikkelingsperspectief and the child's own voice. */
export function tellAmina({ observatie, vraag, waarde }: Verteller): void {
	observatie(-66, {
		soort: 'verlengde_instructie',
		waarde: 'zorg',
		vak: 'rekenen',
		tekst: 'Amina begrijpt de uitleg op het moment zelf. De volgende dag is de route weg.'
	});
	const rekenen = vraag({
		op: -64,
		vraag:
			'Welke rekenroute past bij Amina, zodat ze groeit op haar eigen niveau en weer plezier krijgt in rekenen?',
		vak: 'rekenen',
		domein: 'cognitief',
		richting: 'zorg',
		wat_helpt: 'Rekenen met geld en materiaal, één soort som tegelijk.'
	});
	rekenen.uitSignaal(-64, 'lage_resultaten', 'rekenen');
	rekenen.niveau({
		niveau: 2,
		op: -62,
		opnieuw: -48,
		waarom:
			'Herhaald lage resultaten bij rekenen en veel verlengde instructie. We proberen een plan in de groep met materiaal en vaste stappen.',
		wie: samen
	});
	const eerste = rekenen.plan({
		op: -61,
		begin: -60,
		beginsituatie:
			'Amina rekent tot honderd met materiaal. De tafels van 2, 5 en 10 kent ze. Bij nieuwe stof raakt ze de stappen kwijt.',
		doel: 'Amina maakt plus- en minsommen tot honderd met een vaste stappenkaart.',
		meetbaar_aan: 'bloktoets op eigen niveau',
		startwaarde: '45% goed',
		doelwaarde: '75% goed',
		aanpak:
			'Vier keer per week aan de instructietafel met de stappenkaart en geld. Elke dag begint met twee sommen van gisteren.',
		keer_per_week: 4,
		minuten: 25,
		plaats: 'aan de instructietafel',
		ouders: 'Amina doet op zaterdag met moeder de boodschappen en rekent af.',
		leerlingwoorden: 'Met geld snap ik het. Dan is het echt.',
		notities: [
			['goed', 'Met geld gaat het, en ze helpt Salma erbij.'],
			['wisselend', 'Na het weekend is de eerste stap weg. De sommen van gisteren helpen.'],
			['wisselend', 'Deed het goed met kaart, zonder kaart niet.']
		],
		evaluatie: {
			op: -49,
			uitkomst: 'deels',
			eindwaarde: '60% goed',
			toelichting:
				'Met de kaart groeit Amina, maar het verschil met de groepsstof wordt groter. Zij heeft meer herhaling nodig dan binnen de groepsstof past. We vragen onderzoek aan om te weten wat haalbaar is.',
			ouders: 'Ouders willen weten wat er aan de hand is, en vooral dat Amina niet onzeker wordt.',
			leerlingwoorden: 'Ik ben altijd de laatste. Dat wil ik niet meer.',
			vervolg: 'opschalen'
		}
	});
	rekenen.niveau({
		niveau: 3,
		op: -47,
		opnieuw: -34,
		waarom:
			'De hulp in de groep is niet genoeg. Met toestemming van beide ouders vragen we een orthopedagoog om onderzoek te doen naar wat Amina nodig heeft bij rekenen.',
		wie: { ...samen, externen: 'geinformeerd' },
		namen: { externen: 'Mirjam Kolff, orthopedagoog' }
	});
	rekenen.notitie(
		-38,
		'onderzoek',
		'Onderzoek afgerond en met de ouders besproken. Kern: Amina leert door doen en veel herhalen, en profiteert van een kleiner aantal doelen. Advies: een eigen leerlijn voor rekenen, met doelen die voor later belangrijk zijn.',
		'samira'
	);
	rekenen.notitie(
		-36,
		'leerling',
		'Amina tekende een ladder met vier treden. “Ik sta op twee. Ik wil niet naar tien, ik wil naar drie. En dan naar vier.”'
	);
	rekenen.notitie(
		-35,
		'ouders',
		'Multidisciplinair overleg met ouders, leerkracht, intern begeleider, orthopedagoog en adviseur van het samenwerkingsverband. Ouders stemmen schriftelijk in met de eigen leerlijn en met het handelingsdeel. Vader vroeg wat dit betekent voor later; de mogelijkheden zijn eerlijk besproken.',
		'samira'
	);
	rekenen.niveau({
		niveau: 4,
		op: -34,
		opnieuw: 3,
		waarom:
			'Na onderzoek en overleg met iedereen kiezen we voor een eigen leerlijn rekenen met een ontwikkelingsperspectief. Op de andere vakken doet Amina mee met de groep.',
		wie: {
			groepsleerkracht: 'deelgenomen',
			ouders: 'deelgenomen',
			leerling: 'vooraf_gesproken',
			intern_begeleider: 'deelgenomen',
			externen: 'deelgenomen',
			directie: 'geinformeerd'
		},
		namen: { externen: 'Mirjam Kolff, orthopedagoog; Hein van Stralen, adviseur samenwerkingsverband' }
	});
	const tweede = rekenen.plan({
		op: -33,
		begin: -32,
		voorganger: eerste,
		beginsituatie:
			'Amina werkt in haar eigen boek, op haar eigen tempo. Geld en klok zijn gekozen als eerste doelen, omdat ze die elke dag gebruikt.',
		doel: 'Amina betaalt bedragen tot 50 euro gepast en rekent wisselgeld uit.',
		meetbaar_aan: 'winkelspel met tien opdrachten',
		startwaarde: '3 van de 10 goed',
		doelwaarde: '8 van de 10 goed',
		aanpak:
			'Dagelijks eigen instructie van een kwartier, daarna oefenen in het eigen boek en in de klaswinkel. Elke week een dag om te herhalen.',
		keer_per_week: 5,
		minuten: 30,
		plaats: 'in de groep, eigen boek',
		ouders: 'Elke zaterdag betaalt Amina bij de bakker.',
		leerlingwoorden: 'Ik heb een eigen boek en het is precies dik genoeg.',
		notities: [
			['goed', 'Zelf de klaswinkel ingericht, met prijzen die kloppen.'],
			['goed', 'Gaf gepast terug van twintig euro. Twee keer nageteld, trots gekeken.'],
			['wisselend', 'Centen blijven lastig; we ronden voorlopig af, zoals de winkel ook doet.']
		],
		evaluatie: {
			op: -21,
			uitkomst: 'bereikt',
			eindwaarde: '9 van de 10 goed',
			toelichting:
				'Doel ruim gehaald. Amina steekt bij rekenen weer haar vinger op. De eigen leerlijn past; we gaan door met de klok en met tijd.',
			ouders: 'Bij de bakker rekent zij nu voor oma mee.',
			leerlingwoorden: 'Trede drie. Zie je wel.',
			vervolg: 'doorgaan'
		}
	});
	rekenen.plan({
		op: -4,
		begin: -3,
		voorganger: tweede,
		beginsituatie: `Geld beheerst Amina. Hele en halve uren leest ze vlot, kwartieren met hulp. Ontwikkelscore rekenen: ${waarde('iep_lvs', 'rekenen')}, eerder ${waarde('iep_lvs', 'rekenen', 1)}: zij groeit.`,
		doel: 'Amina leest de klok op vijf minuten nauwkeurig en plant daarmee haar eigen middag.',
		meetbaar_aan: 'klokkaarten en haar eigen weekplanning',
		startwaarde: '8 van de 20 kaarten',
		doelwaarde: '18 van de 20 kaarten',
		aanpak:
			'Elke dag begint met de klok van nu. Amina maakt zelf de planning van de middag voor het bord. Oefenen in haar eigen boek, en met een horloge dat echt van haar is.',
		keer_per_week: 5,
		minuten: 25,
		plaats: 'in de groep, eigen boek',
		dagen: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
		ouders: 'Ouders vragen thuis naar de tijd in plaats van die te zeggen.',
		leerlingwoorden: 'Als ik de klok kan, weet ik hoelang iets nog duurt. Dat is rustig.',
		notities: [
			['goed', 'De planning stond op het bord voor ik het vroeg.'],
			['wisselend', 'Tien voor half en tien over half: die vraagt nog tijd.']
		]
	});
	rekenen.afspraak({
		op: -3,
		wat: 'Jaarlijkse evaluatie van het ontwikkelingsperspectief plannen met ouders en Amina',
		wie: 'samira',
		overDagen: 7,
		soort: 'ouders_vragen'
	});
	rekenen.afspraak({
		op: -3,
		wat: 'Met Amina praten over wat zij van haar plan vindt en wat anders mag',
		wie: 'ilse',
		overDagen: 4
	});
}
