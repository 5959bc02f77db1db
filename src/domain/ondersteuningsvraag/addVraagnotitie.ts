import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { compareDays } from '#law/datum.ts';
import type { Notitiesoort } from './ondersteuningsvraag.ts';
import { readToegang, readVraagkop } from './read.ts';

/**
 * Adds a page to a question: a note, or the words of the parents or the child, which are never edited afterwards.
 * A closed question takes notes too: an effect can show later. Refuses `vraag_onbekend`, `tekst_ontbreekt`,
 * `datum_in_de_toekomst`, and `alleen_zorgdossier`: a report of research is care (L3). `ouderIds` says with which parents a
 * talk was: only they can read it themselves (R-GEZ-1, R-GEZ-3).
 */
export async function addVraagnotitie(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	notitie: {
		vraagId: string;
		soort: Notitiesoort;
		tekst: string;
		gebeurdOp?: Temporal.PlainDate;
		ouderIds?: readonly string[];
	}
): Promise<Outcome<{ id: string }>> {
	const kop = await readVraagkop(tx, notitie.vraagId);
	if (!kop) return refused('vraag_onbekend', 'Deze vraag bestaat niet, of u mag haar niet zien.');
	if (notitie.tekst.trim() === '')
		return refused('tekst_ontbreekt', 'Schrijf op wat u zag, hoorde of besprak.');
	if (notitie.gebeurdOp && compareDays(notitie.gebeurdOp, vandaag) > 0)
		return refused('datum_in_de_toekomst', 'De datum ligt in de toekomst. Kies de dag waarop het gebeurde.');
	if (notitie.soort === 'onderzoek' && !(await readToegang(tx, kop.leerlingId, 3)))
		return refused(
			'alleen_zorgdossier',
			'Een verslag van onderzoek hoort in het zorgdossier, en dat is van dit kind voor u niet open. Open het eerst met een reden, of kies een andere soort.'
		);
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
	if (notitie.soort === 'ouders' && notitie.ouderIds?.length)
		await tx
			.insertInto('vraagnotitie_ouder')
			.columns(['vraagnotitie_id', 'ouder_id'])
			.expression((build) =>
				build
					.selectFrom('ouderschap')
					.select((select) => [select.val(row.id).$castTo<string>().as('vraagnotitie_id'), 'ouder_id'])
					.where('leerling_id', '=', kop.leerlingId)
					.where('ouder_id', 'in', [...notitie.ouderIds!])
			)
			.execute();
	return done(row);
}
