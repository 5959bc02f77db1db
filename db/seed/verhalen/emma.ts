import type { Verteller } from '../verteller.ts';

/** A question that was answered and closed: a child between two houses found her place again. */
export function tellEmma({ observatie, vraag }: Verteller): void {
	observatie(-31, {
		soort: 'welbevinden',
		waarde: 'zorg',
		vak: null,
		tekst:
			'Emma komt stil binnen en vraagt vaak hoe laat het is. Op maandag huilt ze soms bij het ophangen van haar jas.'
	});
	const rust = vraag({
		op: -30,
		vraag: 'Wat geeft Emma rust op school, nu haar ouders in twee huizen wonen?',
		vak: null,
		domein: 'sociaal_emotioneel',
		richting: 'zorg',
		wat_helpt: 'Even aankomen met een tekening, en weten bij wie ze slaapt.'
	});
	rust.uitSignaal(-30, 'welbevinden', null);
	rust.notitie(
		-29.2,
		'ouders',
		'Beide ouders apart gesproken. Zij willen hetzelfde: dat Emma niet hoeft te kiezen. Afgesproken dat school aan allebei hetzelfde vertelt.'
	);
	rust.notitie(-29, 'leerling', '“Ik wil weten waar mijn knuffel is. Dan weet ik ook waar ik ben.”');
	rust.plan({
		op: -28.2,
		begin: -28,
		beginsituatie:
			'Emma leert goed en heeft vriendinnen. De overgang van thuis naar school kost haar ’s ochtends veel.',
		doel: 'Emma begint de dag met plezier en vertelt het als ze ergens mee zit.',
		meetbaar_aan: 'het smileyboekje, elke ochtend en elke middag',
		startwaarde: '2 blije ochtenden per week',
		doelwaarde: '4 blije ochtenden per week',
		aanpak:
			'Emma komt vijf minuten eerder binnen en tekent. In haar boekje staat een weekstrook met bij wie ze slaapt. Op woensdag kletsen we tien minuten op de bank.',
		keer_per_week: 5,
		minuten: 10,
		plaats: 'in de groep',
		ouders: 'Beide ouders vullen op zondag samen de weekstrook in.',
		leerlingwoorden: 'Mag mijn strip in de klas hangen?',
		notities: [
			['goed', 'De strook helpt: ze keek één keer en ging spelen.'],
			['wisselend', 'Wisseldag was lastig. Knuffel zat gelukkig in de tas.'],
			['goed', 'Tekende een strip over twee huizen met één kat. Hangt bij de deur.'],
			['goed', 'Vergat haar boekje, en het gaf niets.']
		],
		evaluatie: {
			op: -17,
			uitkomst: 'bereikt',
			eindwaarde: '5 blije ochtenden per week',
			toelichting:
				'Emma komt weer vrolijk binnen en heeft de strook niet meer nodig. Zij vertelt uit zichzelf hoe het gaat.',
			ouders: 'Beide ouders merken het thuis ook. De strook blijft op de koelkast, in twee huizen.',
			leerlingwoorden: 'Ik heb nu twee kamers en één klas.',
			vervolg: 'stoppen'
		}
	});
	rust.sluit(
		-16,
		'beantwoord',
		'Emma begint de dag weer met plezier. Wat hielp: even aankomen, weten waar ze slaapt, en twee ouders die hetzelfde hoorden. Komt het terug, dan pakken we de weekstrook er weer bij.'
	);
	observatie(-2, {
		soort: 'welbevinden',
		waarde: 'sterk',
		vak: null,
		tekst: 'Emma nam een nieuw meisje mee naar de tekentafel en liet haar de stiften kiezen.'
	});
}
