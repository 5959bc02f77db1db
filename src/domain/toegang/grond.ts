import { compareDays } from '#law/datum.ts';
import { rolnaam } from './rol.ts';

/** Why somebody sees a child, as mijn_toegang() and wie_ziet() say it. */
export type Grond = {
	readonly grond: string;
	readonly rol: string;
	readonly laag: number;
	/** Last day; null while nothing ends it. */
	readonly tot: Temporal.PlainDate | null;
};

const inGroep: Record<string, string> = {
	groepsleerkracht: 'staat voor de groep van dit kind',
	duo: 'staat als duo voor de groep van dit kind',
	invaller: 'valt in bij de groep van dit kind',
	onderwijsassistent: 'assisteert in de groep van dit kind',
	vakleerkracht: 'geeft een vak aan de groep van dit kind'
};

/** A ground as the end of a sentence that begins with somebody: "staat voor de groep van dit kind". */
export function grondInWoorden({ grond, rol }: Pick<Grond, 'grond' | 'rol'>): string {
	switch (grond) {
		case 'eigen_groep':
			return inGroep[rol] ?? `werkt als ${rolnaam(rol)} in de groep van dit kind`;
		case 'toegewezen':
			return `begeleidt dit kind als ${rolnaam(rol)}`;
		case 'dossier_geopend':
			return 'opende het dossier met een reden';
		case 'zorgleerling':
			return 'begeleidt dit kind, dat op niveau 2 of hoger staat';
		case 'vraageigenaar':
			return 'is eigenaar van een open vraag over dit kind';
		case 'gesloten_stuk':
			return 'is lezer van een afgesloten stuk over dit kind';
		case 'gezag':
			return 'is ouder met gezag en heeft een account';
		case 'zelf':
			return 'heeft een eigen account';
		default:
			return `werkt als ${rolnaam(rol)} voor de hele school`;
	}
}

const lagen = [
	'naam, groep en contact',
	'naam, contact en resultaten',
	'resultaten, signalen, vragen en plannen',
	'alles, ook het zorgdossier'
];

/** What somebody reads at most, in words. Parents and children read another cut of the file than staff. */
export const laagInWoorden = ({ grond, laag }: Pick<Grond, 'grond' | 'laag'>): string =>
	grond === 'gezag'
		? 'resultaten, vragen, plannen die lopen en de eigen gesprekken'
		: grond === 'zelf'
			? 'de eigen doelen en woorden'
			: grond === 'gesloten_stuk'
				? 'dat stuk, en over wie het gaat'
				: (lagen[laag] ?? '');

/** The same about the reader: "u bent eigenaar van een open vraag over dit kind". */
export const alsU = (gronden: readonly string[]): string =>
	gronden.map((grond) => grond.replace(/^is /, 'bent ')).join(', u ');

/** One person's grounds together: the deepest layer, every reason once, and until when the deepest one holds. */
export function sumGronden(gronden: readonly Grond[]): {
	laag: number;
	diepte: string;
	gronden: string[];
	/** The grounds as the log of reading keeps them. */
	sleutels: string;
	tot: Temporal.PlainDate | null;
} {
	const ordered = gronden.toSorted((a, b) => b.laag - a.laag);
	const deepest = Math.max(...gronden.map(({ laag }) => laag));
	const top = gronden.filter(({ laag }) => laag === deepest);
	const ends = top.map(({ tot }) => tot);
	return {
		laag: deepest,
		diepte: laagInWoorden(top[0]!),
		gronden: [...new Set(ordered.map(grondInWoorden))],
		sleutels: [...new Set(ordered.map(({ grond }) => grond))].join(','),
		tot: ends.includes(null) ? null : ends.toSorted((a, b) => compareDays(b!, a!))[0]!
	};
}
