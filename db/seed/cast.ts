/** The people of De Klimboom whom tests, demo and handbook call by name. */

/** The one password of all demo accounts; a demo school holds no real child. */
export const demoWachtwoord = 'samen in de klimboom';

export const demoSchool = { naam: 'De Klimboom', brin: '99KB', regio: 'midden' } as const;

type Castlid = {
	readonly gebruikersnaam: string;
	readonly roepnaam: string;
	readonly voorvoegsel?: string;
	readonly achternaam: string;
	/** Roles as kept in medewerker_rol. */
	readonly rollen: readonly string[];
	/** The role as said at the sign-in page. */
	readonly rol: string;
	/** One line for the sign-in page. */
	readonly omschrijving: string;
	/** The groups this person stands before, with the part played there. */
	readonly groepen?: readonly {
		readonly naam: string;
		readonly rol: 'groepsleerkracht' | 'duo' | 'invaller' | 'onderwijsassistent';
	}[];
};

const leerkracht = (naam: string, rol: 'groepsleerkracht' | 'duo' = 'groepsleerkracht') => [{ naam, rol }];

export const cast = {
	samira: {
		gebruikersnaam: 'samira',
		roepnaam: 'Samira',
		achternaam: 'El Idrissi',
		rollen: ['intern_begeleider'],
		rol: 'Intern begeleider',
		omschrijving: 'Houdt zicht op alle kinderen, bereidt de besprekingen voor en bewaakt de afspraken.'
	},
	joost: {
		gebruikersnaam: 'joost',
		roepnaam: 'Joost',
		voorvoegsel: 'van der',
		achternaam: 'Meulen',
		rollen: ['groepsleerkracht'],
		rol: 'Leerkracht van groep 4',
		omschrijving: 'Staat vijf dagen voor groep 4 en heeft vandaag de leerlingbespreking van zijn groep.',
		groepen: leerkracht('Groep 4')
	},
	lotte: {
		gebruikersnaam: 'lotte',
		roepnaam: 'Lotte',
		voorvoegsel: 'van',
		achternaam: 'Dam',
		rollen: ['groepsleerkracht'],
		rol: 'Duoleerkracht van groep 3',
		omschrijving: 'Werkt maandag, dinsdag en woensdag in groep 3 en draagt over aan Noor.',
		groepen: leerkracht('Groep 3')
	},
	noor: {
		gebruikersnaam: 'noor',
		roepnaam: 'Noor',
		achternaam: 'Hendriks',
		rollen: ['groepsleerkracht'],
		rol: 'Duoleerkracht van groep 3',
		omschrijving: 'Werkt donderdag en vrijdag in groep 3.',
		groepen: leerkracht('Groep 3', 'duo')
	},
	anneke: {
		gebruikersnaam: 'anneke',
		roepnaam: 'Anneke',
		achternaam: 'Vissers',
		rollen: ['groepsleerkracht'],
		rol: 'Leerkracht van groep 1/2 A',
		omschrijving: 'Staat al twintig jaar met plezier bij de kleuters.',
		groepen: leerkracht('Groep 1/2 A')
	},
	fatma: {
		gebruikersnaam: 'fatma',
		roepnaam: 'Fatma',
		achternaam: 'Yılmazer',
		rollen: ['groepsleerkracht'],
		rol: 'Leerkracht van groep 1/2 B',
		omschrijving: 'Leerkracht van de kleuters, spreekt met ouders ook Turks.',
		groepen: leerkracht('Groep 1/2 B')
	},
	priya: {
		gebruikersnaam: 'priya',
		roepnaam: 'Priya',
		achternaam: 'Ramcharan',
		rollen: ['groepsleerkracht'],
		rol: 'Leerkracht van groep 5',
		omschrijving: 'Staat voor groep 5 en is dol op voorlezen.',
		groepen: leerkracht('Groep 5')
	},
	youssef: {
		gebruikersnaam: 'youssef',
		roepnaam: 'Youssef',
		achternaam: 'Amraoui',
		rollen: ['groepsleerkracht'],
		rol: 'Leerkracht van groep 6',
		omschrijving: 'Staat voor groep 6 en coördineert het rekenonderwijs.',
		groepen: leerkracht('Groep 6')
	},
	ilse: {
		gebruikersnaam: 'ilse',
		roepnaam: 'Ilse',
		achternaam: 'Kosters',
		rollen: ['groepsleerkracht'],
		rol: 'Leerkracht van groep 7',
		omschrijving: 'Staat voor groep 7; op vrijdag valt Daan voor haar in.',
		groepen: leerkracht('Groep 7')
	},
	ruben: {
		gebruikersnaam: 'ruben',
		roepnaam: 'Ruben',
		achternaam: 'Timmermans',
		rollen: ['groepsleerkracht'],
		rol: 'Leerkracht van groep 8',
		omschrijving: 'Begeleidt groep 8 naar het voortgezet onderwijs.',
		groepen: leerkracht('Groep 8')
	},
	daan: {
		gebruikersnaam: 'daan',
		roepnaam: 'Daan',
		achternaam: 'Peeters',
		rollen: ['groepsleerkracht'],
		rol: 'Invaller in groep 7',
		omschrijving: 'Valt in en ziet alleen wat nodig is om de dag goed te laten verlopen.',
		groepen: [{ naam: 'Groep 7', rol: 'invaller' }]
	},
	wesley: {
		gebruikersnaam: 'wesley',
		roepnaam: 'Wesley',
		achternaam: 'Tjong',
		rollen: ['onderwijsassistent'],
		rol: 'Onderwijsassistent',
		omschrijving: 'Helpt in groep 3 en groep 4, met lezen en met de kleine groepjes.',
		groepen: [
			{ naam: 'Groep 3', rol: 'onderwijsassistent' },
			{ naam: 'Groep 4', rol: 'onderwijsassistent' }
		]
	},
	marijke: {
		gebruikersnaam: 'marijke',
		roepnaam: 'Marijke',
		voorvoegsel: 'de',
		achternaam: 'Wit',
		rollen: ['directie'],
		rol: 'Directeur',
		omschrijving: 'Neemt de besluiten en ziet op één bladzijde hoe de school ervoor staat.'
	},
	gerda: {
		gebruikersnaam: 'gerda',
		roepnaam: 'Gerda',
		achternaam: 'Voskuil',
		rollen: ['administratie'],
		rol: 'Administratie',
		omschrijving: 'Leest leerlingen en resultaten in en houdt de groepen bij.'
	},
	hanna: {
		gebruikersnaam: 'hanna',
		roepnaam: 'Hanna',
		voorvoegsel: 'de',
		achternaam: 'Boer',
		rollen: ['gedragsspecialist'],
		rol: 'Gedragsspecialist',
		omschrijving: 'Kijkt mee in de klas en geeft de leerkracht iets om morgen te proberen.'
	},
	karim: {
		gebruikersnaam: 'karim',
		roepnaam: 'Karim',
		achternaam: 'Boualam',
		rollen: ['motorische_remedial_teacher'],
		rol: 'Motorisch remedial teacher',
		omschrijving: 'Werkt op dinsdag met kleine groepjes aan bewegen en schrijven.'
	},
	oksana: {
		gebruikersnaam: 'oksana',
		roepnaam: 'Oksana',
		achternaam: 'Marchuk',
		rollen: ['expertleerkracht'],
		rol: 'Expertleerkracht taalklas',
		omschrijving: 'Geeft de taalklas voor kinderen die net in Nederland zijn.'
	},
	frederik: {
		gebruikersnaam: 'frederik',
		roepnaam: 'Frederik',
		achternaam: 'Jansma',
		rollen: ['functionaris_gegevensbescherming'],
		rol: 'Functionaris gegevensbescherming',
		omschrijving: 'Ziet wie welk dossier heeft gelezen en waarom.'
	},
	bas: {
		gebruikersnaam: 'bas',
		roepnaam: 'Bas',
		achternaam: 'Kramers',
		rollen: ['beheerder'],
		rol: 'Applicatiebeheerder',
		omschrijving: 'Beheert accounts en rollen, zonder de dossiers te zien.'
	},
	willemijn: {
		gebruikersnaam: 'willemijn',
		roepnaam: 'Willemijn',
		voorvoegsel: 'ten',
		achternaam: 'Broeke',
		rollen: ['bestuur'],
		rol: 'Stafbureau van het bestuur',
		omschrijving: 'Ziet van alle scholen aantallen, en van geen kind een naam.'
	}
} as const satisfies Record<string, Castlid>;
export type Castnaam = keyof typeof cast;
/** The cast in the order of the sign-in page. */
export const castleden: readonly (Castlid & { readonly gebruikersnaam: Castnaam })[] = Object.values(cast);
