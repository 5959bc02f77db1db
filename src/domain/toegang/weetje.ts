import * as v from 'valibot';
import { oneOf, optionalDay, text } from '#core/form.ts';

/** Kinds of weetjes, in the order in which they must not be overlooked. */
export const weetjesoorten = {
	allergie: 'Allergie',
	medicatie: 'Medicatie',
	ophalen: 'Ophalen',
	omgang: 'Omgang',
	anders: 'Verder'
} as const;
export type Weetjesoort = keyof typeof weetjesoorten;

/** One line each: who stands in reads it at the door of the class. */
export const Weetjeform = v.object({
	soort: oneOf(Object.keys(weetjesoorten) as Weetjesoort[], 'Kies wat voor weetje het is.'),
	tekst: text('Schrijf in een regel wat een ander moet weten.', 200),
	tot: optionalDay('Kies een dag, of laat het leeg.')
});

export type Weetje = {
	readonly id: string;
	readonly leerlingId: string;
	readonly soort: Weetjesoort;
	readonly tekst: string;
	readonly tot: Temporal.PlainDate | null;
};
