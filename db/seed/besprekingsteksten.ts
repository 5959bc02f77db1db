/** What is said about a child in a review, by field; {naam}, {hij}, {hem} and {zijn} are filled in. Strengths first. */

export const cognitief = {
	zorg: {
		lezen: [
			'{naam} leest de woorden goed en vertelt graag. Bij vragen over de tekst helpt het om samen hardop te denken.',
			'In de kring begrijpt {hij} alles wat wordt voorgelezen. Zelf lezen én onthouden tegelijk is nog veel.'
		],
		technisch_lezen: [
			'{naam} vertelt goed na wat {hij} gehoord heeft. Bij zelf lezen kost de techniek nog veel; de verlengde instructie helpt zichtbaar.',
			'Leest nauwkeurig en met aandacht. Het tempo groeit langzaam, het plezier in boeken is er wel.'
		],
		taalverzorging: [
			'Spelling blijft wankel, de ideeën zijn rijk. Eerst het verhaal, dan de regels: die volgorde werkt.',
			'{naam} kent de regels als je ernaar vraagt. In een eigen tekst past {hij} ze nog niet toe.'
		],
		rekenen: [
			'Uit het hoofd gaat meer dan op papier. Bij rekenen heeft {naam} het materiaal nog nodig, en dat mag.',
			'{naam} begrijpt de uitleg in het kleine groepje. De stappen vasthouden tot de volgende dag is nog lastig.'
		],
		woordenschat: [
			'{naam} denkt goed mee. De woorden van de zaakvakken zijn nieuw; vooraf bespreken maakt veel verschil.',
			'Praat makkelijk over alledaagse dingen. Schooltaal mag nog groeien.'
		]
	},
	gewoon: [
		'Werkt op niveau en groeit in {zijn} eigen tempo. Lezen doet {hij} graag.',
		'Rekenen gaat vlot, taal stabiel. Geen bijzonderheden.',
		'Pakt nieuwe stof goed op na de gewone instructie.',
		'De laatste toetsen passen bij wat ik in de klas zie.'
	],
	kracht: [
		'{naam} is met de basisstof snel klaar en zoekt diepte. Het compacten bij rekenen bevalt.',
		'Rijke taal, stelt vragen waar de groep verder mee komt.',
		'Denkt in verbanden; {hij} legde breuken uit met een pizzadoos.'
	]
} as const;

export const sociaal = [
	'Ligt goed in de groep en kiest zelf met wie {hij} werkt.',
	'Komt voor een ander op. Voor zichzelf opkomen mag nog groeien.',
	'Heeft een vaste vriend; daarbuiten is {naam} afwachtend.',
	'Vrolijk en betrokken. Bij verlies in een spel even boos, daarna weer door.',
	'Zichtbaar meer op {zijn} gemak dan aan het begin van het jaar.',
	'Zoekt vaak bevestiging bij mij; een knikje is meestal genoeg.'
] as const;

export const lichamelijk = [
	'Fit en beweeglijk, motoriek passend bij de leeftijd.',
	'Is vaak moe op maandag. Ouders weten het en letten op de bedtijd.',
	'Draagt sinds kort een bril; zit nu vooraan.',
	'Schrijven gaat moeizaam, de pengreep heeft aandacht.',
	'Geen bijzonderheden.'
] as const;

export const behoefte = {
	zorg: [
		'Verlengde instructie vasthouden, met de woorden vooraf. Over zes weken kijken wat het doet.',
		'Kleine doelen die {hij} zelf afvinkt, en elke week een kort gesprek.',
		'Een rustige plek bij zelfstandig werken en de opdracht in stukken.'
	],
	gewoon: [
		'Gaat goed zo; volgen in de groep.',
		'Het gewone aanbod past.',
		'Blijven benoemen wat al goed gaat.'
	],
	kracht: [
		'Meer open opdrachten en een maatje op niveau.',
		'Verrijking vasthouden en samen kiezen wat vervalt.',
		'Leren om ergens moeite voor te doen: iets aanbieden dat niet meteen lukt.'
	]
} as const;

/** What a teacher writes down beforehand: a remark or a question for the review. */
export const voorbereiding = {
	zorg: [
		'Wat kan ik nog meer doen bij spelling dan de extra instructie?',
		'Is het tempo of is het begrip? Ik twijfel. Graag samen naar de toets kijken.',
		'Ouders vroegen naar huiswerk. Wat raden we aan?',
		'Gaat met kleine stappen vooruit; ik wil dit volhouden.',
		'Sinds een paar weken stiller. Wie heeft er tijd om een keer mee te kijken?'
	],
	gewoon: [
		'Geen vragen, het gaat goed.',
		'Fijne start gemaakt. Blijven volgen.',
		'Leest thuis veel, dat zie je.'
	],
	kracht: [
		'Is toe aan meer dan de plusopdrachten. Kan {hij} aansluiten bij de denktafel?',
		'Helpt veel anderen. Hoe zorg ik dat {hij} zelf ook leert?'
	]
} as const;
