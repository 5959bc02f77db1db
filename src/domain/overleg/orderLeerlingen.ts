import { byRoepnaam } from '#domain/organisatie/naam.ts';
import type { Deel } from './delen.ts';
import type { Verandering } from './findVeranderingen.ts';

/** A child of the group, as far as the order of a review needs it. */
export type TeBespreken = {
	readonly roepnaam: string | null;
	readonly achternaam: string | null;
	readonly veranderingen: readonly Verandering[];
	/** Questions that are open, plans that run, agreements that are not finished. */
	readonly openVragen: number;
	readonly lopendePlannen: number;
	readonly openAfspraken: number;
};

/**
 * The order of a review of a whole group (S57, S58): first the children whose picture changed, the most changed first,
 * then those with a question, plan or agreement that is still open, then those about whom nothing is new, who can be
 * confirmed together. A change for the better counts as much as one that worries.
 */
export function orderLeerlingen<T extends TeBespreken>(leerlingen: readonly T[]): Record<Deel, T[]> {
	const verdeeld: Record<Deel, T[]> = { veranderd: [], metVraag: [], ongewijzigd: [] };
	for (const leerling of leerlingen) verdeeld[deelOf(leerling)].push(leerling);
	verdeeld.veranderd.sort((a, b) => b.veranderingen.length - a.veranderingen.length || byRoepnaam(a, b));
	verdeeld.metVraag.sort((a, b) => openOf(b) - openOf(a) || byRoepnaam(a, b));
	verdeeld.ongewijzigd.sort(byRoepnaam);
	return verdeeld;
}

const deelOf = (leerling: TeBespreken): Deel =>
	leerling.veranderingen.length > 0 ? 'veranderd' : openOf(leerling) > 0 ? 'metVraag' : 'ongewijzigd';

const openOf = ({ openVragen, lopendePlannen, openAfspraken }: TeBespreken): number =>
	openVragen + lopendePlannen + openAfspraken;
