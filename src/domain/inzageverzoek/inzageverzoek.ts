import * as v from 'valibot';
import { day, oneOf, optionalText, text } from '#core/form.ts';

type Day = Temporal.PlainDate;

/** Why somebody may ask: with gezag the whole file (AVG 15), without gezag the facts about progress (R-INZ-1, R-GEZ-2). */
export const gronden = {
	gezag: 'ouder met gezag',
	informatieplicht: 'ouder zonder gezag'
} as const;
export type Grond = keyof typeof gronden;

export const wetten: Readonly<Record<Grond, string>> = {
	gezag: 'artikel 15 van de AVG',
	informatieplicht: 'artikel 377c van boek 1 van het Burgerlijk Wetboek'
};

export const identiteiten = {
	bekend: 'wij kennen deze ouder persoonlijk',
	identiteitsbewijs: 'identiteitsbewijs gezien, niet bewaard'
} as const;
export type Identiteit = keyof typeof identiteiten;

export const gezagbronnen = {
	gezagsregister: 'in het gezagsregister nagekeken',
	inschrijving: 'staat zo op het inschrijfformulier',
	uitspraak: 'uitspraak van de rechter gezien'
} as const;
export type Gezagbron = keyof typeof gezagbronnen;

export const manieren = {
	schriftelijk: 'op papier',
	mondeling: 'in een gesprek',
	digitaal: 'per mail of bericht'
} as const;
export type Manier = keyof typeof manieren;

export const wijzen = {
	op_school: 'op school samen gelezen, met een kopie mee',
	overhandigd: 'op papier overhandigd',
	post: 'met de post, aangetekend',
	digitaal: 'digitaal, beveiligd'
} as const;
export type Wijze = keyof typeof wijzen;

export const uitkomsten = {
	gegeven: 'gegeven',
	geweigerd: 'geweigerd',
	ingetrokken: 'ingetrokken door de ouder'
} as const;
export type Uitkomst = keyof typeof uitkomsten;

/** Why a piece is left out, as the parent reads it. */
export const redenen = {
	derden: 'het gaat over iemand anders',
	werkversie: 'het is een werkversie die niet is gebruikt',
	belang_kind: 'het belang van het kind vraagt dit',
	onderzoek: 'er loopt een onderzoek of een procedure',
	anders: 'een andere reden'
} as const;
export type Reden = keyof typeof redenen;

export type Besluitsoort = 'erbij' | 'deels' | 'weglaten' | 'verzwijgen';

export type Inzageverzoek = {
	readonly id: string;
	readonly leerlingId: string;
	readonly kind: string;
	readonly ouderId: string;
	readonly aanvrager: string;
	readonly grond: Grond;
	readonly identiteit: Identiteit;
	readonly gezagBron: Gezagbron;
	readonly hoe: Manier;
	readonly vraag: string;
	readonly ontvangenOp: Day;
	readonly door: string | null;
	readonly verlenging: { readonly reden: string; readonly meegedeeldOp: Day } | null;
	readonly antwoord: {
		readonly uitkomst: Uitkomst;
		readonly wijze: Wijze | null;
		readonly toelichting: string;
		readonly beantwoordOp: Day;
		readonly door: string | null;
	} | null;
};

const keysOf = <T extends object>(words: T) => Object.keys(words) as (keyof T & string)[];

export const Verzoekformulier = v.object({
	ouder: text('Kies wie het vraagt.', 60),
	identiteit: oneOf(keysOf(identiteiten), 'Kies hoe u weet dat dit de ouder is.'),
	gezagBron: oneOf(keysOf(gezagbronnen), 'Kies waaruit blijkt of deze ouder gezag heeft.'),
	hoe: oneOf(keysOf(manieren), 'Kies hoe de vraag kwam.'),
	ontvangenOp: day('Kies op welke dag de vraag kwam.'),
	vraag: optionalText(1000)
});

export const Verlengformulier = v.object({
	reden: text('Schrijf op waarom het langer duurt; de ouder krijgt dit te lezen.', 500),
	meegedeeldOp: day('Kies op welke dag de ouder dit hoorde.')
});

export const Stukformulier = v.object({
	stuk: text('Dit formulier is niet volledig. Ververs de pagina.', 120),
	afdruk: text('Dit formulier is niet volledig. Ververs de pagina.', 64),
	besluit: oneOf(['erbij', 'deels', 'weglaten', 'verzwijgen'], 'Kies wat er met dit stuk gebeurt.'),
	reden: v.optional(v.union([v.literal(''), v.picklist(keysOf(redenen))], 'Kies een reden.'), ''),
	toelichting: optionalText(500),
	passages: optionalText(2000)
});

export const Antwoordformulier = v.object({
	uitkomst: oneOf(keysOf(uitkomsten), 'Kies hoe het verzoek eindigt.'),
	wijze: v.optional(v.union([v.literal(''), v.picklist(keysOf(wijzen))], 'Kies hoe de ouder het kreeg.'), ''),
	toelichting: optionalText(1000)
});
