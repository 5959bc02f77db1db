import type { Tx } from '#core/database.ts';
import { done, type Outcome } from '#core/outcome.ts';
import { undoObservatie } from '#domain/observatie/undoObservatie.ts';
import { refreshSignalen, type Verversing } from './refreshSignalen.ts';

/** Takes an observation of today back, and with it the signal that hung on it. Refuses as `undoObservatie`. */
export async function withdrawObservatie(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	id: string
): Promise<Outcome<Verversing>> {
	const outcome = await undoObservatie(tx, id);
	if (!outcome.ok) return outcome;
	return done(await refreshSignalen(tx, vandaag, [outcome.value.leerlingId]));
}
