/** One change of a text: at `plek` these characters went and these came. */
export type Tekstverschil = { readonly plek: number; readonly weg: number; readonly erbij: string };

/**
 * What changed between two versions of a text, as one change; undefined when nothing did. `cursor`: where the caret
 * stands after typing, so that "aa" typed into "aaa" is found where it was typed. Never cuts an emoji in half.
 */
export function diffTekst(oud: string, nieuw: string, cursor = nieuw.length): Tekstverschil | undefined {
	if (oud === nieuw) return undefined;
	const most = Math.min(oud.length, nieuw.length);
	let end = 0;
	// What stands behind the caret was not touched: look there first.
	const behind = Math.min(most, Math.max(0, nieuw.length - cursor));
	while (end < behind && oud[oud.length - 1 - end] === nieuw[nieuw.length - 1 - end]) end++;
	let start = 0;
	while (start < most - end && oud[start] === nieuw[start]) start++;
	while (end < most - start && oud[oud.length - 1 - end] === nieuw[nieuw.length - 1 - end]) end++;
	if (start > 0 && (splits(oud, start) || splits(nieuw, start))) start--;
	if (end > 0 && (splits(oud, oud.length - end) || splits(nieuw, nieuw.length - end))) end--;
	return { plek: start, weg: oud.length - start - end, erbij: nieuw.slice(start, nieuw.length - end) };
}

/** Whether this place lies between the two halves of one character. */
const splits = (text: string, at: number): boolean =>
	/[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');

/** A change by somebody else as Yjs tells it. */
export type Delta = readonly {
	readonly retain?: number;
	readonly insert?: unknown;
	readonly delete?: number;
}[];

/** Where a caret comes to stand after somebody else's change: behind what was typed before it, in front of what was typed at it. */
export function shiftPlek(plek: number, delta: Delta): number {
	let at = 0;
	let moved = plek;
	for (const { retain, insert, delete: gone } of delta) {
		if (retain !== undefined) at += retain;
		if (typeof insert === 'string') {
			if (at < moved) moved += insert.length;
			at += insert.length;
		}
		if (gone !== undefined && at < moved) moved -= Math.min(gone, moved - at);
	}
	return moved;
}
