import type { Achtergrondnaam } from './namen.ts';

export const seedvakken = ['lezen', 'taalverzorging', 'rekenen', 'technisch_lezen', 'woordenschat'] as const;
export type Seedvak = (typeof seedvakken)[number];

/** How the parents live and who has gezag (R-GEZ-1, R-GEZ-2). */
export type Gezinsvorm = 'samen' | 'gescheiden' | 'gescheiden_zonder_gezag' | 'alleen' | 'pleeg';

type Castleerling = {
	/** The stable identity: tests find the child by it. */
	readonly lasKey: string;
	readonly roepnaam: string;
	readonly achternaam: string;
	readonly meisje: boolean;
	readonly achtergrond: Achtergrondnaam;
	readonly jaargroep: number;
	/** Only where a year group is spread over groups. */
	readonly groep?: string;
	readonly gezin: Gezinsvorm;
	readonly thuistaal?: string;
	/** Standing per subject in deviations from the mean. */
	readonly aanleg: Partial<Record<Seedvak, number>>;
	/** How much of that standing a half year adds. */
	readonly groei?: Partial<Record<Seedvak, number>>;
	readonly loopbaan?: 'doublure' | 'kleuterverlenging' | 'versnelling';
	/** Came from elsewhere, so many lesweken ago. */
	readonly wekenOpSchool?: number;
	readonly talent: string;
	readonly watHelpt: string;
	readonly eigenWoorden: string;
};

