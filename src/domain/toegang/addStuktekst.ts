import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { openGeslotenStuk } from './openGeslotenStuk.ts';

/** Adds a text to a closed piece, which opens it; what was written stays. Refuses `geen_lezer` and `tekst_ontbreekt`. */
export async function addStuktekst(
	tx: Tx,
	stuk: { readonly id: string; readonly leerlingId: string },
	tekst: string
): Promise<Outcome<undefined>> {
	if (tekst.trim() === '') return refused('tekst_ontbreekt', 'Schrijf op wat u wilt toevoegen.');
	const opened = await openGeslotenStuk(tx, stuk, 'scherm');
	if (!opened.ok) return opened;
	await tx
		.insertInto('gesloten_stuk_tekst')
		.values({
			gesloten_stuk_id: stuk.id,
			volgnummer: (opened.value.at(-1)?.volgnummer ?? 0) + 1,
			tekst: tekst.trim()
		})
		.execute();
	return done();
}
