import { samen, type Verteller } from '../verteller.ts';

/** A newcomer: language first, with the language class and a buddy; a plan that has just begun. */
export function tellDanylo({ observatie, vraag, waarde }: Verteller): void {
	observatie(-5, {
		soort: 'werkhouding',
		waarde: 'sterk',
		vak: 'rekenen',
		tekst: 'Rekent de kale sommen sneller dan de hele groep en helpt zijn maatje met gebaren.'
	});
	observatie(-5, {
		soort: 'verlengde_instructie',
		waarde: 'zorg',
		vak: 'woordenschat',
		tekst:
			'Volgt de instructie door naar anderen te kijken. Schooltaalwoorden (verdelen, vergelijken, oorzaak) kent hij nog niet.'
	});
	const taal = vraag({
		op: -4,
		vraag: 'Hoe krijgt Danylo de taal van school in handen, zodat hij kan laten zien wat hij al weet?',
		vak: 'woordenschat',
		domein: 'taal',
		richting: 'zorg',
		wat_helpt: 'Woorden vooraf met een plaatje, een maatje, en eerst mogen luisteren.'
	});
	taal.uitSignaal(-4, 'verlengde_instructie', 'woordenschat');
	taal.notitie(
		-3.4,
		'ouders',
		'Moeder gesproken met een tolk. Danylo ging in Charkiv graag naar school. Zij maakt zich zorgen dat hij stiller is geworden. Thuis blijven zij Oekraïens spreken en lezen; dat juichen we toe.'
	);
	taal.niveau({
		niveau: 2,
		op: -3,
		opnieuw: 8,
		waarom:
			'Danylo leert het Nederlands snel, maar heeft tijdelijk extra woorden nodig om de lessen te volgen. De taalklas en een plan in de groep passen binnen de basisondersteuning.',
		wie: samen
	});
	taal.plan({
		op: -2.2,
		begin: -2,
		beginsituatie: `Danylo begrijpt dagelijkse taal en spreekt in korte zinnen. Schooltaal is nieuw. Ontwikkelscore woordenschat: ${waarde('iep_lvs', 'woordenschat') || 'nog niet gemeten'}; rekenen: ${waarde('iep_lvs', 'rekenen') || 'nog niet gemeten'}.`,
		doel: 'Danylo gebruikt veertig schooltaalwoorden in een eigen zin.',
		meetbaar_aan: 'zijn woordenschrift, elke vrijdag vijf woorden in een zin',
		startwaarde: '6 woorden',
		doelwaarde: '40 woorden',
		aanpak:
			'De woorden van de komende les staan een dag eerder klaar met een plaatje en in het Oekraïens. Eerst samen zeggen, dan opzoeken in de tekst, dan een eigen zin. Maatje Bilal legt uit wat er gebeurt, zonder voor te zeggen.',
		uitvoerder: 'oksana',
		keer_per_week: 4,
		minuten: 25,
		plaats: 'in de taalklas, op vrijdag in de groep',
		dagen: ['maandag', 'dinsdag', 'woensdag', 'vrijdag'],
		ouders: 'Moeder bespreekt de woorden thuis in het Oekraïens.',
		leerlingwoorden: 'Ik wil ook een grap kunnen maken in het Nederlands.',
		notities: [
			[
				'goed',
				'Elf woorden in zinnen. “De oorzaak van mijn honger is mijn broodtrommel.” Iedereen lachte, hij ook.'
			],
			['goed', 'Speelde accordeon in de kring en vertelde er drie zinnen bij.']
		]
	});
	taal.afspraak({
		op: -2,
		wat: 'Woorden van het blok over water klaarzetten met plaatjes',
		wie: 'oksana',
		overDagen: 2
	});
	taal.afspraak({
		op: -2,
		wat: 'Vragen of Danylo op muziekles kan via het jeugdfonds',
		wie: 'samira',
		overDagen: 9
	});
}
