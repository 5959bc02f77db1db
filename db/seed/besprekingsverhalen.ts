import type { Castleerlingnaam } from './leerlingcast.ts';

export type Veld = 'voorbereiding' | 'cognitief' | 'sociaal' | 'lichamelijk' | 'behoefte';
type Verhaal = {
	/** What the teacher wrote down beforehand. */
	readonly voorbereiding: string;
	/** What the review wrote when it was held. */
	readonly verslag: Partial<Record<Exclude<Veld, 'voorbereiding'>, string>>;
};

/** What is said in a review about the children with a story of their own. */
export const besprekingsverhalen: Readonly<Record<Castleerlingnaam, Verhaal>> = {
	yusuf: {
		voorbereiding:
			'Las deze week voor in de kring! Het plan kan geëvalueerd worden; ik wil doorgaan, maar dan met dikkere boeken.',
		verslag: {
			cognitief: 'Yusuf leest vlotter en durft weer. Rekenen gaat goed, zeker als er iets te bouwen valt.',
			sociaal: 'Hij wordt gevraagd als er gebouwd wordt en legt rustig uit.',
			behoefte:
				'Herhaald lezen vasthouden tot de evaluatie en dan samen met ouders en Yusuf kiezen hoe we verdergaan.'
		}
	},
	kacper: {
		voorbereiding: 'De rolmaat is een gouden vondst. Hoe houden we dat vast bij verhaalsommen met veel taal?',
		verslag: {
			cognitief:
				'Kacper ziet het tiental met de rolmaat in zijn hand. Verhaalsommen vragen nog te veel taal tegelijk.',
			sociaal: 'Zorgzaam en handig; repareerde de puntenslijper van de groep.',
			behoefte: 'Materiaal van thuis blijven gebruiken en de som eerst als verhaal vertellen.'
		}
	},
	milan: {
		voorbereiding:
			'Het concept ligt klaar. Ik wil graag vandaag beslissen of we beginnen, en wie er af en toe meekijkt.',
		verslag: {
			cognitief: 'Milan is vlot van begrip. Wat af is, is goed.',
			sociaal: 'Brengt energie in de groep en krijgt anderen mee.',
			lichamelijk: 'Veel behoefte aan bewegen; na een klus is er rust.',
			behoefte: 'Beweging inbouwen vóór het moeilijkste stuk, taken in blokjes.'
		}
	},
	jayden: {
		voorbereiding: 'Vier goede dagen van de vijf. Hoe doen we het als Thomas er straks minder is?',
		verslag: {
			cognitief: 'Jayden rekent snel en origineel. In de ochtend komt er veel uit zijn handen.',
			sociaal: 'Hij troost anderen en keept met overgave. Onverwachte wisselingen blijven zwaar.',
			behoefte: 'Eén vaste volwassene, aangekondigde overgangen, en langzaam afbouwen. Jayden kiest mee.'
		}
	},
	emma: {
		voorbereiding: 'Het gaat heel goed met Emma. De vraag is gesloten; ik wil het hier even vieren.',
		verslag: {
			sociaal: 'Emma komt vrolijk binnen en neemt een nieuw kind op sleeptouw.',
			behoefte: 'Gaat goed. De weekstrook ligt in de la voor als het nodig is.'
		}
	},
	bram: {
		voorbereiding: 'De software werkt. Zijn kennis komt er eindelijk uit.',
		verslag: {
			cognitief:
				'Bram laat bij de zaakvakken zien wat hij weet sinds hij mag luisteren. Technisch lezen blijft hard werken.',
			sociaal: 'Vertelde zelf in de kring over zijn koptelefoon. Sindsdien is het gewoon.',
			behoefte:
				'Hulpmiddelen vanzelfsprekend laten zijn, ook bij toetsen. Contact met de behandelaar elke zes weken.'
		}
	},
	liv: {
		voorbereiding: 'Maakt met Tobias een spel. Ik wil dat ook anderen daar baat bij hebben.',
		verslag: {
			cognitief: 'Liv zoekt zelf een moeilijkere opgave uit en houdt vol.',
			sociaal: 'Leert overleggen met een maatje dat tegengas geeft.',
			behoefte: 'Ontwerpopdracht afmaken en laten spelen door groep 4.'
		}
	},
	dylano: {
		voorbereiding: 'Vier van de vijf teksten goed. De evaluatie moet nu echt gepland worden.',
		verslag: {
			cognitief: 'Dylano stopt na elke alinea en weet waar het over ging. Een recept blijft de beste ingang.',
			sociaal: 'Rustige kracht in elk groepje.',
			behoefte: 'Plan evalueren met pleegouders, voogd en Dylano; daarna zonder stopkaart verder.'
		}
	},
	amina: {
		voorbereiding: 'Amina plant haar eigen middag. Zij wil zelf bij het gesprek over haar plan zijn.',
		verslag: {
			cognitief:
				'De eigen leerlijn rekenen past: geld beheerst zij, de klok komt. Lezen en taal met de groep mee.',
			sociaal: 'Ziet als eerste wie er alleen staat.',
			behoefte: 'Eigen boek, dagelijkse korte instructie, en op tijd samen kijken naar het perspectief.'
		}
	},
	danylo: {
		voorbereiding: 'De woorden komen. Hij maakte een grap!',
		verslag: {
			cognitief: 'Sterk in rekenen. De schooltaal groeit sinds de taalklas begint met de woorden van morgen.',
			sociaal: 'Bilal is een fijn maatje. Danylo lacht weer.',
			behoefte: 'Woorden vooraf, en meer beurten op momenten dat hij het weet.'
		}
	},
	aylin: {
		voorbereiding: 'De planning van de film loopt uit; dat is precies wat zij mag leren.',
		verslag: {
			cognitief: 'Aylin werkt aan een documentaire en leert plannen en schrappen.',
			sociaal: 'Neemt anderen mee zonder te overheersen.',
			behoefte: 'Echt publiek, eerlijke feedback, en de planning in haar eigen hand.'
		}
	},
	hafsa: {
		voorbereiding: 'Met een gebaar weet ze de letter, zonder gebaar is hij weg. Graag meedenken.',
		verslag: {
			cognitief: 'Hafsa kent negen letters vlot en zingt de rest. De b en de d wisselen.',
			sociaal: 'Geliefd, zingt iedereen vrolijk.',
			behoefte: 'Letters met gebaar en lied, elke dag een paar minuten.'
		}
	},
	defne: {
		voorbereiding: 'De stof past. Het spelen begint te komen.',
		verslag: {
			cognitief: 'De versnelling past: Defne werkt met plezier vooruit.',
			sociaal: 'Zoekt nog haar plek buiten; werd deze week zelf gevraagd.',
			behoefte: 'Samen een spel beginnen, en ouders op de hoogte houden.'
		}
	},
	finn: {
		voorbereiding: 'Karim wil starten. Ouders vinden het goed.',
		verslag: {
			sociaal: 'Speelt verhalen waar iedereen in past.',
			lichamelijk: 'Groot bewegen soepel. Knippen en tekenen kosten kracht.',
			behoefte: 'Klein groepje met Karim; klei en wasknijpers in de bouwhoek.'
		}
	},
	shivani: {
		voorbereiding: 'Negentien van de dertig woorden. Oma doet mee.',
		verslag: {
			cognitief: 'Shivani onthoudt een woord als er een beweging bij zit.',
			sociaal: 'Vertelde twee zinnen in de kring.',
			behoefte: 'Taalgroepje door tot het eind van het thema, daarna opnieuw tellen.'
		}
	}
};
