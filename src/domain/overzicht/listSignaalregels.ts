import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

export type Signaalregel = {
	id: string;
	sleutel: string;
	vak: string | null;
	richting: 'zorg' | 'kracht';
	sinds: Temporal.PlainDate;
	uitleg: string;
	open: boolean;
};

/** What stands out about one pupil today, what still asks for a look first (L2). */
export async function listSignaalregels(tx: Tx, leerlingId: string): Promise<Signaalregel[]> {
	const { rows } = await sql<Signaalregel>`
		select signaal.id, signaal.sleutel, signaal.vak, signaal.richting, signaal.sinds, signaal.uitleg,
			exists (select from open_signaal where open_signaal.school_id = signaal.school_id and open_signaal.id = signaal.id) as open
		from signaal
		where signaal.school_id = huidige_school() and signaal.leerling_id = ${leerlingId} and signaal.vervallen_op is null
		order by open desc, signaal.sinds desc, signaal.sleutel`.execute(tx);
	return rows;
}
