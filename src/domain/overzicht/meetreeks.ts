import { vakken, type Vak } from '#domain/toets/toets.ts';
import { compareDays } from '#law/datum.ts';

/** A result as the overviews need it. */
export type Meting = {
	id: number;
	leerlingId: string;
	toets: string;
	vak: string;
	onderdeel: string | null;
	schooljaar: string;
	deel: string;
	jaargroep: string | null;
	afgenomenOp: Temporal.PlainDate;
	schaal: string;
	waarde: number | null;
	waardeTekst: string;
	band: string | null;
	referentieniveau: string | null;
};

/** Results of one test in one subject on one scale: the only ones that may be compared (S100, K15). */
export type Meetreeks = { sleutel: string; toets: string; vak: string; schaal: string; metingen: Meting[] };

/** Groups results into comparable series, oldest first; parts of a subject stay out. */
export function meetreeksen(metingen: readonly Meting[]): Meetreeks[] {
	const reeksen = new Map<string, Meetreeks>();
	for (const meting of metingen) {
		if (meting.onderdeel !== null) continue;
		const sleutel = `${meting.vak}/${meting.toets}/${meting.schaal}`;
		const reeks = reeksen.get(sleutel);
		if (reeks) reeks.metingen.push(meting);
		else
			reeksen.set(sleutel, {
				sleutel,
				toets: meting.toets,
				vak: meting.vak,
				schaal: meting.schaal,
				metingen: [meting]
			});
	}
	for (const reeks of reeksen.values()) {
		reeks.metingen.sort((a, b) => compareDays(a.afgenomenOp, b.afgenomenOp) || a.id - b.id);
	}
	return [...reeksen.values()].sort(
		(a, b) => vakRang(a.vak) - vakRang(b.vak) || laatste(b).localeCompare(laatste(a))
	);
}

/** The main moments (midden, eind) of a series, oldest first. */
export const hoofdmetingen = (reeks: Meetreeks) =>
	reeks.metingen.filter((meting) => meting.deel === 'midden' || meting.deel === 'eind');

/** Step since the pupil's own previous main moment; null when there is no number to compare. */
export function groei(metingen: readonly Meting[]): number | null {
	const [vorige, laatste] = metingen.slice(-2);
	if (!vorige || !laatste || vorige.waarde === null || laatste.waarde === null) return null;
	return Math.round((laatste.waarde - vorige.waarde) * 10) / 10;
}

/** "M5": short name of a main moment; the jaargroep is the test's own when it was delivered. */
export const momentKort = (meting: Pick<Meting, 'deel' | 'jaargroep' | 'afgenomenOp'>) => {
	const letter = { midden: 'M', eind: 'E', begin: 'B' }[meting.deel];
	return letter
		? `${letter}${meting.jaargroep ?? ''}`
		: `${meting.afgenomenOp.day}-${meting.afgenomenOp.month}`;
};

/** Name of a subject on screen; a subject of the school's own is shown as stored. */
export const vakNaam = (vak: string) => (vak in vakken ? vakken[vak as Vak] : vak.replaceAll('_', ' '));

const order = Object.keys(vakken);
export const vakRang = (vak: string) => (order.includes(vak) ? order.indexOf(vak) : order.length);
const laatste = (reeks: Meetreeks) => reeks.metingen.at(-1)?.afgenomenOp.toString() ?? '';
