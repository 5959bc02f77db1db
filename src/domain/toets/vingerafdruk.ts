import { normalize } from './vaknamen.ts';

/**
 * Fingerprint of a head: the same for the next file of the same supplier, whatever the order of the columns and
 * whichever moments and years stand in their names.
 */
export function fingerprintKop(kop: readonly string[]): string {
	const patronen = [...new Set(kop.map(patroon))].sort();
	let hash = 0xcbf29ce484222325n;
	for (const letter of patronen.join('|'))
		hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n);
	return hash.toString(16).padStart(16, '0');
}

/** A head without what changes from file to file: its moments and numbers. */
export const patroon = (kop: string): string =>
	normalize(kop)
		.replaceAll(/\b[bme] ?\d\b|\b(begin|midden|eind)\b/g, 'moment')
		.replaceAll(/\d+/g, '0');
