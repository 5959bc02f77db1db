import type { Tx } from '#core/database.ts';
import { beginOf, eindOf, schooljaarOf } from '#law/schooljaar.ts';
import type { Feit } from '#law/werkafspraak.ts';

type Day = Temporal.PlainDate;

/**
 * What the records of a school say, as facts for the engine of terms: as much of it as this person may see. Children
 * who left ask for nothing any more. Attributes carry what a werklijst needs to say where the work is done.
 */
export async function readFeiten(tx: Tx, peildatum: Day): Promise<Feit[]> {
	const gone = await readVertrokken(tx, peildatum);
	const feiten = [
		...(await listGroepfeiten(tx, peildatum)),
		...(await listBesprekingfeiten(tx)),
		...(await listNiveaufeiten(tx)),
		...(await listPlanfeiten(tx, beginOf(schooljaarOf(peildatum)))),
		...(await listAfspraakfeiten(tx, beginOf(schooljaarOf(peildatum)))),
		...(await listSignaalfeiten(tx))
	];
	return feiten.filter(({ over }) => over.soort !== 'leerling' || !gone.has(over.id));
}

const about = (id: string) => ({ soort: 'leerling', id }) as const;

async function readVertrokken(tx: Tx, peildatum: Day): Promise<ReadonlySet<string>> {
	const rows = await tx
		.selectFrom('leerling')
		.select('id')
		.where('uitgestroomd_op', '<', peildatum)
		.execute();
	return new Set(rows.map(({ id }) => id));
}

/** Groups with pupils, in the school year of the day (S57). */
async function listGroepfeiten(tx: Tx, peildatum: Day): Promise<Feit[]> {
	const schooljaar = schooljaarOf(peildatum);
	const rows = await tx
		.selectFrom('groep')
		.select('id')
		.where('schooljaar', '=', schooljaar)
		.where('soort', '=', 'stamgroep')
		.where('vervallen_op', 'is', null)
		.execute();
	return rows.map(({ id }) => ({
		soort: 'groep',
		over: { soort: 'groep', id },
		datum: beginOf(schooljaar),
		tot: eindOf(schooljaar),
		sleutel: id
	}));
}

/** A review counts when it is closed: only then its decisions stand (S57-S61). */
async function listBesprekingfeiten(tx: Tx): Promise<Feit[]> {
	const rows = await tx
		.selectFrom('leerlingbespreking')
		.select(['id', 'groep_id', 'afgesloten_op'])
		.where('afgesloten_op', 'is not', null)
		.execute();
	return rows.map((row) => ({
		soort: 'leerlingbespreking',
		over: { soort: 'groep', id: row.groep_id },
		datum: dayOf(row.afgesloten_op!),
		sleutel: row.id
	}));
}

/** A level belongs to the child, whatever question it was decided on: the next decision answers the last (S60). */
async function listNiveaufeiten(tx: Tx): Promise<Feit[]> {
	const rows = await tx
		.selectFrom('niveaubesluit')
		.select(['id', 'leerling_id', 'ondersteuningsvraag_id', 'niveau', 'besloten_op', 'opnieuw_op', 'op'])
		.execute();
	return rows.map((row) => ({
		soort: 'niveaubesluit',
		over: about(row.leerling_id),
		datum: row.besloten_op,
		sleutel: row.id,
		bij: row.leerling_id,
		volgnummer: row.op.epochMilliseconds,
		attributes: {
			opnieuw_bekijken_op: row.opnieuw_op,
			niveau: row.niveau,
			vraag: row.ondersteuningsvraag_id
		}
	}));
}

