import { dagen, type Dag, type Plannotitie } from './handelingsplan.ts';

type Day = Temporal.PlainDate;

/** Whether a plan is for today, and when not, what there is to say about it. */
export type Beurt =
	| { readonly wanneer: 'vandaag' }
	/** Done today: it moves down, and can still be undone. */
	| { readonly wanneer: 'gedaan' }
	| { readonly wanneer: 'later'; readonly dag: Dag | null };

type Ritme = { readonly dagen: readonly Dag[]; readonly keerPerWeek: number };

/**
 * Whose turn it is on `vandaag`. With chosen days it is those days; without, every day until this week's number of
 * times is done. A note of today, also "niet gedaan", is an answer to today (C1).
 */
export function beurtOf(
	ritme: Ritme,
	notities: readonly Pick<Plannotitie, 'gebeurdOp' | 'verloop'>[],
	vandaag: Day
): Beurt {
	if (notities.some(({ gebeurdOp }) => gebeurdOp.equals(vandaag))) return { wanneer: 'gedaan' };
	const today = dagen[vandaag.dayOfWeek - 1];
	if (ritme.dagen.length > 0)
		return today && ritme.dagen.includes(today)
			? { wanneer: 'vandaag' }
			: { wanneer: 'later', dag: nextDag(ritme.dagen, vandaag) };
	if (today && countKeren(notities, vandaag) < ritme.keerPerWeek) return { wanneer: 'vandaag' };
	return { wanneer: 'later', dag: null };
}

/** How often it was done in the week of `vandaag`. */
export const countKeren = (
	notities: readonly Pick<Plannotitie, 'gebeurdOp' | 'verloop'>[],
	vandaag: Day
): number => {
	const monday = mondayOf(vandaag);
	return notities.filter(
		({ gebeurdOp, verloop }) => verloop !== 'niet_gedaan' && mondayOf(gebeurdOp).equals(monday)
	).length;
};

export const mondayOf = (datum: Day): Day => datum.subtract({ days: datum.dayOfWeek - 1 });

/** The first of the chosen days after today, over the weekend when needed. */
const nextDag = (gekozen: readonly Dag[], vandaag: Day): Dag | null =>
	dagen.find((dag, index) => index >= vandaag.dayOfWeek && gekozen.includes(dag)) ??
	dagen.find((dag) => gekozen.includes(dag)) ??
	null;
