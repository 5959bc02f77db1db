import { afdrukOf, begin, type Regel } from './gebeurtenisregel.ts';

/** A link of the chain: its number and hash, and the line it holds, if that is still there. */
export type Schakel = {
	readonly volgnummer: number;
	readonly afdruk: Uint8Array;
	readonly gebeurtenisId: number;
	readonly regel: Omit<Regel, 'volgnummer'> | null;
};

/** Where a chain stood once, kept elsewhere: number and hash of a line, written as `120:9f2c...`. */
export type Anker = { readonly volgnummer: number; readonly afdruk: string };

/** The first thing that is wrong: which line, and what happened to it. */
export type Breuk = {
	readonly soort: 'gewijzigd' | 'verdwenen' | 'ontbreekt' | 'toegevoegd' | 'ander_verleden' | 'staart_weg';
	readonly volgnummer: number | null;
	readonly gebeurtenisId: number | null;
	readonly moment: string | null;
};

/**
 * Follows a chain from its first link. Give the links in order of their number; `next` answers with the first break, and
 * `end` with what only shows when all have passed: a tail that `anker` knew and that is gone.
 */
export function followKetting(anker?: Anker) {
	let vorige: Uint8Array = begin;
	let last = 0;
	return {
		/** Number and hash of the last link that was right, as an anchor to keep elsewhere. */
		anker: (): string | null => (last === 0 ? null : formatAnker(last, vorige)),
		next({ volgnummer, afdruk, gebeurtenisId, regel }: Schakel): Breuk | undefined {
			const at = { volgnummer, gebeurtenisId, moment: regel?.moment ?? null };
			if (volgnummer !== last + 1)
				return { soort: 'ontbreekt', volgnummer: last + 1, gebeurtenisId: null, moment: null };
			if (!regel) return { soort: 'verdwenen', ...at };
			const expected = afdrukOf(vorige, { ...regel, volgnummer });
			if (!expected.equals(afdruk)) return { soort: 'gewijzigd', ...at };
			if (anker?.volgnummer === volgnummer && anker.afdruk !== hex(afdruk))
				return { soort: 'ander_verleden', ...at };
			vorige = afdruk;
			last = volgnummer;
			return undefined;
		},
		end(): Breuk | undefined {
			if (!anker || anker.volgnummer <= last) return undefined;
			return { soort: 'staart_weg', volgnummer: last + 1, gebeurtenisId: null, moment: null };
		}
	};
}

/** Reads an anchor as somebody typed or pasted it; undefined when it is not one. */
export function parseAnker(text: string): Anker | undefined {
	const [, volgnummer, afdruk] = /^\s*([1-9][0-9]{0,14}):([0-9a-f]{64})\s*$/i.exec(text) ?? [];
	return volgnummer && afdruk ? { volgnummer: Number(volgnummer), afdruk: afdruk.toLowerCase() } : undefined;
}

const formatAnker = (volgnummer: number, afdruk: Uint8Array) => `${volgnummer}:${hex(afdruk)}`;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
