import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

/** Counts of one school, as the board may see them: null is hidden, `samen` is the sum of what is hidden. */
export type Bestuurscijfer = {
	readonly schoolId: string;
	readonly school: string;
	readonly peildatum: Temporal.PlainDate;
	/** `niveau`, `vraag`, `plan`, or `groei` with a subject behind it. */
	readonly onderdeel: string;
	readonly categorieen: readonly string[];
	readonly aantallen: readonly (number | null)[];
	readonly samen: number | null;
	readonly totaal: number | null;
};

/** Which board this person looks for; undefined for everybody else. */
export async function readMijnBestuur(tx: Tx): Promise<{ naam: string } | undefined> {
	const { rows } = await sql<{ naam: string }>`select naam from bestuur where id = mijn_bestuur()`.execute(
		tx
	);
	return rows[0];
}

/** What the board sees of its schools: counts, never of fewer than ten children (domain §3.2, L6). Empty for others. */
export async function readBestuurscijfers(tx: Tx): Promise<Bestuurscijfer[]> {
	const { rows } = await sql<Bestuurscijfer>`
		select school_id as "schoolId", school, peildatum, onderdeel, categorieen, aantallen, samen, totaal
		from bestuurscijfers()`.execute(tx);
	return rows;
}
