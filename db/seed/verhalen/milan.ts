import type { Verteller } from '../verteller.ts';

/** Concentration: the behaviour specialist looked, a concept plan is waiting for the review of today. */
export function tellMilan({ observatie, vraag }: Verteller): void {
	observatie(-4, {
		soort: 'werkhouding',
		waarde: 'zorg',
		vak: null,
		tekst:
			'Milan begint als eerste en is na vier minuten bij een ander. Met de zandloper werkt hij door tot het laatste korreltje.'
	});
	observatie(-3, {
		soort: 'tempo',
		waarde: 'zorg',
		vak: null,
		tekst: 'Van de tien sommen zijn er vier af, en die zijn goed.'
	});
	const rust = vraag({
		op: -3,
		vraag: 'Hoe houdt Milan zijn aandacht bij de taak, en houdt hij het plezier waarmee hij begint?',
		vak: null,
		domein: 'werkhouding',
		richting: 'zorg',
		wat_helpt: 'Korte taken met een zandloper, vooraan zitten, mogen bewegen tussendoor.'
	});
	rust.uitSignaal(-3, 'tempo', null);
	rust.notitie(
		-2.2,
		'notitie',
		'Gekeken in de klas, ouders wisten het vooraf. Milan is gemiddeld vijf minuten achter elkaar aan het werk. Na een klus met zijn lichaam (boeken uitdelen) waren het er negen. Voorstel: beweging inbouwen vóór het moeilijkste stuk, niet als beloning erna.',
		'hanna'
	);
	rust.notitie(
		-2,
		'leerling',
		'“Als ik de boeken mag uitdelen, is mijn hoofd daarna leeg. Dan past er weer iets in.”'
	);
	rust.notitie(
		-1.3,
		'ouders',
		'Thuis herkent men het bij het aankleden. Ouders gaan dezelfde zandloper gebruiken en willen geen grote stappen voordat we dit geprobeerd hebben.'
	);
	rust.plan({
		op: -1,
		beginsituatie:
			'Milan is vlot van begrip en begint enthousiast. Na vier à vijf minuten is zijn aandacht op. Na bewegen houdt hij het bijna twee keer zo lang vol.',
		doel: 'Milan werkt tien minuten achter elkaar aan zijn eigen taak.',
		meetbaar_aan: 'drie keer per week meten met de zandloper, samen met Milan',
		startwaarde: '5 minuten',
		doelwaarde: '10 minuten',
		aanpak:
			'De taak ligt klaar in blokjes van vijf sommen. Vóór elk moeilijk stuk een klus: uitdelen, planten water geven, bericht wegbrengen. De zandloper van vijf minuten, later die van tien. Na afloop zegt Milan zelf hoe het ging.',
		keer_per_week: 5,
		minuten: 10,
		plaats: 'in de groep, vooraan bij de deur',
		dagen: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
		ouders: 'Thuis dezelfde zandloper bij het aankleden.',
		leerlingwoorden: 'Ik wil de grote zandloper verdienen.'
	});
	rust.afspraak({
		op: -1,
		wat: 'Zandloper van tien minuten aanschaffen en het plan laten ingaan',
		wie: 'joost',
		overDagen: 1,
		soort: 'plan_starten'
	});
}
