import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Uitkomst } from './ondersteuningsvraag.ts';
import { readVraagkop } from './read.ts';

/**
 * Closes a question with its outcome and the effect in words. Its signals speak again from that day when the facts
 * still give them (A8). Refuses `vraag_onbekend`, `al_gesloten`, `toelichting_ontbreekt`, `plan_loopt`.
 */
export async function closeOndersteuningsvraag(
	tx: Tx,
	sluiting: { vraagId: string; uitkomst: Uitkomst; toelichting: string }
): Promise<Outcome<{ id: string }>> {
	const kop = await readVraagkop(tx, sluiting.vraagId);
	if (!kop) return refused('vraag_onbekend', 'Deze vraag bestaat niet, of u mag haar niet zien.');
	if (kop.toestand === 'gesloten') return refused('al_gesloten', 'Deze vraag is al gesloten.');
	if (sluiting.toelichting.trim().length < 5)
		return refused('toelichting_ontbreekt', 'Schrijf in een of twee zinnen op wat de hulp heeft gedaan.');
	const lopend = await tx
		.selectFrom('handelingsplan')
		.leftJoin('planevaluatie', (join) =>
			join
				.onRef('planevaluatie.school_id', '=', 'handelingsplan.school_id')
				.onRef('planevaluatie.handelingsplan_id', '=', 'handelingsplan.id')
		)
		.select('handelingsplan.id')
		.where('handelingsplan.ondersteuningsvraag_id', '=', kop.id)
		.where('handelingsplan.begonnen_op', 'is not', null)
		.where('planevaluatie.id', 'is', null)
		.executeTakeFirst();
	// A plan that nobody evaluates would be help of which nobody knows what it did (S36).
	if (lopend)
		return refused(
			'plan_loopt',
			'Er loopt nog een plan bij deze vraag. Evalueer dat eerst; stoppen mag ook dan.'
		);
	const row = await tx
		.insertInto('vraagsluiting')
		.values({
			ondersteuningsvraag_id: kop.id,
			uitkomst: sluiting.uitkomst,
			toelichting: sluiting.toelichting.trim()
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return done(row);
}
