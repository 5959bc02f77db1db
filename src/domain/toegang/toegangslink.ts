import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

export type Linksoort = 'uitnodiging' | 'herstel';

/** How long a link works, from the moment that its secret was made. */
export const geldigheid: Record<Linksoort, Temporal.Duration> = {
	uitnodiging: Temporal.Duration.from({ hours: 7 * 24 }),
	herstel: Temporal.Duration.from({ hours: 1 })
};

/** The path of a link, without the address of the installation. */
export const linkPath = (soort: Linksoort, token: string): string => `/${soort}/${token}`;

/** Ends the links of this kind that an account still has: the newest one is the only one. */
export async function withdrawToegangslinks(
	tx: Tx,
	{ schoolId, gebruikerId, soort }: { schoolId: string; gebruikerId: string; soort: Linksoort }
): Promise<void> {
	await sql`
		update toegangslink set ingetrokken_op = now()
		where school_id = ${schoolId} and gebruiker_id = ${gebruikerId} and soort = ${soort}
			and gebruikt_op is null and ingetrokken_op is null`.execute(tx);
}
