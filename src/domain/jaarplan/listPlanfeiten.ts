import type { Tx } from '#core/database.ts';
import type { Feit } from '#law/werkafspraak.ts';

type Day = Temporal.PlainDate;

const about = (id: string) => ({ soort: 'leerling', id }) as const;

/** A plan counts until its evaluation, whenever it began. `op` leaves out what was evaluated by that day. */
export async function listPlanfeiten(tx: Tx, op: Day | undefined): Promise<Feit[]> {
	const plannen = await tx
		.selectFrom('handelingsplan')
		.leftJoin('planevaluatie', (join) =>
			join
				.onRef('planevaluatie.school_id', '=', 'handelingsplan.school_id')
				.onRef('planevaluatie.handelingsplan_id', '=', 'handelingsplan.id')
		)
		.select((select) => [
			'handelingsplan.id',
			'handelingsplan.leerling_id',
			'handelingsplan.ondersteuningsvraag_id',
			'handelingsplan.vak',
			'handelingsplan.begonnen_op',
			'handelingsplan.evaluatie_van',
			'handelingsplan.evaluatie_tot',
			'planevaluatie.id as evaluatie_id',
			'planevaluatie.geevalueerd_op',
			select
				.selectFrom('handelingsplanversie')
				.select('uitvoerder_id')
				.whereRef('handelingsplanversie.school_id', '=', 'handelingsplan.school_id')
				.whereRef('handelingsplanversie.handelingsplan_id', '=', 'handelingsplan.id')
				.orderBy('versie', 'desc')
				.limit(1)
				.as('uitvoerder_id')
		])
		.where('handelingsplan.begonnen_op', 'is not', null)
		.$if(op !== undefined, (query) =>
			query.where((where) =>
				where.or([
					where('planevaluatie.geevalueerd_op', 'is', null),
					where('planevaluatie.geevalueerd_op', '>', op!)
				])
			)
		)
		.execute();
	return plannen.flatMap((plan): Feit[] => [
		{
			soort: 'handelingsplan',
			over: about(plan.leerling_id),
			datum: plan.begonnen_op!,
			tot: plan.geevalueerd_op ?? undefined,
			sleutel: plan.id,
			bij: plan.ondersteuningsvraag_id,
			attributes: {
				evaluatie_van: plan.evaluatie_van,
				evaluatie_tot: plan.evaluatie_tot,
				vak: plan.vak,
				uitvoerder: plan.uitvoerder_id
			}
		},
		...(plan.evaluatie_id && plan.geevalueerd_op
			? [
					{
						soort: 'evaluatie' as const,
						over: about(plan.leerling_id),
						datum: plan.geevalueerd_op,
						sleutel: plan.evaluatie_id,
						bij: plan.id
					}
				]
			: [])
	]);
}

/** Notes in plans, from the day `begin`. */
export async function listNotitiefeiten(tx: Tx, begin: Day): Promise<Feit[]> {
	const rows = await tx
		.selectFrom('plannotitie')
		.select(['id', 'handelingsplan_id', 'leerling_id', 'gebeurd_op', 'op'])
		.where('gebeurd_op', '>=', begin)
		.execute();
	return rows.map((row) => ({
		soort: 'notitie',
		over: about(row.leerling_id),
		datum: row.gebeurd_op,
		sleutel: row.id,
		bij: row.handelingsplan_id,
		volgnummer: row.op.epochMilliseconds
	}));
}
