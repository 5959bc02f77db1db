/** A piece of a sentence that stayed, went or came. */
export type Woorddeel = { readonly soort: 'gelijk' | 'weg' | 'nieuw'; readonly tekst: string };

/** The longest row of pairs that two lists share, in order. */
export function pairUp<T>(
	oud: readonly T[],
	nieuw: readonly T[],
	same: (a: T, b: T) => boolean = Object.is
): [oud: number, nieuw: number][] {
	const length = oud.map(() => new Uint16Array(nieuw.length + 1));
	const at = (i: number, j: number) => length[i]?.[j] ?? 0;
	for (let i = oud.length - 1; i >= 0; i--)
		for (let j = nieuw.length - 1; j >= 0; j--)
			length[i]![j] = same(oud[i]!, nieuw[j]!) ? 1 + at(i + 1, j + 1) : Math.max(at(i + 1, j), at(i, j + 1));
	const pairs: [number, number][] = [];
	for (let i = 0, j = 0; i < oud.length && j < nieuw.length;) {
		if (same(oud[i]!, nieuw[j]!)) pairs.push([i++, j++]);
		else if (at(i + 1, j) >= at(i, j + 1)) i++;
		else j++;
	}
	return pairs;
}

/** Words, and what stands between them piece by piece. */
const pieces = (tekst: string): string[] => tekst.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
const words = (tekst: string): string[] => tekst.match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The pieces that stayed. A space or a comma alone between two changes stays nothing for a reader: it goes and comes with
 * them, so that other words read as one phrase beside another.
 */
function pairWords(van: readonly string[], naar: readonly string[]): [oud: number, nieuw: number][] {
	const pairs = pairUp(van, naar);
	const runs: [oud: number, nieuw: number][][] = [];
	for (const [x, y] of pairs) {
		const before = runs.at(-1)?.at(-1);
		if (before?.[0] === x - 1 && before[1] === y - 1) runs.at(-1)!.push([x, y]);
		else runs.push([[x, y]]);
	}
	const inside = (run: readonly [number, number][]) =>
		(run[0]![0] > 0 || run[0]![1] > 0) &&
		(run.at(-1)![0] < van.length - 1 || run.at(-1)![1] < naar.length - 1);
	return runs.filter((run) => !inside(run) || run.some(([x]) => /[\p{L}\p{N}]/u.test(van[x]!))).flat();
}

/**
 * Two versions of a sentence as one row of pieces: without what is new it reads as the old one, without what went as the
 * new one. Words stay whole.
 */
export function diffWords(oud: string, nieuw: string): Woorddeel[] {
	const [van, naar] = [pieces(oud), pieces(nieuw)];
	const delen: { soort: Woorddeel['soort']; tekst: string }[] = [];
	const add = (soort: Woorddeel['soort'], list: readonly string[]) => {
		const tekst = list.join('');
		if (tekst === '') return;
		const last = delen.at(-1);
		if (last?.soort === soort) last.tekst += tekst;
		else delen.push({ soort, tekst });
	};
	let [i, j] = [0, 0];
	for (const [x, y] of [...pairWords(van, naar), [van.length, naar.length] as const]) {
		add('weg', van.slice(i, x));
		add('nieuw', naar.slice(j, y));
		add('gelijk', van.slice(x, x + 1));
		[i, j] = [x + 1, y + 1];
	}
	return delen;
}

/** How much two sentences share: 0 nothing, 1 all words. */
export function likeness(oud: string, nieuw: string): number {
	const [van, naar] = [words(oud), words(nieuw)];
	return (2 * pairUp(van, naar).length) / Math.max(1, van.length + naar.length);
}
