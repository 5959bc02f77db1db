import { samen, type Verteller } from '../verteller.ts';

/** Level 2: technical reading. A first plan that helped a little, a second one that is ready to be evaluated. */
export function tellYusuf({ observatie, vraag, waarde }: Verteller): void {
	observatie(-26, {
		soort: 'verlengde_instructie',
		waarde: 'zorg',
		vak: 'technisch_lezen',
		tekst:
			'Yusuf leest letter voor letter. In het kleine groepje durft hij wel, in de kring schuift hij het boek door.'
	});
	const lezen = vraag({
		op: -25,
		vraag: 'Hoe krijgt Yusuf meer vaart in het lezen, zodat hij zin houdt in boeken?',
		vak: 'technisch_lezen',
		domein: 'cognitief',
		richting: 'zorg',
		wat_helpt: 'Samen hardop lezen en een kaartje onder de regel. Hij kiest graag zelf het boek.'
	});
	lezen.uitSignaal(-25, 'verlengde_instructie', 'technisch_lezen');
	lezen.notitie(
		-24.3,
		'ouders',
		'Vader en moeder herkennen het. Thuis wordt veel verteld, in het Turks en in het Nederlands, maar weinig gelezen. Zijn zus van twaalf wil elke avond tien minuten met hem lezen.'
	);
	lezen.notitie(
		-24,
		'leerling',
		'“Als ik alleen moet lezen, zie ik alle letters tegelijk. Met mijn zus gaat het om de beurt, dan is het een spel.”'
	);
	lezen.niveau({
		niveau: 2,
		op: -23,
		opnieuw: -11,
		waarom:
			'Yusuf kent bijna alle letters, maar het vlot verklanken komt niet op gang met de gewone instructie. Drie keer per week extra oefenen in een klein groepje past binnen de basisondersteuning.',
		wie: samen
	});
	const eerste = lezen.plan({
		op: -22.2,
		begin: -21,
		beginsituatie:
			'Yusuf kent de letters, op de eu, ui en ij na. Woorden met twee medeklinkers aan het begin spelt hij nog. Hij vertelt graag na wat er gelezen is en begrijpt de tekst goed.',
		doel: 'Yusuf leest woorden als bril, stoep en kraan in één keer, zonder hardop te spellen.',
		meetbaar_aan: 'DMT-kaart 2, tussentijds afgenomen',
		startwaarde: '14 woorden per minuut',
		doelwaarde: '26 woorden per minuut',
		aanpak:
			'Voor-koor-door lezen aan de instructietafel: eerst leest de leerkracht, dan samen, dan Yusuf. Daarna drie minuten racelezen met een kaartje onder de regel. Hij houdt zijn eigen record bij op een strook.',
		keer_per_week: 3,
		minuten: 20,
		plaats: 'aan de instructietafel, in een groepje van drie',
		dagen: ['maandag', 'woensdag', 'donderdag'],
		ouders: 'Zijn zus leest elke avond tien minuten met hem. Elke vrijdag gaat er een boekje mee naar huis.',
		leerlingwoorden: 'Ik wil een boek over torens kunnen lezen. Helemaal alleen.',
		notities: [
			['wisselend', 'Veel zin, snel moe. Na twaalf minuten is de rek eruit; morgen in twee korte stukken.'],
			['goed', 'Twee keer zeven minuten werkt veel beter. Hij wilde zelf nog een kaart doen.'],
			[
				'wisselend',
				'De ij en de ui haalt hij door elkaar. Een plaatje op zijn tafel geplakt: een ijsje en een ui.'
			],
			['goed', 'Plakplaatje helpt. Record van achttien woorden; hij liep er de hele dag stralend bij.'],
			['niet_gedaan', 'Studiedag en een jarige juf. Volgende week een extra keer op dinsdag.'],
			['goed', 'Leest nu samen met Sem; ze verbeteren elkaar vriendelijk.'],
			['goed', 'Las uit zichzelf de titel voor van het boek over bruggen.']
		],
		evaluatie: {
			op: -12,
			uitkomst: 'deels',
			eindwaarde: '21 woorden per minuut',
			toelichting:
				'Yusuf leest losse woorden duidelijk vlotter en begint er nu zelf aan. In een hele tekst valt hij nog terug in spellen. De aanpak past bij hem; er is meer tijd nodig en meer oefening in zinnen.',
			ouders:
				'Thuis ligt er elke avond een boek op bed. Zijn zus merkt dat hij de regels niet meer overslaat.',
			leerlingwoorden: 'Ik kan nu bril zonder b-r-i-l te zeggen.',
			vervolg: 'doorgaan'
		}
	});
	lezen.plan({
		op: -10,
		begin: -9,
		voorganger: eerste,
		beginsituatie: `Losse woorden gaan vlotter dan aan het begin van het eerste plan. Zijn laatste DMT was ${waarde('dmt', 'technisch_lezen') || 'nog niet afgenomen'} en zijn AVI ${waarde('avi', 'technisch_lezen') || 'nog niet bepaald'}. In zinnen spelt hij woorden van meer lettergrepen nog.`,
		doel: 'Yusuf leest een bladzijde uit een zelfgekozen boek vlot voor, met hooguit drie haperingen.',
		meetbaar_aan: 'DMT-kaart 3 en een opname van één bladzijde',
		startwaarde: '21 woorden per minuut',
		doelwaarde: '32 woorden per minuut',
		aanpak:
			'Herhaald lezen: dezelfde bladzijde vier dagen achter elkaar, op vrijdag nemen we hem op. Lange woorden eerst samen in stukken klappen. Yusuf kiest het boek en luistert zijn eigen opname terug.',
		keer_per_week: 4,
		minuten: 15,
		plaats: 'in de groep, bij het raam',
		dagen: ['maandag', 'dinsdag', 'donderdag', 'vrijdag'],
		ouders: 'De opname gaat op vrijdag mee naar huis. Vader luistert in het weekend met hem mee.',
		leerlingwoorden: 'Ik wil dat mijn oma de opname hoort.',
		notities: [
			['goed', 'Koos een boek over de Eiffeltoren. Dag vier las hij met twee haperingen.'],
			['wisselend', 'Onrustige week door de projectdagen. De opname is pas op maandag gelukt.'],
			['goed', 'Klapt lange woorden nu uit zichzelf: “con-struc-tie”, en keek toen heel tevreden.'],
			['goed', 'Opname met één hapering. Oma in Kayseri heeft hem al twee keer gehoord.'],
			['moeizaam', 'Snipverkouden en moe. Samen gelezen in plaats van alleen.'],
			['goed', 'Las in de kring voor, voor het eerst dit jaar. De groep klapte.'],
			['wisselend', 'Nieuw boek met veel namen; dat blijft lastig. Namen vooraf samen gelezen.'],
			['goed', 'De bladzijde in de eerste keer bijna goed. Hij wil nu een dikker boek.']
		]
	});
	lezen.afspraak({
		op: -2,
		wat: 'Opname van week 8 beluisteren en samen met Yusuf de evaluatie voorbereiden',
		overDagen: 2
	});
	lezen.afspraak({
		op: -1.2,
		wat: 'Ouders uitnodigen voor de evaluatie van het leesplan',
		overDagen: 3,
		soort: 'ouders_vragen'
	});
	lezen.afspraak({
		op: -9,
		wat: 'Boeken over bouwen en torens lenen bij de bibliotheek',
		overDagen: -48,
		gedaan: 'Zeven titels, Yusuf heeft er al drie uit.'
	});
}
