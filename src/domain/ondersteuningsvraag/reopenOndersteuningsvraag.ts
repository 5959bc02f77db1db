import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { listSluitingen, readVraagkop } from './read.ts';

/**
 * Takes a closed question up again; its story goes on where it ended, with the reason as its first new page.
 * Refuses `vraag_onbekend`, `niet_gesloten`, `reden_ontbreekt`.
 */
export async function reopenOndersteuningsvraag(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	heropening: { vraagId: string; reden: string }
): Promise<Outcome<undefined>> {
	const kop = await readVraagkop(tx, heropening.vraagId);
	if (!kop) return refused('vraag_onbekend', 'Deze vraag bestaat niet, of u mag haar niet zien.');
	const laatste = (await listSluitingen(tx, kop.id)).at(-1);
	if (kop.toestand !== 'gesloten' || !laatste) return refused('niet_gesloten', 'Deze vraag staat al open.');
	const reden = heropening.reden.trim();
	if (reden.length < 5) return refused('reden_ontbreekt', 'Schrijf op waarom de vraag weer open gaat.');
	await tx.updateTable('vraagsluiting').set({ heropend_op: vandaag }).where('id', '=', laatste.id).execute();
	await tx
		.insertInto('vraagnotitie')
		.values({
			ondersteuningsvraag_id: kop.id,
			leerling_id: kop.leerlingId,
			tekst: reden,
			gebeurd_op: vandaag
		})
		.execute();
	return done();
}
