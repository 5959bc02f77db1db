import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Referentielijn } from './referentielijnen.ts';
import { magSignaalprofielWijzigen } from './saveSignaalprofiel.ts';

/**
 * Keeps the reference lines the school typed over, with who, when and why; the previous ones stay (S100, §2.6).
 * Refuses `geen_toegang`, `reden_ontbreekt`.
 */
export async function saveReferentielijnen(
	tx: Tx,
	user: { readonly rollen: readonly string[] },
	{ lijnen, reden }: { lijnen: readonly Referentielijn[]; reden: string }
): Promise<Outcome<undefined>> {
	if (!magSignaalprofielWijzigen(user.rollen))
		return refused('geen_toegang', 'De intern begeleider wijzigt de referentielijnen.');
	if (reden.trim().length < 3)
		return refused('reden_ontbreekt', 'Schrijf op waar deze waarden vandaan komen.');
	await tx
		.insertInto('schoolinstelling')
		.values({ sleutel: 'referentielijnen', waarde: JSON.stringify(lijnen), reden: reden.trim() })
		.execute();
	return done();
}
