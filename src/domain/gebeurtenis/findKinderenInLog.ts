import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

export type Kindinlog = { readonly id: string; readonly naam: string };

/** The children whose name holds this text, at most thirty; for the FG only, empty for everybody else. */
export async function findKinderenInLog(tx: Tx, tekst: string): Promise<Kindinlog[]> {
	const { rows } = await sql<Kindinlog>`
		select leerling_id as id, naam from zoek_leerlingen_in_log(${tekst})`.execute(tx);
	return rows;
}

/** The names that belong to these numbers, for the FG only. */
export async function nameKinderenInLog(tx: Tx, ids: readonly string[]): Promise<Kindinlog[]> {
	const { rows } = await sql<Kindinlog>`
		select kind.id, gevonden.naam from unnest(${[...ids]}::uuid[]) kind(id)
		cross join lateral kind_in_log(kind.id) gevonden
		where leest_gebeurtenissen()`.execute(tx);
	return rows;
}
