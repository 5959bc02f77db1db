import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { readVraagkop } from '#domain/ondersteuningsvraag/read.ts';
import type { Planinhoud } from './handelingsplan.ts';
import { storePlanversie } from './storePlanversie.ts';

export type Nieuwplan = {
	readonly vraagId: string;
	readonly vak: string | null;
	readonly inhoud: Planinhoud;
	/** The plan it follows on, of the same question. */
	readonly voorgangerId?: string | null;
};

/**
 * Writes a draft of a plan under a question (S34, S35). A draft may be unfinished; nothing runs before it is begun.
 * Refuses `vraag_onbekend`, `vraag_gesloten`, `voorganger_onbekend`, `uitvoerder_onbekend`.
 */
export async function draftHandelingsplan(tx: Tx, nieuw: Nieuwplan): Promise<Outcome<{ id: string }>> {
	const vraag = await readVraagkop(tx, nieuw.vraagId);
	if (!vraag) return refused('vraag_onbekend', 'Deze vraag bestaat niet, of u mag haar niet zien.');
	if (vraag.toestand === 'gesloten')
		return refused('vraag_gesloten', 'Deze vraag is gesloten. Heropen haar als er toch een plan nodig is.');
	if (nieuw.voorgangerId && !(await isVoorganger(tx, nieuw.voorgangerId, vraag.id)))
		return refused('voorganger_onbekend', 'Het vorige plan hoort niet bij deze vraag. Ververs de pagina.');
	if (!(await isCollega(tx, nieuw.inhoud.uitvoerderId)))
		return refused('uitvoerder_onbekend', 'Deze collega staat niet op school. Kies iemand uit de lijst.');
	const { id } = await tx
		.insertInto('handelingsplan')
		.values({
			leerling_id: vraag.leerlingId,
			ondersteuningsvraag_id: vraag.id,
			vak: nieuw.vak || null,
			richting: vraag.richting,
			voorganger_id: nieuw.voorgangerId ?? null
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await storePlanversie(tx, { id, leerlingId: vraag.leerlingId, versie: 1 }, nieuw.inhoud);
	return done({ id });
}

async function isVoorganger(tx: Tx, id: string, vraagId: string): Promise<boolean> {
	const row = await tx
		.selectFrom('handelingsplan')
		.select('id')
		.where('id', '=', id)
		.where('ondersteuningsvraag_id', '=', vraagId)
		.executeTakeFirst();
	return row !== undefined;
}

/** Whether this is nobody, or a colleague of this school. */
export async function isCollega(tx: Tx, medewerkerId: string | null): Promise<boolean> {
	if (!medewerkerId) return true;
	const row = await tx
		.selectFrom('medewerker')
		.select('id')
		.where('id', '=', medewerkerId)
		.executeTakeFirst();
	return row !== undefined;
}
