import * as v from 'valibot';
import { day, oneOf, optionalText, text } from '#core/form.ts';

type Day = Temporal.PlainDate;

/** Pieces whose text can be corrected, and how long that text may be. A child's own words are not among them. */
export const stuktabellen = {
	vraagnotitie: { naam: 'Notitie', hoogstens: 4000 },
	observatie: { naam: 'Observatie', hoogstens: 500 },
	niveaubesluit: { naam: 'Waarom bij een niveaubesluit', hoogstens: 4000 },
	planevaluatie: { naam: 'Toelichting bij een evaluatie', hoogstens: 4000 }
} as const;
export type Stuktabel = keyof typeof stuktabellen;

export type Verbetering = {
	readonly id: string;
	readonly leerlingId: string;
	readonly tabel: Stuktabel;
	readonly stukId: string;
	/** What the piece said when it was asked. */
	readonly was: string;
	readonly voorstel: string;
	readonly reden: string;
	/** The parent who asked; null when a colleague did. */
	readonly ouder: string | null;
	readonly ouderId: string | null;
	readonly door: string | null;
	readonly ontvangenOp: Day;
	readonly besluit: {
		readonly uitkomst: 'verbeterd' | 'afgewezen';
		readonly reden: string;
		/** What it says since, when it was granted. */
		readonly tekst: string | null;
		/** What it said until the decision. */
		readonly was: string;
		readonly beslotenOp: Day;
		readonly door: string | null;
	} | null;
	readonly verklaring: { readonly tekst: string; readonly gegevenOp: Day } | null;
};

/** A correction as one line beside its piece; undefined when there is nothing to say there yet. */
export type Verbetermerk = {
	readonly kop: string;
	readonly eerder: string | null;
	readonly verklaring: string | null;
};

/** What stands beside a piece: that it was corrected and what it said, or that it was not and what the parent says of it. */
export function markVerbetering(
	{ besluit, verklaring, ouder }: Verbetering,
	dag: (op: Day) => string
): Verbetermerk | undefined {
	if (besluit?.uitkomst === 'verbeterd')
		return {
			kop: `Verbeterd op ${dag(besluit.beslotenOp)}. ${besluit.reden}`,
			eerder: besluit.was,
			verklaring: null
		};
	if (verklaring)
		return {
			kop: `${ouder ?? 'Een ouder'} ziet dit anders en schreef op ${dag(verklaring.gegevenOp)}:`,
			eerder: null,
			verklaring: verklaring.tekst
		};
	return undefined;
}

/** The name of a page of a question as a piece that can be corrected; null for pages without a text of their own. */
export function stukOf({
	soort,
	id,
	notitiesoort
}: {
	soort: string;
	id: string;
	notitiesoort?: string;
}): string | null {
	if (soort === 'notitie') return notitiesoort === 'leerling' ? null : `vraagnotitie:${id}`;
	if (soort === 'niveau') return `niveaubesluit:${id}`;
	return soort === 'evaluatie' ? `planevaluatie:${id}` : null;
}

const onvolledig = 'Dit formulier is niet volledig. Ververs de pagina.';

export const Verzoekformulier = v.object({
	stuk: v.pipe(
		v.string('Kies welk stuk niet klopt.'),
		v.regex(/^[a-z]+:[0-9a-f-]{36}$/, 'Kies welk stuk niet klopt.')
	),
	voorstel: text('Schrijf op wat er moet staan.', 4000),
	reden: text('Schrijf op wat er niet klopt.', 1000),
	wie: text('Kies wie dit vraagt.', 60),
	ontvangenOp: day('Kies op welke dag de vraag kwam.')
});
export const Besluitformulier = v.object({
	verzoek: v.pipe(v.string(onvolledig), v.uuid(onvolledig)),
	uitkomst: oneOf(['verbeterd', 'afgewezen'], 'Kies of het stuk verbeterd wordt.'),
	tekst: optionalText(4000),
	reden: text('Schrijf op waarom; wie het vroeg krijgt dit te horen.', 1000)
});
export const Verklaringformulier = v.object({
	verzoek: v.pipe(v.string(onvolledig), v.uuid(onvolledig)),
	verklaring: text('Schrijf op wat de ouder erbij wil zetten, in eigen woorden.', 4000)
});
