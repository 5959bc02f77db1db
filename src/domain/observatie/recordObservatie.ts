import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Observatiesoort, Observatiewaarde } from './observatie.ts';
import { listReachable } from './listReachable.ts';

export type Observatie = {
	readonly leerlingId: string;
	readonly soort: Observatiesoort;
	readonly waarde: Observatiewaarde;
	readonly vak?: string | null | undefined;
	readonly tekst?: string | null | undefined;
};

/**
 * Writes down what somebody saw today (S131-S133, S136, S137) or suspects (A9). Refuses `geen_toegang`. It does not
 * make signals: the act that also refreshes the signals stands with those.
 */
export async function recordObservatie(
	tx: Tx,
	{ leerlingId, soort, waarde, vak, tekst }: Observatie
): Promise<Outcome<{ id: string }>> {
	if ((await listReachable(tx, [leerlingId])).length === 0)
		return refused('geen_toegang', 'U ziet het dossier van dit kind niet, en kunt er niets bij schrijven.');
	const row = await tx
		.insertInto('observatie')
		.values({ leerling_id: leerlingId, soort, waarde, vak: vak || null, tekst: tekst?.trim() || null })
		.returning('id')
		.executeTakeFirstOrThrow();
	return done(row);
}
