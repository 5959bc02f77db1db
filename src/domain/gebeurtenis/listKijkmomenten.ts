import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { groupKijkmomenten, type Kijkmoment, type Lezing } from './kijkmoment.ts';

/**
 * Who looked at the file of a child, per day and person, newest first (R-INZ-1: a parent may ask it). Undefined for who
 * may not ask: only FG, intern begeleider and directie, and of those only who can see the child exists.
 */
export async function listKijkmomenten(
	tx: Tx,
	leerlingId: string,
	vanaf?: Temporal.PlainDate
): Promise<Kijkmoment[] | undefined> {
	const { rows } = await sql<{ mag: boolean }>`select mag_vragen_wie_keek(${leerlingId}) as mag`.execute(tx);
	if (!rows[0]?.mag) return undefined;
	const lezingen = await sql<Lezing>`
		select op, door, naam, rollen, handeling, laag, onderdeel, gronden, reden
		from wie_keek(${leerlingId}, ${vanaf?.toZonedDateTime('Europe/Amsterdam').toInstant().toString() ?? null}::timestamptz)`.execute(
		tx
	);
	return groupKijkmomenten(lezingen.rows);
}

/** The child's name and group for who answers that question, also for the FG, who sees no files. */
export async function readKindnaam(tx: Tx, leerlingId: string): Promise<string | undefined> {
	const { rows } = await sql<{ naam: string }>`select naam from kind_in_log(${leerlingId})`.execute(tx);
	return rows[0]?.naam;
}
