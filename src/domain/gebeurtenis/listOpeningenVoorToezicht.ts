import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

export type Toezichtopening = {
	readonly id: string;
	readonly wie: string | null;
	readonly leerlingId: string;
	readonly leerling: string | null;
	readonly reden: string;
	readonly van: Temporal.PlainDate;
	readonly tot: Temporal.PlainDate;
	readonly geslotenOp: Temporal.Instant | null;
	readonly loopt: boolean;
	/** How often the file was read on this ground. */
	readonly gelezen: number;
};

/** The newest files that were opened with a reason, for the functionaris gegevensbescherming; empty for everybody else. */
export async function listOpeningenVoorToezicht(tx: Tx, hooguit = 200): Promise<Toezichtopening[]> {
	const { rows } = await sql<Toezichtopening>`
		select id, naam as wie, leerling_id as "leerlingId", leerling, reden, van, tot, gesloten_op as "geslotenOp",
			gesloten_op is null and tot >= vandaag() as loopt, gelezen
		from dossieropeningen_voor_toezicht(${hooguit})`.execute(tx);
	return rows;
}
