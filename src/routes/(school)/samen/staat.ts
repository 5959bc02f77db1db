import { staatOf, type Opgeslagen } from '#domain/overleg/gedeeldeTekst.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** The state of a field as a form carries it: empty while nothing was written. */
export const stateText = (opgeslagen: Opgeslagen): string => {
	const staat = staatOf(opgeslagen);
	return staat ? toBase64(staat) : '';
};

/** A state as a form brought it back; null when there is none or it is no such text. */
export function readBase64(text: string): Uint8Array | null {
	try {
		return text === '' ? null : fromBase64(text);
	} catch {
		return null;
	}
}
