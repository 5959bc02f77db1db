import { createHash } from 'node:crypto';

/** A line of the log as the chain holds it: every value as the text that PostgreSQL writes for it. */
export type Regel = {
	readonly volgnummer: number;
	readonly schoolId: string;
	readonly id: number;
	/** UTC, with microseconds. */
	readonly moment: string;
	readonly via: string;
	readonly doorSoort: string | null;
	readonly door: string | null;
	readonly soort: string;
	readonly handeling: string;
	readonly leerlingId: string | null;
	readonly laag: number | null;
	readonly onderdeel: string | null;
	readonly grond: string | null;
	readonly tabel: string | null;
	readonly rijen: string | null;
	readonly kolommen: string | null;
	readonly aantal: number;
	readonly vingerafdruk: string | null;
};

/** Version of the canonical form; a new one is a new number, so that old lines stay verifiable. */
const vorm = '1';

/** What the first line of a school has before it. */
export const begin = Buffer.alloc(32);

/**
 * The one canonical text of a line: each part as length in bytes, a colon and the text, `-` for what is absent. Two
 * different lines never give the same text. SQL writes the same in schakel_gebeurtenis(); neither borrows from the other.
 */
export const canonicalRegel = (regel: Regel): string =>
	[
		vorm,
		String(regel.volgnummer),
		regel.schoolId,
		String(regel.id),
		regel.moment,
		regel.via,
		regel.doorSoort,
		regel.door,
		regel.soort,
		regel.handeling,
		regel.leerlingId,
		regel.laag === null ? null : String(regel.laag),
		regel.onderdeel,
		regel.grond,
		regel.tabel,
		regel.rijen,
		regel.kolommen,
		String(regel.aantal),
		regel.vingerafdruk
	]
		.map((part) => (part === null ? '-' : `${Buffer.byteLength(part, 'utf8')}:${part}`))
		.join(',');

/** The hash of a line: SHA-256 over the hash before it and the line itself. */
export const afdrukOf = (vorige: Uint8Array, regel: Regel): Buffer =>
	createHash('sha256').update(vorige).update(canonicalRegel(regel), 'utf8').digest();
