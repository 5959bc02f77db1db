import type { Tx } from '#core/database.ts';
import { dayOf } from '#law/datum.ts';
import { summarizePlannotities, type Bladzijde, type Plannotitie } from './ondersteuningsvraag.ts';

/** Of each plan of a question: its start, its notes taken together, and what came of it. `naam`: who an id is. */
export async function listPlanbladzijden(
	tx: Tx,
	vraagId: string,
	naam: (id: string | null) => string | null
): Promise<Bladzijde[]> {
	const plannen = await tx
		.selectFrom('handelingsplan')
		.select(['id', 'vak', 'begonnen_op', 'evaluatie_van', 'evaluatie_tot', 'opgesteld_door', 'op'])
		.where('ondersteuningsvraag_id', '=', vraagId)
		.execute();
	if (plannen.length === 0) return [];
	const ids = plannen.map(({ id }) => id);
	const versies = await tx
		.selectFrom('handelingsplanversie')
		.distinctOn('handelingsplan_id')
		.select(['handelingsplan_id', 'doel', 'startwaarde', 'doelwaarde', 'leerlingwoorden', 'ouders'])
		.where('handelingsplan_id', 'in', ids)
		.orderBy('handelingsplan_id')
		.orderBy('versie', 'desc')
		.execute();
	const notities = await tx
		.selectFrom('plannotitie')
		.select(['id', 'handelingsplan_id', 'gebeurd_op', 'hoe', 'tekst', 'op'])
		.where('handelingsplan_id', 'in', ids)
		.execute();
	const evaluaties = await tx
		.selectFrom('planevaluatie')
		.selectAll()
		.where('handelingsplan_id', 'in', ids)
		.execute();
	const versieOf = (id: string) => versies.find(({ handelingsplan_id }) => handelingsplan_id === id);
	return [
		...plannen.map((plan) => ({
			soort: 'plan' as const,
			id: plan.id,
			planId: plan.id,
			op: plan.begonnen_op ?? dayOf(plan.op),
			volgorde: plan.op.epochMilliseconds,
			door: naam(plan.opgesteld_door),
			doel: versieOf(plan.id)?.doel ?? '',
			leerlingwoorden: versieOf(plan.id)?.leerlingwoorden ?? '',
			ouders: versieOf(plan.id)?.ouders ?? '',
			vak: plan.vak,
			begonnenOp: plan.begonnen_op,
			evaluatieVan: plan.evaluatie_van,
			evaluatieTot: plan.evaluatie_tot
		})),
		...summarizePlannotities(
			notities.map((row) => ({
				id: row.id,
				planId: row.handelingsplan_id,
				gebeurdOp: row.gebeurd_op,
				hoe: row.hoe as Plannotitie['hoe'],
				tekst: row.tekst,
				volgorde: row.op.epochMilliseconds
			}))
		),
		...evaluaties.map((row) => ({
			soort: 'evaluatie' as const,
			id: row.id,
			planId: row.handelingsplan_id,
			op: row.geevalueerd_op,
			volgorde: row.op.epochMilliseconds,
			door: naam(row.door),
			uitkomst: row.uitkomst as 'bereikt',
			vervolg: row.vervolg as 'stoppen',
			startwaarde: versieOf(row.handelingsplan_id)?.startwaarde ?? '',
			doelwaarde: versieOf(row.handelingsplan_id)?.doelwaarde ?? '',
			eindwaarde: row.eindwaarde,
			toelichting: row.toelichting,
			ouders: row.ouders,
			leerlingwoorden: row.leerlingwoorden
		}))
	];
}
