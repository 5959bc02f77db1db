import { samen, type Verteller } from '../verteller.ts';

/** Level 3: persistent reading and spelling problems; somebody from outside thinks along. */
export function tellBram({ observatie, vraag, waarde }: Verteller): void {
	observatie(-40, {
		soort: 'tempo',
		waarde: 'zorg',
		vak: 'technisch_lezen',
		tekst: 'Bram heeft bij zaakvakken het antwoord al klaar, maar is nog aan het lezen als de rest begint.'
	});
	const lezen = vraag({
		op: -39,
		vraag:
			'Wat heeft Bram nodig om te kunnen laten zien wat hij weet, nu lezen en spellen zoveel kracht kosten?',
		vak: 'technisch_lezen',
		domein: 'taal',
		richting: 'zorg',
		wat_helpt: 'Mondeling toelichten, luisteren naar een tekst terwijl hij meeleest, en tijd.'
	});
	lezen.uitSignaal(-39, 'lage_resultaten', 'technisch_lezen');
	lezen.notitie(
		-38,
		'ouders',
		'Moeder had als kind dezelfde moeite. Zij vragen of er onderzoek mogelijk is en geven aan dat Bram thuis verdrietig wordt van dictees.'
	);
	lezen.niveau({
		niveau: 2,
		op: -37,
		opnieuw: -25,
		waarom:
			'Bram loopt bij lezen en spelling achter op wat hij verder kan. We beginnen met intensieve begeleiding in de groep en meten wat die doet.',
		wie: samen
	});
	const eerste = lezen.plan({
		op: -36.2,
		begin: -36,
		beginsituatie:
			'Bram leest nauwkeurig maar traag. Bij spelling past hij regels toe die hij kan uitleggen, maar onder tijdsdruk niet meer gebruikt.',
		doel: 'Bram leest een tekst op zijn niveau vlot genoeg om de inhoud vast te houden.',
		meetbaar_aan: 'DMT',
		startwaarde: '38',
		doelwaarde: '48',
		aanpak:
			'Vier keer per week begeleid hardop lezen, met eerst samen de lange woorden. Bij spelling elke dag vijf woorden van één categorie, met de regel erbij verteld.',
		keer_per_week: 4,
		minuten: 20,
		plaats: 'in de groep en in het leeshok',
		ouders: 'Ouders lezen ’s avonds voor; Bram hoeft thuis niet hardop.',
		leerlingwoorden: 'Ik wil oefenen, als het maar niet met een stopwatch is.',
		notities: [
			['goed', 'Werkt hard. Zonder stopwatch is hij een ander kind.'],
			['wisselend', 'Donderdag was hij op. Vrijdag weer fris begonnen.'],
			['wisselend', 'De regels zitten goed, het tempo blijft gelijk.'],
			['moeizaam', 'Zelfde woorden, zelfde haperingen. Hij zei: zie je wel.']
		],
		evaluatie: {
			op: -27,
			uitkomst: 'niet',
			eindwaarde: '41',
			toelichting:
				'Bram heeft twaalf weken trouw geoefend en de begeleiding is volledig gegeven. Zijn tempo groeide nauwelijks mee, bij de tweede meting op rij. Dat is een reden om een deskundige te laten meekijken.',
			ouders: 'Ouders zijn blij met de eerlijkheid en willen graag verder zoeken.',
			leerlingwoorden: 'Ik heb echt mijn best gedaan.',
			vervolg: 'opschalen'
		}
	});
	lezen.notitie(
		-26,
		'ouders',
		'Gesprek met beide ouders en de intern begeleider. Zij geven schriftelijk toestemming om Bram aan te melden voor dyslexieonderzoek.',
		'samira'
	);
	lezen.niveau({
		niveau: 3,
		op: -25,
		opnieuw: 4,
		waarom:
			'Lezen en spelling blijven achter ondanks twee perioden intensieve begeleiding. We vragen onderzoek aan en maken een taal-leesplan; een behandelaar van buiten denkt mee.',
		wie: { ...samen, leerling: 'deelgenomen', externen: 'deelgenomen' },
		namen: { externen: 'Tessel de Ruig, dyslexiebehandelaar' }
	});
	lezen.notitie(
		-18,
		'onderzoek',
		'Het verslag van het onderzoek is binnen en met ouders en Bram besproken. Kern: hardnekkige problemen met lezen en spellen, sterk in redeneren en woordenschat. Advies: behandeling en compenserende hulpmiddelen in de klas. Het verslag zelf ligt bij de ouders en de intern begeleider.',
		'samira'
	);
	lezen.notitie(
		-17.3,
		'leerling',
		'“Dus ik ben niet dom. Mijn hoofd heeft gewoon een andere weg naar de letters.”'
	);
	lezen.plan({
		op: -8,
		begin: -7,
		voorganger: eerste,
		beginsituatie: `Bram krijgt sinds kort wekelijks behandeling. In de klas gebruikt hij een laptop met voorleessoftware. Laatste DMT: ${waarde('dmt', 'technisch_lezen')}.`,
		doel: 'Bram gebruikt de voorleessoftware zelfstandig bij wereldoriëntatie en begrijpend lezen, en laat daarbij zien wat hij weet.',
		meetbaar_aan: 'toetsen wereldoriëntatie en de telling van keren dat hij zelf de software pakt',
		startwaarde: '1 van de 5 lessen',
		doelwaarde: '5 van de 5 lessen',
		aanpak:
			'De teksten staan vooraf klaar. Bram kiest zelf: luisteren, meelezen of samen lezen. De woorden van de behandelaar oefenen we vier keer per week vijf minuten. Bij toetsen krijgt hij een kwart meer tijd en mag hij mondeling toelichten.',
		keer_per_week: 4,
		minuten: 15,
		plaats: 'in de groep',
		dagen: ['maandag', 'dinsdag', 'donderdag', 'vrijdag'],
		ouders: 'De map van de behandelaar gaat mee in de tas; ouders schrijven er op zondag een regel in.',
		leerlingwoorden: 'Dat iedereen weet waarvoor de koptelefoon is. Dat heb ik zelf verteld in de kring.',
		notities: [
			['goed', 'Bram vertelde in de kring over zijn laptop. Er kwamen goede vragen, hij genoot.'],
			['goed', 'Een acht voor de toets over de Gouden Eeuw, met de tekst in zijn oren.'],
			['wisselend', 'Software deed het niet op dinsdag; woensdag opgelost met een andere browser.'],
			['goed', 'Pakt de laptop nu zonder dat iemand iets zegt.'],
			['goed', 'De vijf woorden van de behandelaar gaan mee als “kluiswoorden”. Hij telt ze af.']
		]
	});
	lezen.afspraak({
		op: -3,
		wat: 'Behandelaar bellen: welke woorden staan er na de volgende les klaar?',
		wie: 'youssef',
		overDagen: 6
	});
	lezen.afspraak({
		op: -6,
		wat: 'Extra tijd en voorleessoftware regelen voor de komende toetsen',
		wie: 'samira',
		overDagen: -9,
		gedaan: 'Aangevraagd bij de leverancier; staat klaar in het toetsprogramma.'
	});
}
