/** A point that an agenda begins with. */
export type Vastpunt = {
	readonly titel: string;
	readonly uitleg: string;
	/** Which facts of the school belong to it; see puntfeiten.ts. */
	readonly bron?: string;
	/** How long it takes; a point with minutes has a clock. */
	readonly minuten?: number;
};

/** A kind of meeting: what its agenda begins with and what each participant is asked beforehand. */
export type Vorm = {
	readonly punten: readonly Vastpunt[];
	/** A point for each group of the bouw, after the others. */
	readonly perGroep?: string;
	readonly vraagVooraf: string;
	/** The figures of the school lie on the table, of groups of at least this many children (domain §3.2). */
	readonly beeldVanaf?: number;
	/** What to mind while writing. */
	readonly let?: string;
};

const vorige: Vastpunt = {
	titel: 'Vorige keer',
	uitleg: 'Wat er is afgesproken en wat daarvan gedaan is.',
	bron: 'vorige'
};
const geenNamen =
	'Over een kind schrijft u in het dossier van dat kind. Hier blijven namen en voorletters van kinderen weg.';

/** What a meeting is that the school added to its year itself. */
const eigenVorm: Vorm = {
	punten: [vorige, { titel: 'Rondvraag', uitleg: 'Wat iemand nog wil zeggen of vragen.' }],
	vraagVooraf: 'Wat wilt u aan de orde stellen?',
	let: geenNamen
};

/** The meetings of the source, by the promise behind them (S18-S26, S52-S56, S152-S153; M1-M7, M14). */
const vormen: Readonly<Record<string, Vorm>> = {
	teamvergadering: {
		punten: [
			vorige,
			{
				titel: 'Wat we beloofden',
				uitleg: 'De afspraken van de school die achterlopen of nu aan de beurt zijn.',
				bron: 'nakoming'
			},
			{ titel: 'Onderwijs', uitleg: 'Waar deze vergadering over gaat.' },
			{ titel: 'De komende weken', uitleg: 'Wat er in het jaarplan staat.', bron: 'jaarplan' }
		],
		vraagVooraf: 'Wat wilt u met het team bespreken?',
		let: geenNamen
	},
	'overleg-ib-directie': {
		punten: [
			vorige,
			{ titel: 'Zorg voor leerlingen', uitleg: 'Wat er speelt, in aantallen.', bron: 'zorg' },
			{ titel: 'Wat we beloofden', uitleg: 'Wat achterloopt of nu aan de beurt is.', bron: 'nakoming' },
			{ titel: 'Organisatie', uitleg: 'Inzet, tijd en middelen.' },
			{ titel: 'Onderwijsbeleid', uitleg: 'Wat we willen veranderen.' }
		],
		vraagVooraf: 'Wat wilt u bespreken?',
		let: geenNamen
	},
	groepsbespreking: {
		punten: [
			vorige,
			{
				titel: 'De bouw als geheel',
				uitleg: 'Wat valt op over de groepen heen, en wat leren we van elkaar?'
			}
		],
		perGroep:
			'Wat heeft deze groep nodig, wie kunnen samen leren, haalden we onze doelen, en wat doen we anders in het volgende groepsplan?',
		vraagVooraf: 'Wat ziet u in uw groep, en wat wilt u van de anderen weten?',
		let: geenNamen
	},
	opbrengstenvergadering: {
		punten: [
			vorige,
			{
				titel: 'Wat de cijfers zeggen',
				uitleg: 'Gemiddelden, groei en spreiding, naast wat we wilden bereiken.'
			},
			{ titel: 'Wat gaat goed', uitleg: 'En waardoor?' },
			{ titel: 'Wat moet beter', uitleg: 'En wat ligt daaronder?' },
			{ titel: 'Wat we gaan doen', uitleg: 'Per vak of per bouw, met wie en wanneer.' }
		],
		beeldVanaf: 4,
		vraagVooraf: 'Wat valt u op in de cijfers?',
		let: geenNamen
	},
	'overleg-stafbureau': {
		punten: [
			vorige,
			{
				titel: 'De resultaten van de school',
				uitleg: 'Alleen wat niet tot een kind te herleiden is.'
			},
			{ titel: 'Wat de school doet', uitleg: 'En wat zij van het bestuur nodig heeft.' }
		],
		beeldVanaf: 10,
		vraagVooraf: 'Wat wilt u aan het bestuur vragen of vertellen?',
		let: geenNamen
	},
	klassenbezoek: {
		punten: [
			{ titel: 'Vorig bezoek', uitleg: 'Wat er is afgesproken.', bron: 'vorige' },
			{ titel: 'Wat we willen zien', uitleg: 'De kijkvraag van de leerkracht.' },
			{ titel: 'Wat er te zien was', uitleg: 'Instructie, klassenmanagement en de sfeer in de groep.' },
			{ titel: 'Nagesprek', uitleg: 'Wat de leerkracht ermee doet.' }
		],
		vraagVooraf: 'Waar moet de bezoeker op letten?',
		let: 'Dit lezen alleen de leerkracht en de directie. Het hoort bij de gesprekkencyclus, niet in een dossier van een kind.'
	},
	intervisie: {
		punten: [
			{ titel: 'Vorige casus', uitleg: 'Werkte de aanpak na zes tot acht weken?', bron: 'vorige' },
			{
				titel: 'Inbreng',
				uitleg: 'De inbrenger vertelt wat er gebeurde, onder een andere naam, en stopt bij het moment zelf.',
				minuten: 5
			},
			{ titel: 'Vragen', uitleg: 'Alleen vragen naar feiten, om de beurt.', minuten: 10 },
			{ titel: 'Wat zou ik doen', uitleg: 'Ieder schrijft het op en zegt waarom.', minuten: 10 },
			{ titel: 'Suggesties', uitleg: 'Samen: wat kan helpen?', minuten: 10 },
			{ titel: 'Keuze', uitleg: 'De inbrenger kiest, en zegt wanneer de ouders het horen.', minuten: 5 },
			{
				titel: 'Evaluatie afspreken',
				uitleg: 'Over zes tot acht schoolweken: werkte het? Maak er een afspraak van.'
			}
		],
		vraagVooraf: 'Welke situatie zou u willen inbrengen? Gebruik een andere naam.',
		let: 'Een casus heeft hier een andere naam. Wat voor het kind geldt, schrijft de leerkracht in het dossier.'
	},
	doublurevergadering: {
		punten: [
			vorige,
			{
				titel: 'Zijn de ouders gesproken?',
				uitleg: 'Minstens vijf schooldagen geleden. Zo niet, dan wacht dat kind.'
			},
			{
				titel: 'Per bouw',
				uitleg: 'Wat het kind verder helpt. De directie besluit; het besluit staat in het dossier.'
			}
		],
		vraagVooraf: 'Wat moet het team weten om mee te denken?',
		let: geenNamen
	}
};

/** The kind of a meeting by the promise behind it; a moment without one is the school's own kind. */
export const vormOf = (werkafspraak: string | null): Vorm =>
	(werkafspraak !== null && Object.hasOwn(vormen, werkafspraak) ? vormen[werkafspraak] : undefined) ??
	eigenVorm;
