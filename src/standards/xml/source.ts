import { setImmediate } from 'node:timers/promises';
import type { Meldingen } from './meldingen.ts';
import { quote } from './meldingen.ts';

/** Bytes of a file: all at once, or as they come in (a `ReadableStream` of an upload or a file stream will do). */
export type XmlSource = Uint8Array | AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** The largest file that is read: three times that of the largest school organisation we know of. */
export const mostBytes = 60 * 1024 * 1024;

const pieceSize = 64 * 1024;
const headSize = 1024;

const encodings: Record<string, string> = {
	'utf-8': 'utf-8',
	utf8: 'utf-8',
	'us-ascii': 'utf-8',
	ascii: 'utf-8',
	'iso-8859-1': 'windows-1252',
	'iso8859-1': 'windows-1252',
	latin1: 'windows-1252',
	'windows-1252': 'windows-1252',
	cp1252: 'windows-1252',
	'iso-8859-15': 'iso-8859-15'
};

/**
 * The text of a file in pieces of at most 64 KB. Recognises UTF-8, UTF-16 and the Western 8-bit encodings by mark or
 * declaration; a file that is too large, no text at all or not in the encoding it names ends in a fout.
 */
export async function* readText(source: XmlSource, meldingen: Meldingen): AsyncGenerator<string> {
	let decoder: TextDecoder | undefined;
	let head = new Uint8Array(0);
	let line = 1;

	const decode = (piece: Uint8Array, last: boolean): string => {
		decoder ??= new TextDecoder(detectEncoding(piece, meldingen), { fatal: true });
		try {
			const text = decoder.decode(piece, { stream: !last });
			line += countLines(text);
			return text;
		} catch {
			return meldingen.stop(
				`regel ${line} of verder`,
				`Het bestand bevat tekens die niet passen bij de tekenset ${decoder.encoding.toUpperCase()}. Bewaar of exporteer het opnieuw als UTF-8.`
			);
		}
	};

	for await (const piece of readPieces(source, meldingen)) {
		if (decoder) {
			yield decode(piece, false);
			continue;
		}
		head = concat(head, piece);
		if (head.length >= headSize) yield decode(head, false);
	}
	if (!decoder && head.length === 0)
		meldingen.stop('bestand', 'Het bestand is leeg. Kies het bestand dat uit de leerlingadministratie komt.');
	yield decoder ? decode(new Uint8Array(0), true) : decode(head, true);
}

/** Cuts whatever comes in into small pieces, guards the size and lets the rest of the program breathe every megabyte. */
async function* readPieces(source: XmlSource, meldingen: Meldingen): AsyncGenerator<Uint8Array> {
	let size = 0;
	let sinceRest = 0;
	for await (const chunk of source instanceof Uint8Array ? [source] : (source as AsyncIterable<Uint8Array>)) {
		size += chunk.length;
		if (size > mostBytes) {
			meldingen.stop(
				'bestand',
				`Het bestand is groter dan ${mostBytes / 1024 / 1024} MB. Splits het per school of per schooljaar.`
			);
		}
		for (let start = 0; start < chunk.length; start += pieceSize) {
			yield chunk.subarray(start, start + pieceSize);
			sinceRest += pieceSize;
			if (sinceRest >= 16 * pieceSize) {
				sinceRest = 0;
				await setImmediate();
			}
		}
	}
}

function detectEncoding(head: Uint8Array, meldingen: Meldingen): string {
	const [a, b, c, d] = head;
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
		return refuseEncoding('UTF-32', meldingen);
	}
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	if (a === 0x3c && b === 0 && c !== 0) return 'utf-16le';
	if (a === 0 && b === 0x3c) return 'utf-16be';
	refuseOtherFiles(head, meldingen);

	const start = new TextDecoder('windows-1252').decode(head.subarray(0, headSize));
	const declared = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]*)["']/.exec(start)?.[1];
	if (declared === undefined) return 'utf-8';
	return encodings[declared.trim().toLowerCase()] ?? refuseEncoding(declared, meldingen);
}

function refuseEncoding(name: string, meldingen: Meldingen): never {
	const tekst = /^utf-?16/i.test(name)
		? 'Het bestand zegt dat het in UTF-16 staat, maar dat is niet zo. Bewaar of exporteer het opnieuw als UTF-8.'
		: `Het bestand staat in de tekenset "${quote(name)}". Die wordt niet gelezen. Bewaar of exporteer het opnieuw als UTF-8.`;
	return meldingen.stop('regel 1', tekst);
}

/** Says what was chosen by mistake: the usual suspects have a signature. */
function refuseOtherFiles(head: Uint8Array, meldingen: Meldingen): void {
	const start = new TextDecoder('windows-1252').decode(head.subarray(0, 512));
	const kind =
		(start.startsWith('PK\u0003\u0004') && 'een zip-bestand of een Excel- of Word-document') ||
		(start.startsWith('%PDF') && 'een pdf') ||
		(start.startsWith('\u001f‹') && 'een ingepakt bestand (gzip)') ||
		(/^\s*<(!doctype html|html[\s>])/i.test(start) && 'een webpagina') ||
		(!/^\s*</.test(start) && 'een ander soort bestand');
	if (kind) meldingen.stop('bestand', `Dit is geen XML-bestand, maar ${kind}. Kies het XML-bestand zelf.`);
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}

function countLines(text: string): number {
	let lines = 0;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
	return lines;
}
