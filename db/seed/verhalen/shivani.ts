import { samen, type Verteller } from '../verteller.ts';

/** A young child with two languages: words to hold, a plan halfway. */
export function tellShivani({ observatie, vraag }: Verteller): void {
	observatie(-9, {
		soort: 'vermoeden',
		waarde: 'zorg',
		vak: 'woordenschat',
		tekst:
			'Shivani begrijpt de opdracht als ze hem ziet. Alleen op woorden afgaan is nog lastig; ze wijst en zegt “die”.'
	});
	const woorden = vraag({
		op: -8.3,
		vraag:
			'Hoe groeit de Nederlandse woordenschat van Shivani, zodat ze in de kring kan vertellen wat ze bedenkt?',
		vak: 'woordenschat',
		domein: 'taal',
		richting: 'zorg',
		wat_helpt: 'Woorden vastpakken en uitbeelden, in een klein groepje.'
	});
	woorden.uitSignaal(-8.3, 'vermoeden_zorg', 'woordenschat');
	woorden.notitie(
		-8,
		'ouders',
		'Ouders spreken Sarnami met oma en Nederlands met elkaar. Oma zingt met Shivani. De logopedist van het consultatiebureau zag geen zorgen over haar spraak.'
	);
	woorden.niveau({
		niveau: 2,
		op: -7.2,
		opnieuw: 4,
		waarom:
			'Een klein taalgroepje, vier keer per week, geeft Shivani de woorden die ze nodig heeft om mee te praten in de kring.',
		wie: samen
	});
	woorden.plan({
		op: -7.1,
		begin: -7,
		beginsituatie:
			'Shivani kent van de dertig themawoorden er ongeveer tien. Ze praat graag in de speelhoek, in de kring is ze stil.',
		doel: 'Shivani gebruikt twintig van de dertig themawoorden en vertelt in de kring over haar tekening.',
		meetbaar_aan: 'woordkaarten aan het begin en het eind van het thema',
		startwaarde: '10 van de 30 woorden',
		doelwaarde: '20 van de 30 woorden',
		aanpak:
			'Logo 3000 in een groepje van drie: zien, voelen, zeggen, spelen. Elk woord krijgt een beweging, want dansen onthoudt Shivani. Op vrijdag vertelt zij de groep één ding bij haar tekening.',
		keer_per_week: 4,
		minuten: 15,
		plaats: 'in het speelhuis',
		dagen: ['maandag', 'dinsdag', 'donderdag', 'vrijdag'],
		ouders: 'De woordkaarten gaan mee naar huis; oma leert ze ook.',
		leerlingwoorden: 'Ik kan regen dansen. En wolk.',
		notities: [
			['goed', 'Danst ieder woord. De hele kring danst mee.'],
			['goed', 'Zei “het stormt” toen het echt stormde.'],
			['wisselend', 'Verdrietig afscheid, weinig gezegd, wel alles aangewezen.'],
			['goed', 'Vertelde in de kring: “Dit is mijn oma en dit is een paraplu.” Twee hele zinnen.'],
			['goed', 'Negentien woorden bij de tussentelling.']
		]
	});
	woorden.afspraak({ op: -1, wat: 'Nieuwe woordkaarten meegeven voor oma', wie: 'fatma', overDagen: 3 });
}
