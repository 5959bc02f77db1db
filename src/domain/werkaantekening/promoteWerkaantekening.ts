import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { addVraagnotitie } from '#domain/ondersteuningsvraag/addVraagnotitie.ts';
import { readVraagkop } from '#domain/ondersteuningsvraag/read.ts';
import { dayOf } from '#law/datum.ts';
import { withdrawWerkaantekening } from './withdrawWerkaantekening.ts';

/**
 * A working note becomes a page of a question of the same child, under the day it was written: from then on it is in the file,
 * for everybody who reads the file, parents who ask included (R-INZ-1). Refuses `onbekend`, `ander_kind`, and what a note of a
 * question refuses. Out: the id of the note in the file.
 */
export async function promoteWerkaantekening(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	{ id, vraagId }: { id: string; vraagId: string }
): Promise<Outcome<{ id: string }>> {
	const note = await tx
		.selectFrom('werkaantekening')
		.select(['leerling_id', 'tekst', 'op'])
		.where('id', '=', id)
		.executeTakeFirst();
	if (!note) return refused('onbekend', 'Deze aantekening is er niet meer. Ververs de pagina.');
	const vraag = await readVraagkop(tx, vraagId);
	if (vraag?.leerlingId !== note.leerling_id)
		return refused('ander_kind', 'Kies een vraag van dit kind. Ververs de pagina als u die niet ziet.');
	const outcome = await addVraagnotitie(tx, vandaag, {
		vraagId,
		soort: 'notitie',
		tekst: note.tekst,
		gebeurdOp: dayOf(note.op)
	});
	if (!outcome.ok) return outcome;
	await withdrawWerkaantekening(tx, id);
	return done(outcome.value);
}
