import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { listVerbeteringen } from './readVerbeteringen.ts';

/**
 * Adds a parent's own words to a piece that was not corrected; they are never edited (AVG art. 16, R-INZ-1). Refuses
 * `verzoek_onbekend`, `niet_afgewezen`, `geen_ouder`, `al_verklaard`.
 */
export async function addVerklaring(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	{ id, tekst }: { id: string; tekst: string }
): Promise<Outcome<undefined>> {
	const [verzoek] = await listVerbeteringen(tx, { id });
	if (!verzoek) return refused('verzoek_onbekend', 'Deze vraag bestaat niet, of u mag haar niet zien.');
	if (verzoek.besluit?.uitkomst !== 'afgewezen')
		return refused('niet_afgewezen', 'Een verklaring komt bij een stuk dat niet is verbeterd.');
	if (verzoek.ouder === null)
		return refused('geen_ouder', 'Een verklaring is van een ouder; een collega schrijft een notitie.');
	if (verzoek.verklaring) return refused('al_verklaard', 'Bij dit stuk staat al een verklaring.');
	await tx
		.insertInto('verbeterverklaring')
		.values({
			verbeterverzoek_id: id,
			leerling_id: verzoek.leerlingId,
			tekst: tekst.trim(),
			gegeven_op: vandaag
		})
		.execute();
	return done();
}
