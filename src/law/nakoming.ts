import { compareDays } from './datum.ts';
import type { Termijn } from './werkafspraak.ts';

/** How often a promise was kept, is open, was missed, and is still to come. What does not apply any more is not counted. */
type Stand = {
	readonly gehouden: number;
	/** Of those kept, how many after the last day. */
	readonly later: number;
	readonly loopt: number;
	readonly gemist: number;
	readonly komt: number;
};

const geenStand: Stand = { gehouden: 0, later: 0, loopt: 0, gemist: 0, komt: 0 };

/** Counts termijnen. A term whose last day has passed is missed until it is done: late proof is proof (0005). */
export const countStand = (termijnen: readonly Termijn[]): Stand =>
	termijnen.reduce<Stand>((stand, { toestand, voldaanOp, uiterlijk }) => {
		switch (toestand) {
			case 'voldaan': {
				const late = voldaanOp !== undefined && compareDays(voldaanOp, uiterlijk) > 0;
				return { ...stand, gehouden: stand.gehouden + 1, later: stand.later + Number(late) };
			}
			case 'open':
				return { ...stand, loopt: stand.loopt + 1 };
			case 'verstreken':
				return { ...stand, gemist: stand.gemist + 1 };
			case 'toekomstig':
				return { ...stand, komt: stand.komt + 1 };
			case 'nvt':
				return stand;
		}
	}, geenStand);
