import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { checkBegin } from './controle.ts';
import { isCollega } from './draftHandelingsplan.ts';
import type { Planinhoud } from './handelingsplan.ts';
import { readHandelingsplan } from './read.ts';
import { storePlanversie } from './storePlanversie.ts';
import { listWijzigingen } from './wijziging.ts';

export type Herziening = {
	readonly planId: string;
	/** The version that stood on the screen. */
	readonly opVersie: number;
	readonly inhoud: Planinhoud;
	/** Only a draft can still change subject: a running plan keeps what it is about (S35). */
	readonly vak?: string | null;
};

/**
 * Writes a new version of a plan; earlier ones stay readable (C16). Without a difference nothing is written. Refuses
 * `plan_onbekend`, `al_geevalueerd`, `tussendoor_gewijzigd`, `uitvoerder_onbekend`, `plan_onvolledig` for a running plan.
 */
export async function reviseHandelingsplan(
	tx: Tx,
	{ planId, opVersie, inhoud, vak }: Herziening
): Promise<Outcome<{ versie: number }>> {
	const plan = await readHandelingsplan(tx, planId);
	if (!plan) return refused('plan_onbekend', 'Dit plan bestaat niet, of u mag het niet zien.');
	if (plan.evaluatie)
		return refused(
			'al_geevalueerd',
			'Dit plan is afgesloten en verandert niet meer. Maak zo nodig een vervolg.'
		);
	if (plan.inhoud.versie !== opVersie) return tussendoor;
	if (!(await isCollega(tx, inhoud.uitvoerderId)))
		return refused('uitvoerder_onbekend', 'Deze collega staat niet op school. Kies iemand uit de lijst.');
	const missing = plan.begonnenOp ? Object.values(checkBegin(inhoud)) : [];
	if (missing.length > 0) return refused('plan_onvolledig', missing.join(' '));
	if (!plan.begonnenOp && vak !== undefined && (vak || null) !== plan.vak)
		await tx
			.updateTable('handelingsplan')
			.set({ vak: vak || null })
			.where('id', '=', planId)
			.execute();
	const named =
		inhoud.uitvoerderId === plan.inhoud.uitvoerderId ? plan.inhoud.uitvoerder : inhoud.uitvoerderId;
	if (listWijzigingen(plan.inhoud, { ...inhoud, uitvoerder: named }).length === 0)
		return done({ versie: opVersie });
	const versie = opVersie + 1;
	if (!(await storePlanversie(tx, { id: planId, leerlingId: plan.leerlingId, versie }, inhoud)))
		return tussendoor;
	return done({ versie });
}

const tussendoor = refused(
	'tussendoor_gewijzigd',
	'Een collega heeft dit plan zojuist gewijzigd. Kopieer wat u schreef, ververs de pagina en vul het aan.'
);
