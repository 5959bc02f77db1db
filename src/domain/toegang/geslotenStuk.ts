import * as v from 'valibot';
import { day, id, oneOf, text } from '#core/form.ts';

/** Kinds of closed pieces (L4), with the word people read. */
export const stuksoorten = {
	meldcode: 'Meldcode huiselijk geweld en kindermishandeling',
	veiligheid: 'Veiligheid',
	gerechtelijk: 'Uitspraak of besluit van de rechter',
	anders: 'Ander afgesloten stuk'
} as const;
export type Stuksoort = keyof typeof stuksoorten;

export const Stukform = v.object({
	soort: oneOf(Object.keys(stuksoorten) as Stuksoort[], 'Kies wat voor stuk het is.'),
	stukVan: day('Kies de dag waarop het stuk is geschreven.'),
	tekst: text('Schrijf op wat er in het stuk staat, of waar het papier ligt.', 20_000),
	lezers: v.optional(v.array(id), [])
});

/** The tick with which a reader says to need the piece now. */
export const Vinkje = v.object({
	vinkje: v.pipe(
		v.optional(v.string(), ''),
		v.literal('ja', 'Zet een vinkje: dan weet u dat het openen wordt opgeschreven.')
	)
});

export type Geslotenstuk = {
	readonly id: string;
	readonly soort: Stuksoort;
	readonly stukVan: Temporal.PlainDate;
	readonly op: Temporal.Instant;
	readonly door: string | null;
	readonly lezers: readonly Stuklezer[];
	/** Whether this person may open it. */
	readonly mag: boolean;
};

export type Stuklezer = {
	readonly id: string;
	readonly medewerkerId: string;
	readonly naam: string;
	readonly tot: Temporal.PlainDate | null;
};
