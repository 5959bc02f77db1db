import type { Verteller } from '../verteller.ts';

/** A young child: a concept plan for moving and writing, with the motorisch remedial teacher. */
export function tellFinn({ observatie, vraag }: Verteller): void {
	observatie(-3, {
		soort: 'welbevinden',
		waarde: 'gewoon',
		vak: null,
		tekst: 'Finn speelt heerlijk. Bij knippen en tekenen zegt hij vaak dat hij het later doet.'
	});
	observatie(-2, {
		soort: 'vermoeden',
		waarde: 'zorg',
		vak: null,
		tekst: 'Finn houdt zijn potlood nog in een vuist en is snel moe in zijn hand. Groot bewegen gaat soepel.'
	});
	const motoriek = vraag({
		op: -1.4,
		vraag: 'Hoe wordt de hand van Finn sterker en soepeler, zodat hij knippen en tekenen weer leuk vindt?',
		vak: null,
		domein: 'lichamelijk',
		richting: 'zorg',
		wat_helpt: 'Eerst groot bewegen, dan aan tafel. Kneden, scheppen en sjouwen doet hij graag.'
	});
	motoriek.uitSignaal(-1.4, 'vermoeden_zorg', null);
	motoriek.notitie(
		-1.2,
		'ouders',
		'Vader en moeder apart gesproken; beiden vinden het fijn als Karim meekijkt. Bij vader thuis timmert Finn graag.'
	);
	motoriek.notitie(
		-1.1,
		'leerling',
		'“Mijn duim wil niet mee.” Daarna deed hij voor hoe een duim hoort te lopen.'
	);
	motoriek.plan({
		op: -0.1,
		beginsituatie:
			'Finn beweegt soepel en durft veel. De kleine spieren in zijn hand zijn nog niet sterk: hij knipt met twee handen en tekent kort.',
		doel: 'Finn knipt een rechte lijn van tien centimeter en houdt een dik potlood met drie vingers vast.',
		meetbaar_aan: 'knipstrook en een tekening per week',
		startwaarde: 'knipt 3 cm, potlood in een vuist',
		doelwaarde: 'knipt 10 cm, potlood met drie vingers',
		aanpak:
			'Twee keer per week in een groepje van drie met Karim: klimmen en hangen, dan kneden en knijpen, dan knippen. In de klas liggen klei, wasknijpers en pincetten in de bouwhoek, zodat oefenen spelen blijft.',
		uitvoerder: 'karim',
		keer_per_week: 2,
		minuten: 25,
		plaats: 'in het speellokaal',
		dagen: ['dinsdag', 'donderdag'],
		ouders: 'Bij vader timmeren, bij moeder brooddeeg kneden.',
		leerlingwoorden: 'Ik wil een kroon knippen met echte punten.'
	});
	motoriek.afspraak({
		op: -1,
		wat: 'Plan voor Finn bespreken met Karim en de begindatum kiezen',
		wie: 'anneke',
		overDagen: 2,
		soort: 'plan_starten'
	});
}
