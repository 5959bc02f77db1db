import { earliest, latest, subtractDuur } from './duur.ts';
import { indexBewijs, listBewijs, type Bewijsindex } from './bewijs.ts';
import { compareDays } from './datum.ts';
import {
	gelegenheidAfter,
	gelegenhedenDuring,
	isGebeurtenis,
	type Gelegenheid,
	type Periode
} from './gelegenheden.ts';
import { dayNumber } from './lesweken.ts';
import { beginOf, eindOf, schooljaarOf } from './schooljaar.ts';
import type { Kalender } from './vakanties.ts';
import type { Aanleiding, Feit, Termijn, Toestand, Werkafspraak } from './werkafspraak.ts';

type Day = Temporal.PlainDate;

/**
 * The one engine for terms: every promise, about everyone it concerns, with its window, its state and its proof.
 * Pure: the same facts in any order give the same termijnen in the same order, ids are stable, and a later
 * `peildatum` never takes a proof away. Events count whenever they happened; returning promises within the period that
 * `periodeOf` gives for them, by default the school year of `peildatum`. Several versions of one werkafspraak may be
 * given: each holds from its day.
 */
export const termijnen = (
	werkafspraken: readonly Werkafspraak[],
	feiten: readonly Feit[],
	peildatum: Day,
	kalender: Kalender,
	periodeOf: Periode | ((werkafspraak: Werkafspraak) => Periode) = schooljaarPeriode(peildatum)
): Termijn[] => {
	const index = indexBewijs(werkafspraken, feiten);
	const found = new Map<string, Termijn>();
	for (const { werkafspraak, geldigTot } of withValidity(werkafspraken)) {
		const periode = typeof periodeOf === 'function' ? periodeOf(werkafspraak) : periodeOf;
		for (const gelegenheid of listGelegenheden(werkafspraak, index, kalender, periode)) {
			if (isBefore(gelegenheid.peil, werkafspraak.geldigVanaf)) continue;
			if (geldigTot && isBefore(geldigTot, gelegenheid.peil)) continue;
			const termijn = judge(werkafspraak, gelegenheid, index, peildatum, kalender);
			// A pupil who left and came back is in the kring twice: one occasion. The last stay speaks, but proof stays proof.
			const known = found.get(termijn.id);
			if (known?.toestand !== 'voldaan' || termijn.toestand === 'voldaan') found.set(termijn.id, termijn);
		}
	}
	return inOrder([...found.values()]);
};

/** What asks for work: open or past, of each series only the latest occasion. A week without a note is not asked back later. */
export const listOpenTermijnen = (all: readonly Termijn[]): Termijn[] => {
	const last = new Map<string, Termijn>();
	for (const termijn of all) {
		if (termijn.toestand === 'toekomstig') continue;
		const known = last.get(termijn.reeks);
		if (!known || isBefore(known.vensterVan, termijn.vensterVan)) last.set(termijn.reeks, termijn);
	}
	return inOrder(
		[...last.values()].filter(({ toestand }) => toestand === 'open' || toestand === 'verstreken')
	);
};

export const schooljaarPeriode = (peildatum: Day): Periode => {
	const schooljaar = schooljaarOf(peildatum);
	return { van: beginOf(schooljaar), tot: eindOf(schooljaar) };
};

/** A version holds until the day before the next version of the same promise. */
const withValidity = (
	werkafspraken: readonly Werkafspraak[]
): { werkafspraak: Werkafspraak; geldigTot: Day | undefined }[] => {
	const versions = Map.groupBy(werkafspraken, ({ id }) => id);
	return werkafspraken.map((werkafspraak) => {
		const ends = versions
			.get(werkafspraak.id)!
			.filter((other) => isBefore(werkafspraak.geldigVanaf, other.geldigVanaf))
			.map((next) => next.geldigVanaf.subtract({ days: 1 }));
		if (werkafspraak.geldigTot) ends.push(werkafspraak.geldigTot);
		return { werkafspraak, geldigTot: ends.length > 0 ? ends.reduce(earliest) : undefined };
	});
};

const listGelegenheden = (
	{ regel, agenda }: Werkafspraak,
	index: Bewijsindex,
	kalender: Kalender,
	periode: Periode
): Gelegenheid[] => {
	if (!isGebeurtenis(regel))
		return listAanleidingen(regel.kring, index).flatMap((feit) =>
			gelegenhedenDuring(regel, feit, kalender, periode, agenda?.vensters)
		);
	return listAanleidingen(regel.soort === 'voor' ? regel.moment : regel.na, index).flatMap(
		(feit) => gelegenheidAfter(regel, feit, kalender) ?? []
	);
};

