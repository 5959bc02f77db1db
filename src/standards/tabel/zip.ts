import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';

/** Opens one entry of an archive: its bytes, or why not. All entries together stay within the bound given to `openZip`. */
export type OpenEntry = (name: string) => Buffer | 'absent' | 'broken' | 'too_big';
export type Zip = { readonly names: readonly string[]; readonly open: OpenEntry };

type Entry = { readonly method: number; readonly compressed: number; readonly offset: number };

/**
 * Reads the central directory of a ZIP and unpacks entries on demand, never more than `bound` bytes in total:
 * the bound is enforced while inflating, because the sizes written in an archive are only a claim.
 * Out: null when the bytes are no archive or are cut off.
 */
export function openZip(bytes: Uint8Array, bound: number): Zip | null {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries = readDirectory(file);
	if (!entries) return null;
	let left = bound;
	const open: OpenEntry = (name) => {
		const entry = entries.get(name);
		if (!entry) return 'absent';
		const packed = packedBytes(file, entry);
		if (!packed) return 'broken';
		if (entry.method === 0) return (left -= packed.length) < 0 ? 'too_big' : packed;
		if (entry.method !== 8) return 'broken';
		if (left <= 0) return 'too_big';
		try {
			const unpacked = inflateRawSync(packed, { maxOutputLength: left });
			left -= unpacked.length;
			return unpacked;
		} catch (error) {
			return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too_big' : 'broken';
		}
	};
	return { names: [...entries.keys()], open };
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

function readDirectory(file: Buffer): Map<string, Entry> | null {
	// The end record is 22 bytes plus a comment of at most 64 kB.
	const last = file.length - 22;
	let end = last;
	while (end >= 0 && end > last - 65_536 && file.readUInt32LE(end) !== endOfDirectory) end--;
	if (end < 0 || file.readUInt32LE(end) !== endOfDirectory) return null;
	const count = file.readUInt16LE(end + 10);
	let at = file.readUInt32LE(end + 16);
	const entries = new Map<string, Entry>();
	for (let nth = 0; nth < count; nth++) {
		if (at + 46 > file.length || file.readUInt32LE(at) !== directoryEntry) return null;
		const nameLength = file.readUInt16LE(at + 28);
		const name = file.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
		entries.set(name, {
			method: file.readUInt16LE(at + 10),
			compressed: file.readUInt32LE(at + 20),
			offset: file.readUInt32LE(at + 42)
		});
		at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
	}
	return entries;
}

function packedBytes(file: Buffer, { offset, compressed }: Entry): Buffer | null {
	if (offset + 30 > file.length || file.readUInt32LE(offset) !== localHeader) return null;
	const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
	return start + compressed > file.length ? null : file.subarray(start, start + compressed);
}
