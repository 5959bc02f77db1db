import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { readToegang, readVraagkop } from './read.ts';

/**
 * Gives a question to another colleague, who keeps an eye on it from now on; what was written stays as it was. Refuses
 * `vraag_onbekend`, `geen_toegang`, `wie_onbekend`.
 */
export async function handOverVraag(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	vraagId: string,
	eigenaarId: string
): Promise<Outcome<undefined>> {
	const kop = await readVraagkop(tx, vraagId);
	if (!kop) return refused('vraag_onbekend', 'Deze vraag bestaat niet, of u mag haar niet zien.');
	if (!(await readToegang(tx, kop.leerlingId, 2)))
		return refused('geen_toegang', 'U ziet het dossier van dit kind niet.');
	const wie = await tx
		.selectFrom('medewerker')
		.select('id')
		.where('id', '=', eigenaarId)
		.where((where) => where.or([where('in_dienst_tot', 'is', null), where('in_dienst_tot', '>=', vandaag)]))
		.executeTakeFirst();
	if (!wie) return refused('wie_onbekend', 'Kies een collega die op school werkt.');
	await tx
		.updateTable('ondersteuningsvraag')
		.set({ eigenaar_id: wie.id })
		.where('id', '=', vraagId)
		.execute();
	return done();
}
