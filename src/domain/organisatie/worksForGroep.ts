import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

/**
 * Whether this person keeps the tests and lists of this group today: its teachers, or who sees the whole school (L2). The same answer as
 * the policies of those tables give.
 */
export async function worksForGroep(tx: Tx, groepId: string): Promise<boolean> {
	const { rows } = await sql<{ mag: boolean }>`
		select hele_school(2) or ${groepId} = any (mijn_groepen()::text[]) as mag`.execute(tx);
	return rows[0]?.mag ?? false;
}
