import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import type { Gebeurtenisregel, Zoekvraag } from './gebeurtenis.ts';

type Gevonden = {
	/** The children whose name fits; empty when no name was asked. */
	readonly kinderen: readonly { readonly id: string; readonly naam: string; readonly groep: string | null }[];
	readonly regels: readonly Gebeurtenisregel[];
	/** Whether there are older lines than these. */
	readonly meer: boolean;
};

/** Whether this person may search the log: the FG. The doors of the database decide, this only tells the page. */
export async function mayReadGebeurtenissen(tx: Tx): Promise<boolean> {
	const { rows } = await sql<{ mag: boolean }>`select leest_gebeurtenissen() as mag`.execute(tx);
	return rows[0]?.mag ?? false;
}

/**
 * Lines of the log that fit the question, newest first, at most `hoeveel`. For who may not ask it is empty. A name that
 * fits no child gives nothing, not everything.
 */
export async function searchGebeurtenissen(tx: Tx, vraag: Zoekvraag, hoeveel: number): Promise<Gevonden> {
	const kinderen = vraag.kind ? await findKinderen(tx, vraag.kind) : [];
	if (vraag.kind && kinderen.length === 0) return { kinderen, regels: [], meer: false };
	const { rows } = await sql<Gebeurtenisregel>`
		select id, op, via, door_soort as "doorSoort", door, naam, soort, handeling, leerling_id as "leerlingId", leerling, laag,
			onderdeel, grond, tabel, kolommen, aantal
		from zoek_gebeurtenissen(
			${vraag.kind ? kinderen.map(({ id }) => id) : null}::uuid[],
			${vraag.wie || null}::uuid,
			${vraag.soort ? [vraag.soort] : null}::text[],
			${startOf(vraag.van)}::timestamptz,
			${startOf(vraag.tot?.add({ days: 1 }))}::timestamptz,
			${vraag.laag ? Number(vraag.laag) : null}::int,
			${vraag.machine === 'ja'}::boolean,
			${vraag.voor ?? null}::bigint,
			${hoeveel + 1}::int)`.execute(tx);
	return { kinderen, regels: rows.slice(0, hoeveel), meer: rows.length > hoeveel };
}

async function findKinderen(tx: Tx, tekst: string) {
	const { rows } = await sql<{ id: string; naam: string; groep: string | null }>`
		select leerling_id as id, naam, groep from zoek_leerlingen_in_log(${tekst})`.execute(tx);
	return rows;
}

/** The first moment of a day where the school stands. */
const startOf = (dag: Temporal.PlainDate | undefined) =>
	dag?.toZonedDateTime('Europe/Amsterdam').toInstant().toString() ?? null;