/** The children with a story of their own: one at each level, strong pupils too. */
export const leerlingcast = {
	yusuf: {
		lasKey: 'KB-0001',
		roepnaam: 'Yusuf',
		achternaam: 'Demirel',
		meisje: false,
		achtergrond: 'turks',
		jaargroep: 4,
		gezin: 'samen',
		thuistaal: 'Turks en Nederlands',
		aanleg: { technisch_lezen: -1.2, lezen: -1.1, taalverzorging: -0.8, rekenen: 0.5 },
		groei: { technisch_lezen: 0.25 },
		talent: 'Yusuf bouwt de mooiste torens van de groep en legt precies uit waarom ze blijven staan.',
		watHelpt: 'Samen hardop beginnen, een kaartje onder de regel en een rustige plek bij het raam.',
		eigenWoorden: 'Ik lees liever met z’n tweeën. Alleen gaan de letters te snel.'
	},
	bram: {
		lasKey: 'KB-0002',
		roepnaam: 'Bram',
		achternaam: 'van de Grift',
		meisje: false,
		achtergrond: 'nederlands',
		jaargroep: 6,
		gezin: 'samen',
		aanleg: { technisch_lezen: -2.1, taalverzorging: -1.9, lezen: -0.5, rekenen: 0.8, woordenschat: 0.9 },
		talent: 'Bram weet alles van vogels en vertelt zo boeiend dat de hele groep stil wordt.',
		watHelpt:
			'Teksten laten voorlezen door de laptop, opdrachten mondeling toelichten, meer tijd bij schrijven.',
		eigenWoorden: 'In mijn hoofd staat het hele verhaal al. Op papier komt het er niet uit.'
	},
	amina: {
		lasKey: 'KB-0003',
		roepnaam: 'Amina',
		achternaam: 'Benhaddou',
		meisje: true,
		achtergrond: 'marokkaans',
		jaargroep: 7,
		gezin: 'samen',
		thuistaal: 'Marokkaans-Arabisch en Nederlands',
		aanleg: { rekenen: -2.4, lezen: -0.5, taalverzorging: -0.2, technisch_lezen: 0.2, woordenschat: -0.4 },
		groei: { rekenen: 0.08 },
		talent: 'Amina ziet als eerste dat iemand alleen staat en haalt die er dan bij.',
		watHelpt: 'Rekenen met geld en materiaal, één soort som tegelijk en vooraf zien wat er vandaag komt.',
		eigenWoorden: 'Als ik mijn eigen boek heb, hoef ik niet te doen alsof ik het snap.'
	},
	jayden: {
		lasKey: 'KB-0004',
		roepnaam: 'Jayden',
		achternaam: 'Wijnhard',
		meisje: false,
		achtergrond: 'surinaams',
		jaargroep: 5,
		gezin: 'gescheiden_zonder_gezag',
		thuistaal: 'Nederlands',
		aanleg: { rekenen: 0.9, lezen: 0.3, taalverzorging: -0.3, technisch_lezen: 0.4 },
		talent: 'Jayden bedenkt snelle, originele oplossingen en is een geboren keeper.',
		watHelpt:
			'Een voorspelbare dag met pictogrammen, op tijd een looppauze en één vaste volwassene bij wie hij terechtkan.',
		eigenWoorden: 'Als het te druk wordt, voel ik het in mijn buik. Dan wil ik even naar meester Thomas.'
	},
	liv: {
		lasKey: 'KB-0005',
		roepnaam: 'Liv',
		achternaam: 'van Rossem',
		meisje: true,
		achtergrond: 'nederlands',
		jaargroep: 6,
		gezin: 'samen',
		aanleg: { rekenen: 2.3, lezen: 1.7, taalverzorging: 1.4, technisch_lezen: 1.2, woordenschat: 1.6 },
		talent: 'Liv denkt in patronen: ze ziet de regel achter een reeks voordat de som is uitgelegd.',
		watHelpt: 'Open opdrachten, een maatje dat even ver denkt en af en toe iets dat niet meteen lukt.',
		eigenWoorden: 'Ik vind het leuk als ik het eerst níet snap. Dan wordt het een puzzel.'
	},
	danylo: {
		lasKey: 'KB-0006',
		roepnaam: 'Danylo',
		achternaam: 'Hrabar',
		meisje: false,
		achtergrond: 'oekraiens',
		jaargroep: 7,
		gezin: 'alleen',
		thuistaal: 'Oekraïens',
		wekenOpSchool: 34,
		aanleg: { rekenen: 0.7, lezen: -1.6, taalverzorging: -1.4, technisch_lezen: -0.6, woordenschat: -2 },
		talent: 'Danylo rekent snel en precies en speelt thuis accordeon.',
		watHelpt: 'Nieuwe woorden vooraf met een plaatje, een maatje naast zich en tijd om eerst te luisteren.',
		eigenWoorden: 'Rekenen is overal hetzelfde. De woorden moet ik nog verzamelen.'
	},
	finn: {
		lasKey: 'KB-0007',
		roepnaam: 'Finn',
		achternaam: 'Postmus',
		meisje: false,
		achtergrond: 'nederlands',
		jaargroep: 2,
		groep: 'Groep 1/2 A',
		gezin: 'gescheiden',
		aanleg: {},
		talent: 'Finn speelt verhalen na met alles wat hij vindt, en iedereen mag meedoen.',
		watHelpt: 'Eerst groot bewegen, dan pas aan tafel; een dik potlood en hulp bij de eerste knip.',
		eigenWoorden: 'Mijn handen zijn nog een beetje aan het oefenen.'
	},
	aylin: {
		lasKey: 'KB-0008',
		roepnaam: 'Aylin',
		achternaam: 'Kayaoğlu',
		meisje: true,
		achtergrond: 'turks',
		jaargroep: 8,
		gezin: 'samen',
		thuistaal: 'Turks en Nederlands',
		aanleg: { lezen: 2, woordenschat: 1.8, taalverzorging: 1.7, technisch_lezen: 1.6, rekenen: 1.1 },
		talent: 'Aylin leest een boek per week en maakt er korte films over.',
		watHelpt: 'Keuze in opdrachten, feedback op de inhoud en een echt publiek voor wat zij maakt.',
		eigenWoorden: 'Ik wil later journalist worden, dus ik stel nu alvast veel vragen.'
	},
	emma: {
		lasKey: 'KB-0009',
		roepnaam: 'Emma',
		achternaam: 'Hofstede',
		meisje: true,
		achtergrond: 'nederlands',
		jaargroep: 5,
		gezin: 'gescheiden',
		aanleg: { lezen: 0.6, rekenen: 0.1, taalverzorging: 0.7, technisch_lezen: 0.8 },
		talent: 'Emma tekent strips waarin de hele groep zichzelf herkent.',
		watHelpt: '’s Ochtends even aankomen met een tekening, en weten bij wie ze die dag slaapt.',
		eigenWoorden: 'Eerst had ik twee halve huizen. Nu heb ik er gewoon twee.'
	},
	kacper: {
		lasKey: 'KB-0010',
		roepnaam: 'Kacper',
		achternaam: 'Wrona',
		meisje: false,
		achtergrond: 'pools',
		jaargroep: 4,
		gezin: 'samen',
		thuistaal: 'Pools',
		aanleg: { rekenen: -1.7, lezen: -0.4, taalverzorging: -0.2, technisch_lezen: 0.6 },
		talent: 'Kacper repareert alles met een schroef en houdt vol tot het werkt.',
		watHelpt: 'Rekenen met materiaal in de hand en de som eerst als verhaaltje horen.',
		eigenWoorden: 'Met de kralen zie ik het. Zonder kralen moet ik gokken.'
	},
	hafsa: {
		lasKey: 'KB-0011',
		roepnaam: 'Hafsa',
		achternaam: 'El Ouardi',
		meisje: true,
		achtergrond: 'marokkaans',
		jaargroep: 3,
		gezin: 'samen',
		thuistaal: 'Berbers (Tarifit)',
		aanleg: { technisch_lezen: -1.5, lezen: -1.1, taalverzorging: -1, rekenen: 0.2 },
		talent: 'Hafsa onthoudt ieder liedje en zingt zuiver de tweede stem.',
		watHelpt: 'Letters koppelen aan een gebaar of een liedje, elke dag kort herhalen.',
		eigenWoorden: 'De b en de d lijken op elkaar. Die doen dat expres.'
	},
	shivani: {
		lasKey: 'KB-0012',
		roepnaam: 'Shivani',
		achternaam: 'Rampersad',
		meisje: true,
		achtergrond: 'surinaams',
		jaargroep: 2,
		groep: 'Groep 1/2 B',
		gezin: 'samen',
		thuistaal: 'Nederlands en Sarnami',
		aanleg: {},
		talent: 'Shivani danst op elke muziek en onthoudt de hele volgorde.',
		watHelpt: 'Woorden uitbeelden en vastpakken, in een groepje van drie, elke dag kort.',
		eigenWoorden: 'Ik weet het woord wel, maar hij zit nog achter mijn tanden.'
	},
	milan: {
		lasKey: 'KB-0013',
		roepnaam: 'Milan',
		achternaam: 'van Wijkeren',
		meisje: false,
		achtergrond: 'nederlands',
		jaargroep: 4,
		gezin: 'samen',
		aanleg: { rekenen: 0.4, lezen: 0.2, taalverzorging: -0.4, technisch_lezen: 0.3 },
		talent: 'Milan heeft altijd zin om te beginnen en krijgt anderen mee.',
		watHelpt: 'Een korte taak met een zandloper, een plek vooraan en een knikje als het goed gaat.',
		eigenWoorden: 'Ik wil wel stilzitten, maar mijn benen hebben iets anders afgesproken.'
	},
	defne: {
		lasKey: 'KB-0014',
		roepnaam: 'Defne',
		achternaam: 'Özgürsoy',
		meisje: true,
		achtergrond: 'turks',
		jaargroep: 3,
		gezin: 'samen',
		thuistaal: 'Turks',
		loopbaan: 'versnelling',
		aanleg: { technisch_lezen: 2, lezen: 1.8, rekenen: 1.6, taalverzorging: 1.4 },
		talent: 'Defne leerde zichzelf lezen met de bordjes van de tram.',
		watHelpt: 'Vooruit mogen werken, en hulp bij het kiezen met wie ze speelt.',
		eigenWoorden: 'Ik ben de kleinste van groep drie, maar niet met lezen.'
	},
	dylano: {
		lasKey: 'KB-0015',
		roepnaam: 'Dylano',
		achternaam: 'Pinashi',
		meisje: false,
		achtergrond: 'surinaams',
		jaargroep: 6,
		gezin: 'pleeg',
		thuistaal: 'Nederlands',
		loopbaan: 'doublure',
		aanleg: { rekenen: -0.8, lezen: -0.9, taalverzorging: -0.5, technisch_lezen: -0.3 },
		groei: { lezen: 0.12, rekenen: 0.1 },
		talent: 'Dylano is een rustige kracht in elk team en kookt in het weekend voor het hele gezin.',
		watHelpt: 'Weten wat er van hem verwacht wordt, en horen wat al goed gaat voordat we verder gaan.',
		eigenWoorden: 'Dat extra jaar was eerst stom. Nu snap ik de dingen beter.'
	}
} as const satisfies Record<string, Castleerling>;
export type Castleerlingnaam = keyof typeof leerlingcast;
export const castleerlingen: readonly (readonly [Castleerlingnaam, Castleerling])[] = Object.entries(
	leerlingcast
) as [Castleerlingnaam, Castleerling][];
