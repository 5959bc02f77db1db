import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Notitiesoort } from './ondersteuningsvraag.ts';
import { readVraagkop } from './read.ts';

/**
 * Adds a page to a question: a note, or the words of the parents or the child, which are never edited afterwards.
 * A closed question takes notes too: an effect can show later. Refuses `vraag_onbekend`, `tekst_ontbreekt`,
 * `datum_in_de_toekomst`.
 */
export async function addVraagnotitie(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	notitie: { vraagId: string; soort: Notitiesoort; tekst: string; gebeurdOp?: Temporal.PlainDate }
): Promise<Outcome<{ id: string }>> {
	const kop = await readVraagkop(tx, notitie.vraagId);
	if (!kop) return refused('vraag_onbekend', 'Deze vraag bestaat niet, of u mag haar niet zien.');
	if (notitie.tekst.trim() === '')
		return refused('tekst_ontbreekt', 'Schrijf op wat u zag, hoorde of besprak.');
	if (notitie.gebeurdOp && Temporal.PlainDate.compare(notitie.gebeurdOp, vandaag) > 0)
		return refused('datum_in_de_toekomst', 'De datum ligt in de toekomst. Kies de dag waarop het gebeurde.');
	const row = await tx
		.insertInto('vraagnotitie')
		.values({
			ondersteuningsvraag_id: kop.id,
			leerling_id: kop.leerlingId,
			soort: notitie.soort,
			tekst: notitie.tekst.trim(),
			gebeurd_op: notitie.gebeurdOp ?? vandaag
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return done(row);
}
