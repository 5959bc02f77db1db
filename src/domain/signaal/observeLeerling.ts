import type { Tx } from '#core/database.ts';
import { done, type Outcome } from '#core/outcome.ts';
import { recordObservatie, type Observatie } from '#domain/observatie/recordObservatie.ts';
import { refreshSignalen, type Verversing } from './refreshSignalen.ts';

/** Writes down what a teacher saw or suspects, and makes it a signal at once (A9). Refuses as `recordObservatie`. */
export async function observeLeerling(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	observatie: Observatie
): Promise<Outcome<{ id: string } & Verversing>> {
	const outcome = await recordObservatie(tx, observatie);
	if (!outcome.ok) return outcome;
	return done({ ...outcome.value, ...(await refreshSignalen(tx, vandaag, [observatie.leerlingId])) });
}
