import { addLesweken } from '#law/lesweken.ts';
import type { Kalender } from '#law/vakanties.ts';

/** The five levels of support, from the regular offer to an arrangement or a place elsewhere (S108). */
export type Niveaunummer = 1 | 2 | 3 | 4 | 5;
/** Level 5 has two kinds: the child stays with an arrangement, or goes with a toelaatbaarheidsverklaring (X5). */
export type Niveausoort = 'arrangement' | 'toelaatbaarheidsverklaring';
/** Who takes part in a decision. */
export type Wie = 'groepsleerkracht' | 'ouders' | 'leerling' | 'intern_begeleider' | 'externen' | 'directie';
/** How somebody took part. */
export type Hoe = 'deelgenomen' | 'vooraf_gesproken' | 'geinformeerd' | 'nog_niet';
/** What a level asks before a child stands on it. */
export type Vereiste =
	| 'overleg_ouders'
	| 'overleg_intern_begeleider'
	| 'externe_deskundige'
	| 'toestemming_ouders'
	| 'leerling_gehoord'
	| 'extern_onderzoek'
	| 'multidisciplinair_overleg'
	| 'ontwikkelingsperspectief'
	| 'aanvraag_samenwerkingsverband';
/** How it stands with what is asked. */
export type Stand = 'aanwezig' | 'onderweg' | 'niet' | 'niet_nodig';

export type Niveau = {
	readonly nummer: Niveaunummer;
	readonly naam: string;
	/** For whom it is, in one sentence. */
	readonly wanneer: string;
	/** The level's own people, and always the child (X6). */
	readonly mensen: readonly Wie[];
	readonly vereisten: readonly Vereiste[];
	readonly source: string;
};

/** The levels with their people and what they ask (S109-S119; the child at every level, X6). */
export const niveaus: Readonly<Record<Niveaunummer, Niveau>> = {
	1: {
		nummer: 1,
		naam: 'Basisondersteuning',
		wanneer: 'Het gewone aanbod in de groep past bij het kind.',
		mensen: ['groepsleerkracht', 'ouders', 'leerling'],
		vereisten: [],
		source: 'S109, S110'
	},
	2: {
		nummer: 2,
		naam: 'Lichte interventies',
		wanneer:
			'Er is tijdelijk een achterstand of een hulpvraag; extra hulp in de groep binnen de basisondersteuning.',
		mensen: ['groepsleerkracht', 'ouders', 'leerling', 'intern_begeleider'],
		vereisten: ['overleg_ouders'],
		source: 'S111, S112, X6'
	},
	3: {
		nummer: 3,
		naam: 'Externe inzet',
		wanneer: 'De problemen houden aan. In overleg met de intern begeleider denkt iemand van buiten mee.',
		mensen: ['groepsleerkracht', 'ouders', 'leerling', 'intern_begeleider', 'externen'],
		vereisten: ['overleg_intern_begeleider', 'toestemming_ouders', 'externe_deskundige'],
		source: 'S113-S115, S62, X6'
	},
	4: {
		nummer: 4,
		naam: 'Extra ondersteuning met OPP',
		wanneer: 'De basisondersteuning is niet genoeg. Het kind krijgt een eigen ontwikkelingsperspectief.',
		mensen: ['groepsleerkracht', 'ouders', 'leerling', 'intern_begeleider', 'externen'],
		vereisten: [
			'overleg_ouders',
			'leerling_gehoord',
			'multidisciplinair_overleg',
			'ontwikkelingsperspectief',
			'extern_onderzoek'
		],
		source: 'S116, S117, X4-X6, R-OPP-3, R-OPP-7'
	},
	5: {
		nummer: 5,
		naam: 'Arrangement of toelaatbaarheidsverklaring',
		wanneer:
			'De vraag is structureel en complex: een arrangement op school, of een plaats op een andere school.',
		mensen: ['groepsleerkracht', 'ouders', 'leerling', 'intern_begeleider', 'externen'],
		vereisten: [
			'overleg_ouders',
			'leerling_gehoord',
			'multidisciplinair_overleg',
			'ontwikkelingsperspectief',
			'aanvraag_samenwerkingsverband'
		],
		source: 'S118, S119, X4-X6'
	}
};

export const niveaunummers = [1, 2, 3, 4, 5] as const satisfies readonly Niveaunummer[];

/** The two kinds of level 5 on screen (X5). */
export const niveausoorten: Readonly<Record<Niveausoort, string>> = {
	arrangement: 'Arrangement: het kind blijft op school',
	toelaatbaarheidsverklaring: 'Toelaatbaarheidsverklaring: het kind gaat naar een andere school'
};

export const wieNamen: Readonly<Record<Wie, string>> = {
	groepsleerkracht: 'Groepsleerkracht',
	ouders: 'Ouders',
	leerling: 'Het kind zelf',
	intern_begeleider: 'Intern begeleider',
	externen: 'Mensen van buiten de school',
	directie: 'Directie'
};

