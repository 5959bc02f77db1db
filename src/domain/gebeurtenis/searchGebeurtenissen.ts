import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { nameKinderenInLog, type Kindinlog } from './findKinderenInLog.ts';
import type { Gebeurtenisregel, Zoekvraag } from './gebeurtenis.ts';

type Gevonden = {
	/** The children that were asked about; empty when it is about everybody. */
	readonly kinderen: readonly Kindinlog[];
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
 * fitted no child (`geen`) gives nothing, not everything.
 */
export async function searchGebeurtenissen(tx: Tx, vraag: Zoekvraag, hoeveel: number): Promise<Gevonden> {
	if (vraag.kinderen === 'geen') return { kinderen: [], regels: [], meer: false };
	const ids = vraag.kinderen ? vraag.kinderen.split(',') : [];
	const kinderen = await nameKinderenInLog(tx, ids);
	const { rows } = await sql<Gebeurtenisregel>`
		select id, op, via, door_soort as "doorSoort", door, naam, soort, handeling, leerling_id as "leerlingId", leerling, laag,
			onderdeel, grond, tabel, kolommen, aantal
		from zoek_gebeurtenissen(
			${ids.length > 0 ? ids : null}::uuid[],
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

/** The first moment of a day where the school stands. */
const startOf = (dag: Temporal.PlainDate | undefined) =>
	dag?.toZonedDateTime('Europe/Amsterdam').toInstant().toString() ?? null;
