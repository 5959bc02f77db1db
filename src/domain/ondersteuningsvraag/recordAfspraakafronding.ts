import type { Tx } from '#core/database.ts';
import { isId } from '#core/id.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

/**
 * An agreement was kept, or is no longer needed (S61). Whoever sees the agreement may say so, also the person whose
 * name it carries and who does not see the child. Twice is once. Refuses `afspraak_onbekend`, `toelichting_ontbreekt`.
 */
export async function recordAfspraakafronding(
	tx: Tx,
	afronding: { afspraakId: string; uitkomst: 'gedaan' | 'niet_meer_nodig'; toelichting?: string }
): Promise<Outcome<undefined>> {
	const known = isId(afronding.afspraakId)
		? await tx.selectFrom('afspraak').select('id').where('id', '=', afronding.afspraakId).executeTakeFirst()
		: undefined;
	if (!known) return refused('afspraak_onbekend', 'Deze afspraak bestaat niet, of u mag haar niet zien.');
	const toelichting = afronding.toelichting?.trim() || null;
	if (afronding.uitkomst === 'niet_meer_nodig' && !toelichting)
		return refused('toelichting_ontbreekt', 'Schrijf kort op waarom de afspraak niet meer nodig is.');
	await tx
		.insertInto('afspraakafronding')
		.values({ afspraak_id: known.id, uitkomst: afronding.uitkomst, toelichting })
		.onConflict((conflict) => conflict.columns(['school_id', 'afspraak_id']).doNothing())
		.execute();
	return done();
}
