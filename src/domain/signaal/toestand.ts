import type { Richting } from './signaalprofiel.ts';

/** How a signal stands today, with what it needs to say why, until when and through what. */
export type Toestand =
	| { readonly toestand: 'open' }
	| { readonly toestand: 'terzijde'; readonly tot: Temporal.PlainDate; readonly reden: string }
	| { readonly toestand: 'gedekt'; readonly planId: string }
	| { readonly toestand: 'in_vraag'; readonly ondersteuningsvraagId: string }
	| { readonly toestand: 'vervallen' };

/** A decision about a signal: a row, never a flag. */
export type Signaalbesluit = { readonly id: string; readonly op: Temporal.Instant } & (
	| { readonly soort: 'terzijde'; readonly tot: Temporal.PlainDate; readonly reden: string }
	| { readonly soort: 'in_vraag'; readonly ondersteuningsvraagId: string }
	| { readonly soort: 'terug' }
);

/** A plan as far as it can cover a signal. */
export type Dekkend = {
	readonly planId: string;
	readonly vak: string | null;
	/** Null: it covers concern and strength alike. */
	readonly richting: Richting | null;
	readonly ondersteuningsvraagId: string | null;
	readonly van: Temporal.PlainDate;
	readonly tot: Temporal.PlainDate | null;
	readonly geslotenOp: Temporal.PlainDate | null;
};

/** A question as far as a signal can be in it. */
export type Vraag = { readonly id: string; readonly geslotenOp: Temporal.PlainDate | null };
