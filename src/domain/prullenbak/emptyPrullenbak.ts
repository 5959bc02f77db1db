import type { Tx } from '#core/database.ts';

/** At night: what is past its thirty days or was put back is gone. In a transaction of beheer, which reads none of it. */
export async function emptyPrullenbak(tx: Tx): Promise<number> {
	// Without a condition of its own: the policy lets only what is past go.
	const { numDeletedRows } = await tx.deleteFrom('prullenbak').executeTakeFirst();
	return Number(numDeletedRows);
}
