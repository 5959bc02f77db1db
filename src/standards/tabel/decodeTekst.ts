/** In: bytes of a text file. Out: its text, or null when it is no text. UTF-8 and UTF-16 by mark or by look, else windows-1252. */
export function decodeTekst(bytes: Uint8Array): string | null {
	const tekst = new TextDecoder(codering(bytes)).decode(bytes);
	// Control characters other than tab and line ends do not occur in tables, and do in every binary file.
	return /[\0-\b\v\f\x0e-\x1f]/.test(tekst) ? null : tekst;
}

function codering(bytes: Uint8Array): string {
	const [een, twee] = bytes;
	if (een === 0xff && twee === 0xfe) return 'utf-16le';
	if (een === 0xfe && twee === 0xff) return 'utf-16be';
	const begin = bytes.subarray(0, 1000);
	const nullen = (rest: number): number =>
		begin.filter((byte, plek) => byte === 0 && plek % 2 === rest).length;
	if (nullen(1) > begin.length * 0.3 && nullen(0) === 0) return 'utf-16le';
	if (nullen(0) > begin.length * 0.3 && nullen(1) === 0) return 'utf-16be';
	return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
