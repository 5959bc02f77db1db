import { samen, type Verteller } from '../verteller.ts';

/** Level 5: an arrangement at school, with a fixed adult and the parent who has gezag. */
export function tellJayden({ observatie, vraag }: Verteller): void {
	observatie(-52, {
		soort: 'welbevinden',
		waarde: 'zorg',
		vak: null,
		tekst:
			'Bij onverwachte wisselingen loopt Jayden weg of gooit hij iets om. Een kwartier later is hij verdrietig en wil hij het goedmaken.'
	});
	const gedrag = vraag({
		op: -51,
		vraag:
			'Wat heeft Jayden nodig om zich veilig te voelen op school, ook als het druk wordt of als iets anders loopt?',
		vak: null,
		domein: 'sociaal_emotioneel',
		richting: 'zorg',
		wat_helpt: 'Voorspelbaarheid, een looppauze op tijd en één vaste volwassene.'
	});
	gedrag.uitSignaal(-51, 'welbevinden', null);
	gedrag.notitie(
		-50,
		'ouders',
		'Moeder vertelt dat het thuis een zwaar jaar was. Jayden slaapt slecht. Zij wil samen optrekken en hoort graag ook wat er goed gaat. Vader heeft geen gezag; hij krijgt op zijn verzoek bericht over de voortgang.'
	);
	gedrag.niveau({
		niveau: 2,
		op: -49,
		opnieuw: -40,
		waarom:
			'De gedragsspecialist kijkt mee en we brengen rust in de dag: pictogrammen, een vaste plek en looppauzes.',
		wie: samen
	});
	const eerste = gedrag.plan({
		op: -48.2,
		begin: -48,
		beginsituatie:
			'Jayden doet goed mee als de dag loopt zoals verwacht. Bij wisselingen, en vooral na de pauze, loopt de spanning op. Hij kan achteraf goed vertellen wat er gebeurde.',
		doel: 'Jayden geeft met zijn kaartje aan dat het te druk wordt, voordat hij wegloopt.',
		meetbaar_aan: 'telling per week: kaartje gebruikt, weggelopen',
		startwaarde: '4 keer per week weggelopen',
		doelwaarde: 'hooguit 1 keer per week weggelopen',
		aanpak:
			'Dagritme met pictogrammen, ’s ochtends samen doorgenomen. Twee vaste looppauzes. Een kaartje op tafel: omdraaien is even weg mogen. Na elke pauze vijf minuten stil werken voor de hele groep.',
		keer_per_week: 5,
		minuten: 15,
		plaats: 'in de groep en op de gang',
		ouders: 'Moeder gebruikt thuis dezelfde pictogrammen.',
		leerlingwoorden: 'Ik wil niet weglopen. Mijn benen doen het.',
		notities: [
			['goed', 'Drie keer zijn kaartje omgedraaid. Dat is knap.'],
			['moeizaam', 'Invaller en een feestje op één dag was te veel.'],
			['wisselend', 'Ochtenden rustig, middagen nog niet.']
		],
		evaluatie: {
			op: -37,
			uitkomst: 'deels',
			eindwaarde: '2 keer per week weggelopen',
			toelichting:
				'De ochtenden zijn rustig geworden en Jayden gebruikt zijn kaartje. In de middag is er meer nodig dan de leerkracht naast de groep kan geven. Zelf vraagt hij om één vaste persoon.',
			ouders: 'Moeder ziet thuis meer rust. Zij wil dat iemand van buiten meedenkt.',
			leerlingwoorden: 'Het kaartje werkt. Maar dan moet er wel iemand kijken.',
			vervolg: 'opschalen'
		}
	});
	gedrag.niveau({
		niveau: 3,
		op: -36,
		opnieuw: -24,
		waarom:
			'Schoolmaatschappelijk werk en de adviseur van het samenwerkingsverband denken mee over wat Jayden in de middag nodig heeft. Moeder gaf toestemming.',
		wie: { ...samen, leerling: 'deelgenomen', externen: 'deelgenomen' },
		namen: {
			externen: 'Rosa Fernandes, schoolmaatschappelijk werk; Hein van Stralen, adviseur samenwerkingsverband'
		}
	});
	gedrag.notitie(
		-30,
		'leerling',
		'Jayden tekende twee poppetjes: een met vuur in de buik en een met een vis. “Als meester Thomas er is, wordt het de vis.”'
	);
	gedrag.notitie(
		-29,
		'onderzoek',
		'Observatie in de klas, met medeweten van moeder. Wat opviel: Jayden zoekt voortdurend de ogen van een volwassene. Krijgt hij die, dan werkt hij door. Advies: een vaste begeleider op vaste tijden, en de leerkracht helpen met overgangen.',
		'hanna'
	);
	gedrag.niveau({
		niveau: 5,
		soort: 'arrangement',
		op: -23,
		opnieuw: 8,
		waarom:
			'In het multidisciplinair overleg zijn we het eens: Jayden hoort bij ons, en heeft daarvoor structureel extra begeleiding nodig. Het samenwerkingsverband kent een arrangement toe van acht uur per week, met coaching van de leerkracht.',
		wie: {
			groepsleerkracht: 'deelgenomen',
			ouders: 'deelgenomen',
			leerling: 'vooraf_gesproken',
			intern_begeleider: 'deelgenomen',
			externen: 'deelgenomen',
			directie: 'deelgenomen'
		},
		namen: {
			ouders: 'moeder (gezag); vader is op verzoek geïnformeerd',
			externen: 'Thomas Verweij, ambulant begeleider; Hein van Stralen, adviseur samenwerkingsverband'
		}
	});
	gedrag.plan({
		op: -7,
		begin: -6,
		voorganger: eerste,
		beginsituatie:
			'Met meester Thomas erbij, vier middagen per week, is weglopen zeldzaam geworden. Nu gaat het om de momenten dat hij er niet is, en om samen spelen in de pauze.',
		doel: 'Jayden vraagt ook zonder meester Thomas op tijd om een pauze, en komt binnen tien minuten zelf terug.',
		meetbaar_aan: 'weekkaart, samen met Jayden ingevuld',
		startwaarde: '2 van de 5 dagen',
		doelwaarde: '4 van de 5 dagen',
		aanpak:
			'Meester Thomas bouwt af: eerst naast Jayden, dan achter in de klas, dan op de gang. De leerkracht neemt de begroeting en de overgangen over. Jayden vult elke vrijdag zelf zijn weekkaart in en kiest één ding voor de volgende week.',
		keer_per_week: 5,
		minuten: 30,
		plaats: 'in de groep, op de gang en op het plein',
		dagen: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
		ouders: 'Moeder krijgt elke vrijdag een foto van de weekkaart en schrijft er iets onder.',
		leerlingwoorden: 'Ik kies nu zelf de looproute. Vier rondjes en een high five.',
		notities: [
			['goed', 'Vier van de vijf dagen zelf teruggekomen. Op de kaart tekende hij een vis.'],
			[
				'wisselend',
				'Onverwachte brandoefening. Moeilijk, maar hij bleef bij de groep en kneep in mijn hand.'
			],
			['goed', 'Keepte de hele pauze, en troostte een tegenstander.'],
			['goed', 'Thomas zat achter in de klas; Jayden keek twee keer om en werkte door.'],
			['moeizaam', 'Twee nachten slecht geslapen. Minder gevraagd, meer gelopen. Dat mocht.']
		]
	});
	gedrag.afspraak({
		op: -2,
		wat: 'Tussenevaluatie van het arrangement met moeder, Thomas en Jayden',
		wie: 'samira',
		overDagen: 8
	});
	gedrag.afspraak({
		op: -1,
		wat: 'Jayden vertellen wie er invalt tijdens de studiedag',
		wie: 'priya',
		overDagen: 1
	});
	gedrag.afspraak({
		op: -3,
		wat: 'Coachgesprek over overgangen: wat werkt na de pauze?',
		wie: 'hanna',
		overDagen: 3
	});
}
