import { compareDays } from './datum.ts';
import { dayNumber } from './lesweken.ts';
import type { Feitsoort } from './feitsoorten.ts';
import type { Bewijsregel, Feit, Werkafspraak } from './werkafspraak.ts';

type Day = Temporal.PlainDate;

type Dated = { readonly feit: Feit; readonly day: number };

/** Facts in order without doubles, by kind, and by what they belong to or are about. */
export type Bewijsindex = {
	readonly bySoort: ReadonlyMap<Feitsoort, readonly Feit[]>;
	/** In order of days, each with its running day number: they are compared far more often than they are read. */
	readonly byBand: ReadonlyMap<string, readonly Dated[]>;
};

/** Lays the facts out once per run; only kinds that can prove or end something are laid out by band. */
export const indexBewijs = (werkafspraken: readonly Werkafspraak[], feiten: readonly Feit[]): Bewijsindex => {
	const needed = new Set(
		werkafspraken.flatMap(({ bewijs, vervalt }) => [...bewijs.feiten, ...(vervalt?.feiten ?? [])])
	);
	const bySoort = new Map<Feitsoort, Feit[]>();
	const byBand = new Map<string, Dated[]>();
	const seen = new Set<string>();
	for (const { feit, day } of inOrder(feiten)) {
		const { soort, over, sleutel, bij } = feit;
		const identity = `${soort}|${over.soort}|${over.id}|${sleutel}|${bij ?? ''}|${day}`;
		if (seen.has(identity)) continue;
		seen.add(identity);
		append(bySoort, feit.soort, feit);
		if (!needed.has(feit.soort)) continue;
		append(byBand, overKey(feit.soort, feit), { feit, day });
		if (feit.bij !== undefined) append(byBand, recordKey(feit.soort, feit.bij), { feit, day });
	}
	return { bySoort, byBand };
};

/** The facts that prove (or end) the term which `aanleiding` started, in order, within the given days. */
export const listBewijs = (
	{ feiten, band }: Bewijsregel,
	aanleiding: Feit,
	index: Bewijsindex,
	{ van, tot }: { van: Day | undefined; tot: Day }
): Feit[] => {
	const first = van === undefined ? -Infinity : dayNumber(van);
	const last = dayNumber(tot);
	const found: Feit[] = [];
	for (const soort of feiten)
		for (const { feit, day } of index.byBand.get(bandKey(soort, band, aanleiding)) ?? []) {
			if (day > last) break;
			if (day < first || (feit.soort === aanleiding.soort && feit.sleutel === aanleiding.sleutel)) continue;
			if (band !== 'zelfde' || isLater(feit, aanleiding)) found.push(feit);
		}
	return feiten.length > 1 ? found.sort(compareFeiten) : found;
};

/** Sorting tens of thousands of facts compares numbers: comparing days costs ten times as much. */
const inOrder = (feiten: readonly Feit[]): { feit: Feit; day: number }[] =>
	feiten
		.map((feit) => ({ feit, day: dayNumber(feit.datum) }))
		.sort((a, b) => a.day - b.day || compareWithinDay(a.feit, b.feit));

/** By day, then order within the day, then kind and id: total, so that input order never matters. */
const compareFeiten = (a: Feit, b: Feit): number => compareDays(a.datum, b.datum) || compareWithinDay(a, b);

const compareWithinDay = (a: Feit, b: Feit): number =>
	(a.volgnummer ?? 0) - (b.volgnummer ?? 0) ||
	compareText(a.sleutel, b.sleutel) ||
	compareText(a.soort, b.soort) ||
	compareText(a.over.id, b.over.id) ||
	compareText(a.bij ?? '', b.bij ?? '');

/** A second decision of the same kind on one day follows the first; another kind on the same day follows it too. */
const isLater = (feit: Feit, aanleiding: Feit): boolean =>
	feit.soort === aanleiding.soort
		? compareFeiten(feit, aanleiding) > 0
		: compareDays(feit.datum, aanleiding.datum) >= 0;

const bandKey = (soort: Feitsoort, band: Bewijsregel['band'], aanleiding: Feit): string => {
	if (band === 'over') return overKey(soort, aanleiding);
	return recordKey(soort, band === 'zelfde' ? (aanleiding.bij ?? aanleiding.sleutel) : aanleiding.sleutel);
};

const overKey = (soort: Feitsoort, { over }: Feit): string => `${soort}|over|${over.soort}:${over.id}`;
const recordKey = (soort: Feitsoort, record: string): string => `${soort}|bij|${record}`;

const append = <K, T>(map: Map<K, T[]>, key: K, item: T): void => {
	const known = map.get(key);
	if (known) known.push(item);
	else map.set(key, [item]);
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
