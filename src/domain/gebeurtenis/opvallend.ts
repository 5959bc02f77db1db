/** A file that was opened on its own, not seen in a list. */
export type Lezing = {
	readonly op: Temporal.Instant;
	readonly door: string;
	readonly leerlingId: string;
	/** Keys of the rules that gave access; null when none did. */
	readonly grond: string | null;
	/** Whether this child was ever in a group of the reader. */
	readonly ooitInGroep: boolean;
};
/** A file that was opened with a reason. */
export type Opening = { readonly op: Temporal.Instant; readonly door: string; readonly leerlingId: string };

/** The bounds, set by the FG of the school. */
export type Drempels = {
	/** More different files than this within an hour. */
	readonly dossiersPerUur: number;
	/** Night, in whole hours: from, until. */
	readonly nachtVan: number;
	readonly nachtTot: number;
	/** So many files in a week of children the reader never had in a group. */
	readonly nooitGehadPerWeek: number;
	/** So many times the same file opened with a reason, within ninety days. */
	readonly herhaaldGeopend: number;
};
export const standaardDrempels: Drempels = {
	dossiersPerUur: 25,
	nachtVan: 23,
	nachtTot: 6,
	nooitGehadPerWeek: 3,
	herhaaldGeopend: 3
};

export const opvalregels = {
	veel_dossiers: 'Veel dossiers in een uur',
	nacht: 'In de nacht',
	zonder_grond: 'Buiten de eigen groepen',
	nooit_gehad: 'Kinderen die nooit in de groep zaten',
	herhaald_geopend: 'Steeds hetzelfde dossier met een reden'
} as const;
export type Opvalregel = keyof typeof opvalregels;

/** Reading that deserves a look. It is no verdict: most of it has a good reason. */
export type Opvallend = {
	/** Rule, person and day: the same tomorrow, so that a review stays with it. */
	readonly sleutel: string;
	readonly regel: Opvalregel;
	readonly door: string;
	readonly leerlingen: readonly string[];
	readonly eerste: Temporal.Instant;
	readonly laatste: Temporal.Instant;
	readonly aantal: number;
};

/** Finds reading that stands out, newest first. Pure: what was read and the bounds in, findings out (§3.1: logs are checked). */
export function findOpvallend(
	lezingen: readonly Lezing[],
	openingen: readonly Opening[],
	drempels: Drempels
): Opvallend[] {
	const found = [...Map.groupBy(lezingen, ({ door }) => door).values()].flatMap((eigen) => {
		const own = eigen.toSorted(byMoment);
		return [
			...perDay(own, 'veel_dossiers', (day) => busiestHour(day, drempels.dossiersPerUur)),
			...perDay(own, 'nacht', (day) => day.filter(({ op }) => isNight(op, drempels)), nightOf),
			...perDay(own, 'zonder_grond', (day) => day.filter(({ grond }) => !isRule(grond))),
			...perDay(own, 'nooit_gehad', (week) => neverHad(week, drempels.nooitGehadPerWeek), weekOf)
		];
	});
	return [...found, ...repeated(openingen, drempels.herhaaldGeopend)].sort(
		(a, b) => Temporal.Instant.compare(b.laatste, a.laatste) || (a.sleutel < b.sleutel ? -1 : 1)
	);
}

type Moment = { readonly op: Temporal.Instant; readonly door: string; readonly leerlingId: string };

/** One finding per period of a person in which `pick` finds something. */
function perDay(
	lezingen: readonly Lezing[],
	regel: Opvalregel,
	pick: (lezingen: readonly Lezing[]) => readonly Lezing[],
	period = (op: Temporal.Instant) => dayOf(op)
): Opvallend[] {
	return [...Map.groupBy(lezingen, ({ op }) => period(op))].flatMap(([when, given]) => {
		const picked = pick(given);
		return picked.length > 0 ? [finding(regel, picked, `${picked[0]!.door} ${when}`)] : [];
	});
}

const finding = (regel: Opvalregel, moments: readonly Moment[], wie: string): Opvallend => ({
	sleutel: `${regel} ${wie}`,
	regel,
	door: moments[0]!.door,
	leerlingen: [...new Set(moments.map(({ leerlingId }) => leerlingId))],
	eerste: moments[0]!.op,
	laatste: moments.at(-1)!.op,
	aantal: moments.length
});

/** The hour of the day with the most different files, when that is more than `most`. */
function busiestHour(day: readonly Lezing[], most: number): readonly Lezing[] {
	let busiest: readonly Lezing[] = [];
	let highest = most;
	let begin = 0;
	const within = new Map<string, number>();
	for (const [end, { op, leerlingId }] of day.entries()) {
		within.set(leerlingId, (within.get(leerlingId) ?? 0) + 1);
		while (op.since(day[begin]!.op).total('minutes') >= 60) {
			const gone = day[begin++]!.leerlingId;
			const left = within.get(gone)! - 1;
			if (left === 0) within.delete(gone);
			else within.set(gone, left);
		}
		if (within.size > highest) {
			highest = within.size;
			busiest = day.slice(begin, end + 1);
		}
	}
	return busiest;
}

function neverHad(week: readonly Lezing[], least: number): readonly Lezing[] {
	const strange = week.filter(({ ooitInGroep, grond }) => !ooitInGroep && grond?.includes('dossier_geopend'));
	return new Set(strange.map(({ leerlingId }) => leerlingId)).size >= least ? strange : [];
}

/** Each time the bound is reached within ninety days of each other, told on the day that it was. */
function repeated(openingen: readonly Opening[], least: number): Opvallend[] {
	const perFile = Map.groupBy(openingen, ({ door, leerlingId }) => `${door} ${leerlingId}`);
	return [...perFile].flatMap(([wie, given]) => {
		const own = given.toSorted(byMoment);
		return own.flatMap((opening, at) => {
			const window = own.slice(0, at + 1).filter(({ op }) => opening.op.since(op).total('hours') <= 90 * 24);
			return window.length >= least
				? [finding('herhaald_geopend', window, `${wie} ${dayOf(opening.op)}`)]
				: [];
		});
	});
}

/** The words of the rules of access; anything else is what a page said itself. */
const rules =
	/(^|,)(eigen_groep|zorgleerling|vraageigenaar|toegewezen|dossier_geopend|intern_begeleider|directie|administratie)(,|$)/;
const isRule = (grond: string | null) => grond !== null && rules.test(grond);

const isNight = (op: Temporal.Instant, { nachtVan, nachtTot }: Drempels) => {
	const { hour } = localOf(op);
	return nachtVan > nachtTot ? hour >= nachtVan || hour < nachtTot : hour >= nachtVan && hour < nachtTot;
};
const byMoment = (a: Moment, b: Moment) => Temporal.Instant.compare(a.op, b.op);
const localOf = (op: Temporal.Instant) => op.toZonedDateTimeISO('Europe/Amsterdam');
const dayOf = (op: Temporal.Instant) => localOf(op).toPlainDate().toString();
/** A night belongs to the evening on which it began. */
const nightOf = (op: Temporal.Instant) => localOf(op).subtract({ hours: 12 }).toPlainDate().toString();
const weekOf = (op: Temporal.Instant) => {
	const local = localOf(op).toPlainDate();
	return local.subtract({ days: local.dayOfWeek - 1 }).toString();
};