export const hoeNamen: Readonly<Record<Hoe, string>> = {
	deelgenomen: 'Deed mee',
	vooraf_gesproken: 'Vooraf gesproken',
	geinformeerd: 'Is op de hoogte',
	nog_niet: 'Nog niet'
};

export const standNamen: Readonly<Record<Stand, string>> = {
	aanwezig: 'Dat is er',
	onderweg: 'Dat is onderweg',
	niet: 'Dat is er nog niet',
	niet_nodig: 'Dat is hier niet nodig'
};

type Vraag = {
	/** What it is called in a list. */
	readonly naam: string;
	readonly vraag: string;
	readonly uitleg: string;
	/** Whether "not needed here" is an answer. */
	readonly magNietNodig: boolean;
};

/** The questions a level asks, in the words of the form. */
export const vereisteVragen: Readonly<Record<Vereiste, Vraag>> = {
	overleg_ouders: {
		naam: 'Overleg met de ouders',
		vraag: 'Is er met de ouders over gesproken?',
		uitleg: 'Ouders horen het van de school voordat de hulp verandert. Bij een OPP is dat overleg verplicht.',
		magNietNodig: false
	},
	overleg_intern_begeleider: {
		naam: 'Overleg met de intern begeleider',
		vraag: 'Is er overleg geweest met de intern begeleider?',
		uitleg: 'Hulp van buiten gaat altijd in overleg met de intern begeleider.',
		magNietNodig: false
	},
	externe_deskundige: {
		naam: 'Iemand van buiten',
		vraag: 'Is er iemand van buiten die meedenkt?',
		uitleg: 'Bijvoorbeeld schoolmaatschappelijk werk, logopedie of een dyslexiebehandelaar.',
		magNietNodig: false
	},
	toestemming_ouders: {
		naam: 'Toestemming van de ouders',
		vraag: 'Geven de ouders toestemming om iemand van buiten te vragen?',
		uitleg: 'Zonder toestemming gaat er niets over het kind naar iemand buiten de school.',
		magNietNodig: false
	},
	leerling_gehoord: {
		naam: 'De mening van het kind',
		vraag: 'Heeft het kind zelf kunnen zeggen wat het ervan vindt?',
		uitleg:
			'Een kind heeft het recht om gehoord te worden over zijn OPP. Het mag ook zeggen dat het dat niet wil.',
		magNietNodig: false
	},
	extern_onderzoek: {
		naam: 'Onderzoek van buiten',
		vraag: 'Is er onderzoek van buiten gedaan?',
		uitleg:
			'Als er onderzoek is, staat de uitslag hier voordat het OPP wordt gemaakt. Het is niet altijd nodig.',
		magNietNodig: true
	},
	multidisciplinair_overleg: {
		naam: 'Multidisciplinair overleg (MDO)',
		vraag: 'Is er een multidisciplinair overleg (MDO) geweest?',
		uitleg: 'Bij extra ondersteuning kijken ouders, school en deskundigen samen wat nodig is.',
		magNietNodig: false
	},
	ontwikkelingsperspectief: {
		naam: 'Ontwikkelingsperspectief (OPP)',
		vraag: 'Is er een ontwikkelingsperspectief (OPP)?',
		uitleg: 'Het OPP moet binnen zes weken klaar zijn. De ouders stemmen in met het handelingsdeel.',
		magNietNodig: false
	},
	aanvraag_samenwerkingsverband: {
		naam: 'Aanvraag bij het samenwerkingsverband',
		vraag: 'Is de aanvraag bij het samenwerkingsverband gedaan?',
		uitleg:
			'Een arrangement of een toelaatbaarheidsverklaring vraagt de school aan bij het samenwerkingsverband.',
		magNietNodig: false
	}
};

/** How many lesweken a level stands before it is looked at again, when nobody chooses otherwise. */
const opnieuwNaLesweken = 12;

/**
 * The day to look at a level again that the form proposes: twelve lesweken on, holidays counted out. Level 1 is the
 * regular offer and has none (S60).
 */
export const proposeOpnieuwOp = (
	niveau: Niveaunummer,
	beslotenOp: Temporal.PlainDate,
	kalender: Kalender
): Temporal.PlainDate | null => (niveau === 1 ? null : addLesweken(beslotenOp, opnieuwNaLesweken, kalender));

/** `5a` and `5b` on screen (X5). */
export const soortLetter = (soort: string | null): 'a' | 'b' | '' =>
	soort === 'arrangement' ? 'a' : soort === 'toelaatbaarheidsverklaring' ? 'b' : '';

/** A number from a row or a form as a level; undefined when it is none. */
export const niveauFrom = (nummer: number): Niveaunummer | undefined =>
	niveaunummers.find((niveau) => niveau === nummer);
