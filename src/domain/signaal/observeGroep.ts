import type { Tx } from '#core/database.ts';
import { done, type Outcome } from '#core/outcome.ts';
import type { Observatiewaarde, Stelling } from '#domain/observatie/observatie.ts';
import { recordGroepsobservaties } from '#domain/observatie/recordGroepsobservaties.ts';
import { refreshSignalen, type Verversing } from './refreshSignalen.ts';

/** One statement across the class, and the signals that follow from it (A13). Refuses as `recordGroepsobservaties`. */
export async function observeGroep(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	soort: Stelling['soort'],
	antwoorden: ReadonlyMap<string, Observatiewaarde>
): Promise<Outcome<{ veranderd: number } & Verversing>> {
	const outcome = await recordGroepsobservaties(tx, soort, antwoorden);
	if (!outcome.ok) return outcome;
	return done({
		veranderd: outcome.value.length,
		...(await refreshSignalen(tx, vandaag, outcome.value))
	});
}
