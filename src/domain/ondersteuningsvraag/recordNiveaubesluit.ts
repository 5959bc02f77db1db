import type { Tx, User } from '#core/database.ts';
import { done, refused, type Done, type Refusal } from '#core/outcome.ts';
import { checkNiveaubesluit, type Niveauvoorstel, type Weigering } from './checkNiveaubesluit.ts';
import { readNiveau, readToegang, readVraagkop } from './read.ts';

/** A refusal of a level decision, with what is wrong per field of the form. */
export type Niveauweigering = Refusal & { readonly weigeringen: readonly Weigering[] };

/**
 * Writes the decision at which level a child gets support: why, who took part, when to look again, and how it stands
 * with what the level asks (S60, S108-S119, X4-X6). Refuses what `checkNiveaubesluit` refuses, `geen_toegang` and
 * `vraag_onbekend`. A review may decide without a question: `vraagId` null.
 */
export async function recordNiveaubesluit(
	tx: Tx,
	user: Pick<User, 'vandaag' | 'rollen'>,
	besluit: Niveauvoorstel & { readonly leerlingId: string; readonly vraagId: string | null }
): Promise<Done<{ id: string }> | Niveauweigering> {
	const { leerlingId, vraagId } = besluit;
	if (!(await readToegang(tx, leerlingId, 2)))
		return alone('geen_toegang', 'U ziet het dossier van dit kind niet, en kunt geen besluit vastleggen.');
	const kop = vraagId === null ? null : await readVraagkop(tx, vraagId);
	if (kop === undefined || (kop && kop.leerlingId !== leerlingId))
		return alone('vraag_onbekend', 'Deze vraag bestaat niet, of u mag haar niet zien.');
	const vorig = await readNiveau(tx, leerlingId);
	const { weigeringen } = checkNiveaubesluit(vorig, besluit, {
		vandaag: user.vandaag,
		rollen: user.rollen,
		isGesloten: kop?.toestand === 'gesloten'
	});
	const first = weigeringen[0];
	if (first) return { ok: false, refused: first.refused, message: first.message, weigeringen };

	const { id } = await tx
		.insertInto('niveaubesluit')
		.values({
			leerling_id: leerlingId,
			ondersteuningsvraag_id: vraagId,
			niveau: besluit.niveau,
			soort: besluit.soort,
			waarom: besluit.waarom.trim(),
			besloten_op: besluit.beslotenOp,
			opnieuw_op: besluit.niveau === 1 ? null : besluit.opnieuwOp
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	if (besluit.deelnemers.length > 0)
		await tx
			.insertInto('niveaubesluitdeelnemer')
			.values(
				besluit.deelnemers.map(({ wie, hoe, naam }) => ({
					niveaubesluit_id: id,
					wie,
					hoe,
					naam: naam?.trim() || null
				}))
			)
			.execute();
	if (besluit.vereisten.length > 0)
		await tx
			.insertInto('niveaubesluitvereiste')
			.values(
				besluit.vereisten.map(({ vereiste, stand, toelichting }) => ({
					niveaubesluit_id: id,
					vereiste,
					stand,
					toelichting: toelichting.trim()
				}))
			)
			.execute();
	return done({ id });
}

const alone = (key: string, message: string): Niveauweigering => {
	const refusal = refused(key, message);
	return { ...refusal, weigeringen: [{ ...refusal, veld: 'formulier' }] };
};
