import { compareDays } from '#law/datum.ts';
import { parseAvi, type Waarde } from './toets.ts';
import { compareToetsmoment, type Toetsmoment } from './toetsmoment.ts';

/** A result of one pupil, as far as growth needs it. */
export type Groeimeting = {
	readonly vak: string;
	readonly toets: string;
	readonly onderdeel: string | null;
	readonly schaal: string;
	readonly normversie: string | null;
	readonly moment: Toetsmoment;
	readonly afgenomenOp: Temporal.PlainDate | null;
	readonly waarde: Waarde;
};

/** Step since the pupil's own previous result on the same scale; for AVI in levels, otherwise in points. */
export type Groei = { readonly stap: number; readonly sinds: Toetsmoment };

/**
 * The results of one pupil in order of time, each with its growth (S100: the child against itself, not against a band).
 * Growth is null for a first result, and where test, part, scale or norm differ: points of another scale say nothing.
 */
export function listGroei<T extends Groeimeting>(
	metingen: readonly T[]
): (T & { readonly groei: Groei | null })[] {
	const vorige = new Map<string, T>();
	return metingen.toSorted(compareMeting).map((meting) => {
		const reeks = [meting.toets, meting.vak, meting.onderdeel, meting.schaal, meting.normversie].join('|');
		const eerder = vorige.get(reeks);
		const [nu, toen] = [punten(meting), eerder ? punten(eerder) : null];
		if (nu !== null) vorige.set(reeks, meting);
		const groei =
			eerder && nu !== null && toen !== null ? { stap: verschil(nu, toen), sinds: eerder.moment } : null;
		return { ...meting, groei };
	});
}

const punten = ({ schaal, waarde }: Groeimeting): number | null =>
	schaal === 'avi_niveau' ? (parseAvi(waarde.tekst)?.rang ?? null) : waarde.getal;

/** Without the crumbs of binary fractions: 12.3 - 12.1 is 0.2. */
const verschil = (nu: number, toen: number): number => Number((nu - toen).toFixed(6));

/** By day where both have one, otherwise by moment. */
function compareMeting(een: Groeimeting, ander: Groeimeting): number {
	if (een.afgenomenOp && ander.afgenomenOp)
		return compareDays(een.afgenomenOp, ander.afgenomenOp) || compareToetsmoment(een.moment, ander.moment);
	return compareToetsmoment(een.moment, ander.moment);
}
