import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { isLopend, planstandOf, type Uitkomst, type Vervolg } from './handelingsplan.ts';
import { readHandelingsplan } from './read.ts';

export type Nieuweevaluatie = {
	readonly planId: string;
	readonly uitkomst: Uitkomst;
	readonly eindwaarde: string;
	readonly toelichting: string;
	readonly ouders: string;
	readonly leerlingwoorden: string;
	readonly vervolg: Vervolg;
};

/**
 * Writes what a plan did and closes it (S36, C9, C10). Before its window opens that is possible too: a goal may be
 * reached early. Out: the question it belongs to, where the story goes on. Refuses `plan_onbekend`,
 * `plan_niet_begonnen`, `al_geevalueerd`, `toelichting_ontbreekt`.
 */
export async function recordPlanevaluatie(
	tx: Tx,
	user: Pick<User, 'vandaag'>,
	evaluatie: Nieuweevaluatie
): Promise<Outcome<{ id: string; vraagId: string }>> {
	const plan = await readHandelingsplan(tx, evaluatie.planId);
	if (!plan) return refused('plan_onbekend', 'Dit plan bestaat niet, of u mag het niet zien.');
	if (plan.evaluatie) return tweede;
	if (!isLopend(planstandOf(plan, user.vandaag)))
		return refused('plan_niet_begonnen', 'Dit plan is nog niet begonnen. Er valt nog niets te evalueren.');
	if (evaluatie.toelichting.trim().length < 5)
		return refused('toelichting_ontbreekt', 'Schrijf in een of twee zinnen op wat het plan heeft gedaan.');
	const row = await tx
		.insertInto('planevaluatie')
		.values({
			handelingsplan_id: plan.id,
			leerling_id: plan.leerlingId,
			uitkomst: evaluatie.uitkomst,
			eindwaarde: evaluatie.eindwaarde.trim(),
			toelichting: evaluatie.toelichting.trim(),
			ouders: evaluatie.ouders.trim(),
			leerlingwoorden: evaluatie.leerlingwoorden.trim(),
			vervolg: evaluatie.vervolg
		})
		.onConflict((conflict) => conflict.columns(['school_id', 'handelingsplan_id']).doNothing())
		.returning('id')
		.executeTakeFirst();
	return row ? done({ id: row.id, vraagId: plan.vraagId }) : tweede;
}

const tweede = refused(
	'al_geevalueerd',
	'Dit plan is al geëvalueerd. Bij een vervolg begint een nieuw plan met een eigen evaluatie.'
);
