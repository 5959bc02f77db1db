import { compareDays, dayOf } from '#law/datum.ts';
import { beginOf, maanddagIn, type Schooljaar } from '#law/schooljaar.ts';
import type { Werkafspraak } from '#law/werkafspraak.ts';

type Day = Temporal.PlainDate;

export const rondenamen = { 1: 'Najaar', 2: 'Voorjaar', 3: 'Zomer' } as const;
export type Ronde = keyof typeof rondenamen;

/** A round as a person says it: "voorjaarsronde". */
export const rondenaam = (ronde: number): string => rondenamen[ronde as Ronde] ?? `Ronde ${ronde}`;

export type Venster = { readonly ronde: Ronde; readonly van: Day; readonly tot: Day };

/** The three windows of a school year, as the school promises them (S57, X24): each of the version that holds when it begins. */
export function besprekingsvensters(
	schooljaar: Schooljaar,
	werkafspraken: readonly Werkafspraak[]
): Venster[] {
	const regel = werkafspraken
		.filter(
			({ id, geldigVanaf }) =>
				id === 'leerlingbespreking' && compareDays(geldigVanaf, beginOf(schooljaar).add({ months: 12 })) < 0
		)
		.at(-1)?.regel;
	if (regel?.soort !== 'in_vensters')
		throw new Error('de werkafspraak leerlingbespreking heeft geen vensters');
	return regel.vensters.map(({ van, tot }, index) => ({
		ronde: (index + 1) as Ronde,
		van: maanddagIn(schooljaar, van),
		tot: maanddagIn(schooljaar, tot)
	}));
}

export type Besprekingstoestand = 'gepland' | 'voorbereid' | 'bezig' | 'afgesloten';

export const toestandnamen: Readonly<Record<Besprekingstoestand, string>> = {
	gepland: 'Gepland',
	voorbereid: 'Voorbereid',
	bezig: 'Bezig',
	afgesloten: 'Afgesloten'
};

/** How a review stands, from its rows. Prepared: the teacher wrote a line about every child (S57-S61). */
export function besprekingstoestandOf(bespreking: {
	readonly begonnenOp: unknown;
	readonly afgeslotenOp: unknown;
	readonly leerlingen: number;
	readonly voorbereid: number;
}): Besprekingstoestand {
	if (bespreking.afgeslotenOp) return 'afgesloten';
	if (bespreking.begonnenOp) return 'bezig';
	return bespreking.leerlingen > 0 && bespreking.voorbereid >= bespreking.leerlingen
		? 'voorbereid'
		: 'gepland';
}

/** How long a colleague who was not there may add a line after the review was closed. */
export const aanvullenDagen = 7;

/** The last day on which a closed review takes an addition. */
export const aanvullenTot = (afgeslotenOp: Temporal.Instant): Day =>
	dayOf(afgeslotenOp).add({ days: aanvullenDagen });

/** `10.42`: the time of a moment, where the school stands. */
export function formatTijd(moment: Temporal.Instant): string {
	const { hour, minute } = moment.toZonedDateTimeISO('Europe/Amsterdam');
	return `${hour}.${String(minute).padStart(2, '0')}`;
}
