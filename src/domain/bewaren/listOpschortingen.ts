import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import type { Opschortingsgrond } from './bewaren.ts';

export type Opschortingsregel = {
	readonly id: string;
	readonly leerlingId: string;
	readonly naam: string;
	readonly grond: Opschortingsgrond;
	readonly reden: string;
	readonly herzienOp: Temporal.PlainDate;
	readonly op: Temporal.Instant;
	readonly door: string | null;
};

/** The holds that run, the first to look at again on top; of one child when that is asked (R-BEW-5). */
export async function listOpschortingen(tx: Tx, leerlingId?: string): Promise<Opschortingsregel[]> {
	const { rows } = await sql<Opschortingsregel>`
		select opschorting.id, opschorting.leerling_id as "leerlingId", kind_voor_bewaren(opschorting.leerling_id) as naam,
			opschorting.grond, opschorting.reden, opschorting.herzien_op as "herzienOp", opschorting.op,
			nullif(concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam), '') as door
		from bewaaropschorting opschorting
		left join medewerker on medewerker.school_id = opschorting.school_id and medewerker.id = opschorting.door
		where opschorting.opgeheven_op is null and (${leerlingId ?? null}::uuid is null or opschorting.leerling_id = ${leerlingId ?? null})
		order by opschorting.herzien_op, naam`.execute(tx);
	return rows;
}

/** The name of a child, for who decides about keeping and cannot open the file; null for everybody else. */
export async function readKindVoorBewaren(tx: Tx, leerlingId: string): Promise<string | null> {
	const { rows } = await sql<{ naam: string | null }>`
		select kind_voor_bewaren(${leerlingId}::uuid) as naam`.execute(tx);
	return rows[0]?.naam ?? null;
}
