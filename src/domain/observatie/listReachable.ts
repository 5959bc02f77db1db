import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

/** Which of these pupils this person reaches up to L2: only about them an observation can be written. */
export async function listReachable(tx: Tx, leerlingIds: readonly string[]): Promise<string[]> {
	const ids = leerlingIds.filter((id) => /^[0-9a-f-]{36}$/i.test(id));
	const { rows } = await sql<{ id: string }>`
		select id from leerling
		where id = any (${ids}::uuid[]) and ((select hele_school(2)) or id = any ((select mijn_leerlingen(2))::uuid[]))`.execute(
		tx
	);
	return rows.map(({ id }) => id);
}
