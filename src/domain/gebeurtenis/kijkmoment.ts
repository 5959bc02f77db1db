import { compareDays } from '#law/datum.ts';

/** One read of a file, as the log answers it. */
export type Lezing = {
	readonly op: Temporal.Instant;
	readonly door: string | null;
	readonly naam: string | null;
	readonly rollen: readonly string[];
	readonly handeling: string;
	readonly laag: number | null;
	readonly onderdeel: string | null;
	readonly gronden: readonly string[] | null;
	readonly reden: string | null;
};

/** What one person did with a file on one day: the line that a parent reads. */
export type Kijkmoment = {
	readonly dag: Temporal.PlainDate;
	readonly wie: string | null;
	readonly rollen: readonly string[];
	/** The first and the last time of that day, `14.05`. */
	readonly van: string;
	readonly tot: string;
	readonly keren: number;
	/** Parts that were opened, in the order in which they were. */
	readonly delen: readonly string[];
	/** Parts seen only in a list of a whole group. */
	readonly inLijst: readonly string[];
	/** Parts that were taken along, on paper or as a file. */
	readonly mee: readonly string[];
	readonly laag: number | null;
	readonly gronden: readonly string[];
	readonly redenen: readonly string[];
};

/** Puts reads together per day and person, newest day first: readable, and nothing is left out (R-INZ-1). */
export function groupKijkmomenten(lezingen: readonly Lezing[]): Kijkmoment[] {
	const groups = Map.groupBy(
		lezingen,
		({ op, door }) => `${localOf(op).toPlainDate().toString()} ${door ?? ''}`
	);
	return [...groups.values()]
		.map((given) => {
			const ordered = given.toSorted((a, b) => Temporal.Instant.compare(a.op, b.op));
			const [first, last] = [ordered[0]!, ordered.at(-1)!];
			const parts = (kind: (handeling: string) => boolean) =>
				unique(
					ordered.filter(({ handeling }) => kind(handeling)).map(({ onderdeel }) => onderdeel ?? 'dossier')
				);
			return {
				dag: localOf(first.op).toPlainDate(),
				wie: first.naam,
				rollen: unique(ordered.flatMap(({ rollen }) => rollen)),
				van: timeOf(first.op),
				tot: timeOf(last.op),
				keren: ordered.length,
				delen: parts((handeling) => handeling === 'lezen'),
				inLijst: parts((handeling) => handeling === 'lijst'),
				mee: parts((handeling) => handeling !== 'lezen' && handeling !== 'lijst'),
				laag: ordered.reduce<number | null>(
					(deepest, { laag }) => (laag === null ? deepest : Math.max(deepest ?? 0, laag)),
					null
				),
				gronden: unique(ordered.flatMap(({ gronden }) => gronden ?? [])),
				redenen: unique(ordered.flatMap(({ reden }) => reden ?? []))
			};
		})
		.sort((a, b) => compareDays(b.dag, a.dag) || (a.wie ?? '').localeCompare(b.wie ?? '', 'nl'));
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
const localOf = (op: Temporal.Instant) => op.toZonedDateTimeISO('Europe/Amsterdam');
const timeOf = (op: Temporal.Instant) => {
	const { hour, minute } = localOf(op);
	return `${hour}.${String(minute).padStart(2, '0')}`;
};