const listAanleidingen = ({ feit, waarbij }: Aanleiding, index: Bewijsindex): readonly Feit[] => {
	const all = index.bySoort.get(feit) ?? [];
	if (!waarbij) return all;
	const conditions = Object.entries(waarbij);
	return all.filter(({ attributes }) => conditions.every(([name, value]) => attributes?.[name] === value));
};

const judge = (
	werkafspraak: Werkafspraak,
	gelegenheid: Gelegenheid,
	index: Bewijsindex,
	peildatum: Day,
	kalender: Kalender
): Termijn => {
	const { feit, van, uiterlijk } = gelegenheid;
	const { bewijs: bewijsregel, herinnering, regel, wie } = werkafspraak;
	const bounded = !isGebeurtenis(regel) || bewijsregel.band === 'over';
	const proofs = listBewijs(bewijsregel, feit, index, {
		van: bounded ? gelegenheid.bewijsVan : undefined,
		tot: earliest(gelegenheid.bewijsTot ?? peildatum, peildatum)
	});
	const proof = gelegenheid.keer ? divide(proofs, gelegenheid.keer.delen)[gelegenheid.keer.rang] : proofs[0];
	const toestand = proof ? 'voldaan' : stateOf(werkafspraak, gelegenheid, index, peildatum);
	const subject = `${werkafspraak.id}|${feit.over.soort}:${feit.over.id}`;
	const ofRecord = bewijsregel.band !== 'over' && !isGebeurtenis(regel);
	const reeks = isGebeurtenis(regel) || ofRecord ? `${subject}|${feit.sleutel}` : subject;
	return {
		id: isGebeurtenis(regel) ? reeks : `${reeks}|${gelegenheid.naam}`,
		werkafspraak: werkafspraak.id,
		wat: werkafspraak.wat,
		reeks,
		over: feit.over,
		eigenaar: { rol: wie, ...(feit.eigenaar ? { medewerker: feit.eigenaar } : {}) },
		vensterVan: van,
		uiterlijk,
		herinnerVan: herinnering ? latest(van, subtractDuur(uiterlijk, herinnering, kalender)) : van,
		toestand,
		...(toestand === 'open' || toestand === 'verstreken' ? { openSinds: van } : {}),
		...(proof ? { bewijs: proof.sleutel, voldaanOp: proof.datum } : {}),
		target: { soort: feit.soort, id: feit.sleutel, ...(feit.bij ? { bij: feit.bij } : {}) }
	};
};

/**
 * Which proof is for which stretch of the year: its own first, and what is left fills the earliest stretch without. A
 * meeting that was skipped so stays one that was missed, and does not make every later one late.
 */
const divide = (proofs: readonly Feit[], delen: readonly Periode[]): (Feit | undefined)[] => {
	const divided: (Feit | undefined)[] = delen.map(() => undefined);
	const left = proofs.filter((proof) => {
		const own = delen.findIndex(({ tot }) => !isBefore(tot, proof.datum));
		if (own < 0 || divided[own]) return true;
		divided[own] = proof;
		return false;
	});
	return divided.map((proof) => proof ?? left.shift());
};

const stateOf = (
	{ regel, vervalt }: Werkafspraak,
	{ feit, van, uiterlijk }: Gelegenheid,
	index: Bewijsindex,
	peildatum: Day
): Toestand => {
	const isReturning = !isGebeurtenis(regel);
	if (isReturning && feit.tot && isBefore(feit.tot, uiterlijk) && isBefore(feit.tot, peildatum)) return 'nvt';
	const lapses = vervalt ? listBewijs(vervalt, feit, index, { van: undefined, tot: peildatum }) : [];
	if (lapses.some(({ datum }) => !isReturning || !isBefore(uiterlijk, datum))) return 'nvt';
	if (isBefore(peildatum, van)) return 'toekomstig';
	return isBefore(uiterlijk, peildatum) ? 'verstreken' : 'open';
};

const isBefore = (a: Day, b: Day): boolean => compareDays(a, b) < 0;

/** Soonest first; the id makes the order total. */
const inOrder = (list: readonly Termijn[]): Termijn[] =>
	list
		.map((termijn) => ({
			termijn,
			end: dayNumber(termijn.uiterlijk),
			begin: dayNumber(termijn.vensterVan)
		}))
		.sort(
			(a, b) =>
				a.end - b.end ||
				a.begin - b.begin ||
				(a.termijn.id < b.termijn.id ? -1 : a.termijn.id > b.termijn.id ? 1 : 0)
		)
		.map(({ termijn }) => termijn);
