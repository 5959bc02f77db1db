import { compareDays } from '#law/datum.ts';

type Day = Temporal.PlainDate;

export type Werksoort =
	| 'afspraak'
	| 'niveau'
	| 'evaluatie'
	| 'notities'
	| 'bespreking'
	| 'bespreking_plannen'
	| 'voorbereiding'
	| 'terzijde'
	| 'toestemming'
	| 'werkaantekening'
	| 'inzageverzoek'
	| 'verbetering'
	| 'moment'
	| 'verslag'
	| 'mdo'
	| 'resultaatkeuze';

/** One thing that is due, with the place where it is done. It disappears by being done, nobody ticks it off twice. */
export type Werkitem = {
	readonly id: string;
	readonly soort: Werksoort;
	/** What to do, as a sentence. */
	readonly tekst: string;
	/** The child or group, when the sentence does not name it. */
	readonly over: string | null;
	/** Where it is done; null for a child outside one's own groups: the list itself is the place then. */
	readonly href: string | null;
	readonly van: Day;
	readonly uiterlijk: Day;
	/** Who has to act, when that is somebody else. */
	readonly wie: string | null;
	/** An agreement can be finished from the list itself. */
	readonly afspraakId: string | null;
};

export type Werklijst = {
	/** At most five: what is past its day or due this week. */
	readonly dezeWeek: readonly Werkitem[];
	readonly later: readonly Werkitem[];
	readonly wachtOpAnderen: readonly Werkitem[];
};

/** How many things a week can hold without becoming wallpaper. */
const hoogstens = 5;

/**
 * Lays out what is due: at most five things for this week, the rest later, and apart what others have in hand. The
 * longest overdue comes first; what did not fit this week leads the rest, so nothing gets lost.
 */
export function arrangeWerklijst(items: readonly Werkitem[], vandaag: Day): Werklijst {
	const ordered = [...items].sort(byUiterlijk);
	const eigen = ordered.filter(({ wie }) => wie === null);
	const sunday = vandaag.add({ days: 7 - vandaag.dayOfWeek });
	const nu = eigen.filter(
		({ van, uiterlijk }) => compareDays(van, vandaag) <= 0 && compareDays(uiterlijk, sunday) <= 0
	);
	const dezeWeek = nu.slice(0, hoogstens);
	const chosen = new Set(dezeWeek);
	return {
		dezeWeek,
		later: eigen.filter((item) => !chosen.has(item)),
		wachtOpAnderen: ordered.filter(({ wie }) => wie !== null)
	};
}

const byUiterlijk = (a: Werkitem, b: Werkitem): number =>
	compareDays(a.uiterlijk, b.uiterlijk) ||
	compareDays(a.van, b.van) ||
	(a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** `Bram`, `Bram en Zofia`, `Bram, Zofia en 3 anderen`: names that fit on one line. */
export function nameSome(namen: readonly string[], hoeveel = 2): string {
	const shown = namen.slice(0, hoeveel);
	const rest = namen.length - shown.length;
	if (rest > 0) return `${shown.join(', ')} en ${rest === 1 ? '1 ander' : `${rest} anderen`}`;
	return shown.length < 2
		? (shown[0] ?? '')
		: `${shown.slice(0, -1).join(', ')} en ${shown[shown.length - 1]}`;
}

/** What is done in one go at one place is one item, however many children or groups it is about (S30, S57). */
export function gather(
	items: readonly Werkitem[],
	soort: Werksoort,
	tekstOf: (namen: string[]) => string
): Werkitem[] {
	const [first, ...others] = items.filter((item) => item.soort === soort);
	const rest = items.filter((item) => item.soort !== soort);
	if (!first) return rest;
	const namen = [first, ...others].map(({ over }) => over ?? '').sort(alphabet.compare);
	return [...rest, { ...first, id: soort, tekst: tekstOf(namen), over: null }];
}

const alphabet = new Intl.Collator('nl', { numeric: true });

export const tekstOfNotities = (namen: string[]) =>
	`Schrijf op hoe het deze week ging met ${namen.length === 1 ? 'het plan' : 'de plannen'} van ${nameSome(namen)}.`;
export const tekstOfPlannen = (namen: string[]) =>
	`Plan de ${namen.length === 1 ? 'leerlingbespreking' : 'leerlingbesprekingen'} van ${nameSome(namen, 3)}.`;
