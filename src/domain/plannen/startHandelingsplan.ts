import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { keepPlanafspraken } from '#domain/ondersteuningsvraag/keepPlanafspraken.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { evaluatievenster } from '#law/werkafspraken.ts';
import { checkBegin, checkBeginkeuze, type Beginkeuze } from './controle.ts';
import { readHandelingsplan } from './read.ts';

/**
 * Begins a draft: from this day it is worked with, and its evaluation opens after 8 to 12 lesweken, holidays counted
 * out (S36). The agreement to start a plan is kept by it (S61). Refuses `plan_onbekend`, `al_begonnen`, `plan_onvolledig` (no goal, approach or person), `begin_onmogelijk`.
 */
export async function startHandelingsplan(
	tx: Tx,
	user: Pick<User, 'vandaag'>,
	planId: string,
	keuze: Beginkeuze
): Promise<Outcome<{ evaluatieVan: Temporal.PlainDate; evaluatieTot: Temporal.PlainDate }>> {
	const plan = await readHandelingsplan(tx, planId);
	if (!plan) return refused('plan_onbekend', 'Dit plan bestaat niet, of u mag het niet zien.');
	if (plan.begonnenOp) return refused('al_begonnen', 'Dit plan is al begonnen.');
	const missing = Object.values(checkBegin(plan.inhoud));
	if (missing.length > 0) return refused('plan_onvolledig', missing.join(' '));
	const impossible = Object.values(checkBeginkeuze(keuze, user.vandaag));
	if (impossible.length > 0) return refused('begin_onmogelijk', impossible.join(' '));
	const { van, tot } = evaluatievenster(keuze.begonnenOp, await readKalender(tx, user.vandaag), keuze);
	const begun = await tx
		.updateTable('handelingsplan')
		.set({ begonnen_op: keuze.begonnenOp, evaluatie_van: van, evaluatie_tot: tot })
		.where('id', '=', plan.id)
		.where('begonnen_op', 'is', null)
		.returning('id')
		.executeTakeFirst();
	if (!begun) return refused('al_begonnen', 'Dit plan is al begonnen.');
	await keepPlanafspraken(tx, plan.vraagId);
	return done({ evaluatieVan: van, evaluatieTot: tot });
}