/** Notes count in their school year only; a plan counts until its evaluation, whenever it began. */
async function listPlanfeiten(tx: Tx, begin: Day): Promise<Feit[]> {
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
		.execute();
	const notities = await tx
		.selectFrom('plannotitie')
		.select(['id', 'handelingsplan_id', 'leerling_id', 'gebeurd_op', 'op'])
		.where('gebeurd_op', '>=', begin)
		.execute();
	return [
		...plannen.flatMap((plan): Feit[] => [
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
		]),
		...notities.map((row) => ({
			soort: 'notitie' as const,
			over: about(row.leerling_id),
			datum: row.gebeurd_op,
			sleutel: row.id,
			bij: row.handelingsplan_id,
			volgnummer: row.op.epochMilliseconds
		}))
	];
}

async function listAfspraakfeiten(tx: Tx, begin: Day): Promise<Feit[]> {
	const rows = await tx
		.selectFrom('afspraak')
		.leftJoin('afspraakafronding', (join) =>
			join
				.onRef('afspraakafronding.school_id', '=', 'afspraak.school_id')
				.onRef('afspraakafronding.afspraak_id', '=', 'afspraak.id')
		)
		.select([
			'afspraak.id',
			'afspraak.leerling_id',
			'afspraak.ondersteuningsvraag_id',
			'afspraak.leerlingbespreking_id',
			'afspraak.soort',
			'afspraak.wat',
			'afspraak.wie_id',
			'afspraak.uiterlijk',
			'afspraak.door',
			'afspraak.op',
			'afspraakafronding.uitkomst',
			'afspraakafronding.afgerond_op'
		])
		.where((where) =>
			where.or([
				where('afspraakafronding.afgerond_op', 'is', null),
				where('afspraakafronding.afgerond_op', '>=', begin)
			])
		)
		.execute();
	return rows.flatMap((row): Feit[] => {
		const datum = dayOf(row.op);
		return [
			{
				soort: 'afspraak',
				over: about(row.leerling_id),
				datum: Temporal.PlainDate.compare(datum, row.uiterlijk) > 0 ? row.uiterlijk : datum,
				sleutel: row.id,
				bij: row.ondersteuningsvraag_id ?? undefined,
				eigenaar: row.wie_id,
				attributes: {
					uiterlijk: row.uiterlijk,
					wat: row.wat,
					soort: row.soort,
					door: row.door,
					bespreking: row.leerlingbespreking_id
				}
			},
			...(row.uitkomst && row.afgerond_op
				? [
						{
							soort:
								row.uitkomst === 'gedaan' ? ('afspraak_gedaan' as const) : ('afspraak_vervallen' as const),
							over: about(row.leerling_id),
							datum: row.afgerond_op,
							sleutel: row.id,
							bij: row.id
						}
					]
				: [])
		];
	});
}

/** Only signals that the rules still give: what passed by itself needs no second look. */
async function listSignaalfeiten(tx: Tx): Promise<Feit[]> {
	const rows = await tx
		.selectFrom('signaalbesluit')
		.innerJoin('signaal', (join) =>
			join
				.onRef('signaal.school_id', '=', 'signaalbesluit.school_id')
				.onRef('signaal.leerling_id', '=', 'signaalbesluit.leerling_id')
				.onRef('signaal.sleutel', '=', 'signaalbesluit.signaal_sleutel')
				.on('signaal.vervallen_op', 'is', null)
		)
		.select([
			'signaalbesluit.id',
			'signaalbesluit.leerling_id',
			'signaalbesluit.signaal_sleutel',
			'signaalbesluit.soort',
			'signaalbesluit.tot',
			'signaalbesluit.door',
			'signaalbesluit.op',
			'signaal.id as signaal_id'
		])
		.execute();
	return rows.map((row) => ({
		soort: row.soort === 'terzijde' ? 'signaal_terzijde' : 'signaal_besluit',
		over: about(row.leerling_id),
		datum: dayOf(row.op),
		sleutel: row.id,
		bij: row.signaal_sleutel,
		eigenaar: row.door ?? undefined,
		volgnummer: row.op.epochMilliseconds,
		attributes: { tot: row.tot, signaal: row.signaal_id }
	}));
}

const dayOf = (moment: Temporal.Instant): Day => moment.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
