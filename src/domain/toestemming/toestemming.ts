import * as v from 'valibot';
import { day, oneOf, text } from '#core/form.ts';
import { compareDays } from '#law/datum.ts';

type Day = Temporal.PlainDate;

export const manieren = {
	schriftelijk: 'op papier, met handtekening',
	mondeling: 'in een gesprek',
	digitaal: 'digitaal'
} as const;
export type Manier = keyof typeof manieren;

/** From this age a child decides itself (AVG, R-INZ-1); from twelve its agreement matters beside that of the parents (R-TOE-2). */
export const beslistZelf = 16;
export const teltMee = 12;

/** Longer than two years is not a period but a habit: then it is asked again. */
export const langstePeriode = { years: 2 } as const;

export type Toestemming = {
	readonly id: string;
	readonly gever: 'ouder' | 'leerling';
	readonly ouderId: string | null;
	/** Name of who gave it. */
	readonly wie: string;
	readonly partner: string;
	readonly gegevens: string;
	readonly doel: string;
	readonly van: Day;
	readonly tot: Day;
	readonly hoe: Manier;
	/** What shows that it was given. */
	readonly bewijs: string;
	readonly gegevenOp: Day;
	readonly ingetrokkenOp: Day | null;
};
export type Gezagdrager = { readonly id: string; readonly naam: string };

export type Weging =
	| { readonly compleet: true; readonly tot: Day }
	/** Whose consent is still needed, by name. */
	| { readonly compleet: false; readonly ontbreekt: readonly string[] };

/**
 * Whether the school may exchange with `partner` on `peildatum`: every parent with gezag consented for this partner, or
 * the child itself from sixteen (R-TOE-1, R-TOE-3, R-GEZ-1). It ends with the first consent that ends. A child without a
 * known parent with gezag has nobody who can consent.
 */
export function weighToestemming(
	toestemmingen: readonly Toestemming[],
	gezagdragers: readonly Gezagdrager[],
	kind: { readonly roepnaam: string; readonly geboortedatum: Day | null },
	partner: string,
	peildatum: Day
): Weging {
	const running = toestemmingen.filter(
		(one) => samePartner(one.partner, partner) && isGeldig(one, peildatum)
	);
	const needed = isZelfstandig(kind.geboortedatum, peildatum)
		? [{ naam: kind.roepnaam, given: running.filter(({ gever }) => gever === 'leerling') }]
		: gezagdragers.map(({ id, naam }) => ({ naam, given: running.filter(({ ouderId }) => ouderId === id) }));
	if (needed.length === 0) return { compleet: false, ontbreekt: ['een ouder met gezag'] };
	const ontbreekt = needed.filter(({ given }) => given.length === 0).map(({ naam }) => naam);
	if (ontbreekt.length > 0) return { compleet: false, ontbreekt };
	const ends = needed.map(({ given }) => given.map(({ tot }) => tot).reduce(latest));
	return { compleet: true, tot: ends.reduce(earliest) };
}

/** Whether a consent counts on a day: within its period and not withdrawn by then. */
export const isGeldig = ({ van, tot, ingetrokkenOp }: Toestemming, peildatum: Day): boolean =>
	compareDays(van, peildatum) <= 0 &&
	compareDays(peildatum, tot) <= 0 &&
	(ingetrokkenOp === null || compareDays(peildatum, ingetrokkenOp) < 0);

/** Whether the child decides itself; an unknown birthday counts as a child for whom the parents decide. */
export const isZelfstandig = (geboortedatum: Day | null, peildatum: Day): boolean =>
	geboortedatum !== null && compareDays(geboortedatum.add({ years: beslistZelf }), peildatum) <= 0;

/** Whether the child's own agreement matters beside that of its parents (R-TOE-2). */
export const isTwaalf = (geboortedatum: Day | null, peildatum: Day): boolean =>
	geboortedatum !== null && compareDays(geboortedatum.add({ years: teltMee }), peildatum) <= 0;

const samePartner = (a: string, b: string) => partnersleutel(a) === partnersleutel(b);
/** One partner, however it was typed. */
export const partnersleutel = (partner: string) =>
	partner.trim().toLocaleLowerCase('nl').replaceAll(/\s+/g, ' ');
const latest = (a: Day, b: Day) => (compareDays(a, b) >= 0 ? a : b);
const earliest = (a: Day, b: Day) => (compareDays(a, b) <= 0 ? a : b);

export const Toestemmingsformulier = v.object({
	gever: text('Kies wie toestemming geeft.', 60),
	partner: text('Schrijf op met wie de school deelt: een persoon of een organisatie.', 120),
	gegevens: text('Schrijf op welke gegevens de school deelt.', 500),
	doel: text('Schrijf op waarvoor dat nodig is.', 500),
	tot: day('Kies tot wanneer de toestemming geldt.'),
	gegevenOp: day('Kies wanneer de toestemming is gegeven.'),
	hoe: oneOf(Object.keys(manieren) as Manier[], 'Kies hoe de toestemming is gegeven.'),
	bewijs: text('Schrijf op waaruit het blijkt: waar het formulier ligt, of welk gesprek het was.', 300)
});
