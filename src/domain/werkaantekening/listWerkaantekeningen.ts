import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

export type Werkaantekeningregel = {
	readonly id: string;
	readonly leerlingId: string;
	readonly roepnaam: string;
	readonly tekst: string;
	readonly op: Temporal.Instant;
	/** The last day on which it can be read. */
	readonly verlooptOp: Temporal.PlainDate;
};

/** The own working notes, first to go on top: about one child, or about all. Nobody sees those of somebody else (R-INZ-1). */
export async function listWerkaantekeningen(tx: Tx, leerlingId?: string): Promise<Werkaantekeningregel[]> {
	const { rows } = await sql<Werkaantekeningregel>`
		select werkaantekening.id, werkaantekening.leerling_id as "leerlingId",
			coalesce(leerling.roepnaam, leerling.achternaam) as roepnaam, werkaantekening.tekst, werkaantekening.op,
			werkaantekening.verloopt_op as "verlooptOp"
		from werkaantekening
		join leerling on leerling.school_id = werkaantekening.school_id and leerling.id = werkaantekening.leerling_id
		where ${leerlingId ?? null}::uuid is null or werkaantekening.leerling_id = ${leerlingId ?? null}
		order by werkaantekening.verloopt_op, werkaantekening.op`.execute(tx);
	return rows;
}

/** Days that a note lives in this school: its own choice, or four weeks. */
export async function readWerkaantekeningdagen(tx: Tx): Promise<number> {
	const { rows } = await sql<{ dagen: number }>`select werkaantekening_dagen() as dagen`.execute(tx);
	return rows[0]!.dagen;
}
