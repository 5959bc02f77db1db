import { sql } from 'kysely';
import type { Tx, User, Wijze } from '#core/database.ts';
import { describeApparaat } from './describeApparaat.ts';

export type Sessieregel = {
	readonly id: string;
	readonly apparaat: string;
	readonly wijze: Wijze;
	readonly begonnenOp: Temporal.Instant;
	readonly gebruiktOp: Temporal.Instant;
	readonly deze: boolean;
};

/** The sessions of the own account that still open something; the one that asks comes first, then the latest used. */
export async function listSessies(tx: Tx, user: User): Promise<Sessieregel[]> {
	const { rows } = await sql<Omit<Sessieregel, 'deze'>>`
		select sessie.id, apparaat, wijze, begonnen_op as "begonnenOp", gebruikt_op as "gebruiktOp"
		from sessie
		cross join lateral aanmeldregel_van(sessie.school_id) regel
		where gebruiker_id = ${user.gebruikerId} and verloopt_op > now()
			and gebruikt_op > now() - make_interval(mins => regel.stil_minuten)
			and begonnen_op > now() - make_interval(hours => regel.uiterlijk_uren)
		order by sessie.id = ${user.sessie?.id ?? null} desc nulls last, gebruikt_op desc`.execute(tx);
	return rows.map((row) => ({
		...row,
		apparaat: describeApparaat(row.apparaat),
		deze: row.id === user.sessie?.id
	}));
}

/** Ends one session of the own account; one that is already over is no problem. */
export const endSessie = (tx: Tx, user: User, id: string) =>
	tx.deleteFrom('sessie').where('gebruiker_id', '=', user.gebruikerId).where('id', '=', id).execute();

/** Ends every session of the own account, also the one that asks. */
export const endAlleSessies = (tx: Tx, user: User) =>
	tx.deleteFrom('sessie').where('gebruiker_id', '=', user.gebruikerId).execute();

/** Ends every session of the own account except the one that asks. */
export const endAndereSessies = (tx: Tx, user: User) =>
	tx
		.deleteFrom('sessie')
		.where('gebruiker_id', '=', user.gebruikerId)
		.where('id', 'is distinct from', user.sessie?.id ?? null)
		.execute();
