/** Why a child stands where it stands in the order of a review (S57, S58). */
export const delen = ['veranderd', 'metVraag', 'ongewijzigd'] as const;
export type Deel = (typeof delen)[number];
export const deelnamen: Readonly<Record<Deel, string>> = {
	veranderd: 'Veranderd sinds de vorige keer',
	metVraag: 'Loopt door',
	ongewijzigd: 'Geen verandering'
};
