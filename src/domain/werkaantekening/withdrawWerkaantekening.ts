import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

/** Throws away an own working note before its day. Refuses `onbekend` when it is gone already or is somebody else's. */
export async function withdrawWerkaantekening(tx: Tx, id: string): Promise<Outcome<undefined>> {
	const { numDeletedRows } = await tx.deleteFrom('werkaantekening').where('id', '=', id).executeTakeFirst();
	if (numDeletedRows === 0n)
		return refused('onbekend', 'Deze aantekening is er niet meer. Ververs de pagina.');
	return done();
}

/** At night: what is past its day is gone. In a transaction of beheer, which reads none of it. */
export async function removeVerlopenWerkaantekeningen(tx: Tx): Promise<number> {
	// Without a condition of its own: the policy lets only what is past go, and a condition would ask to read.
	const { numDeletedRows } = await tx.deleteFrom('werkaantekening').executeTakeFirst();
	return Number(numDeletedRows);
}
