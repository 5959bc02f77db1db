import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

export type ZonderUitschrijfdatum = {
	readonly leerlingId: string;
	readonly naam: string;
	readonly geboortedatum: Temporal.PlainDate | null;
	readonly laatstInGroep: Temporal.PlainDate | null;
};

/** Children who seem to have left without a day of leaving: no term starts for them, so they would stay for ever (R-BEW-1). */
export async function listZonderUitschrijfdatum(tx: Tx): Promise<ZonderUitschrijfdatum[]> {
	const { rows } = await sql<ZonderUitschrijfdatum>`
		select leerling_id as "leerlingId", naam, geboortedatum, laatst_in_groep as "laatstInGroep"
		from kinderen_zonder_uitschrijfdatum()`.execute(tx);
	return rows;
}
