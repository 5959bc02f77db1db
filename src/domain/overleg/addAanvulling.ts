import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { readToegang } from '#domain/ondersteuningsvraag/read.ts';
import { compareDays, formatDatum } from '#law/datum.ts';
import { aanvullenTot } from './leerlingbespreking.ts';
import { readBesprekingskop } from './readBesprekingskop.ts';

/**
 * A colleague who was not there adds a line about a child, within a week after the review was closed; it stays visible as
 * added later. Refuses `bespreking_onbekend`, `niet_afgesloten`, `te_laat`, `tekst_ontbreekt`, `niet_besproken`.
 */
export async function addAanvulling(
	tx: Tx,
	user: Pick<User, 'vandaag'>,
	aanvulling: { readonly besprekingId: string; readonly leerlingId: string; readonly tekst: string }
): Promise<Outcome<undefined>> {
	const kop = await readBesprekingskop(tx, aanvulling.besprekingId);
	if (!kop) return refused('bespreking_onbekend', 'Deze bespreking bestaat niet, of u mag haar niet zien.');
	if (!kop.afgeslotenOp)
		return refused('niet_afgesloten', 'Deze bespreking loopt nog. Schrijf het in de bespreking zelf.');
	const tot = aanvullenTot(kop.afgeslotenOp);
	if (compareDays(user.vandaag, tot) > 0)
		return refused('te_laat', `Aanvullen kon tot en met ${formatDatum(tot)}. Zet het bij het kind zelf.`);
	if (aanvulling.tekst.trim() === '') return refused('tekst_ontbreekt', 'Schrijf op wat u wilt aanvullen.');
	const besproken = await tx
		.selectFrom('besprekingsleerling')
		.select('leerling_id')
		.where('leerlingbespreking_id', '=', kop.id)
		.where('leerling_id', '=', aanvulling.leerlingId)
		.executeTakeFirst();
	if (!besproken || !(await readToegang(tx, aanvulling.leerlingId, 2)))
		return refused('niet_besproken', 'Dit kind hoort niet bij deze bespreking.');
	await tx
		.insertInto('besprekingsaanvulling')
		.values({
			leerlingbespreking_id: kop.id,
			leerling_id: aanvulling.leerlingId,
			tekst: aanvulling.tekst.trim()
		})
		.execute();
	return done();
}
