import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { compareDays, dayOf } from '#law/datum.ts';
import { beginOf, eindOf, schooljaarOf, type Schooljaar } from '#law/schooljaar.ts';
import type { Feit } from '#law/werkafspraak.ts';
import { listInzagefeiten } from './listInzagefeiten.ts';
import { listToestemmingfeiten } from './listToestemmingfeiten.ts';
import { listVerbeterfeiten } from './listVerbeterfeiten.ts';
import { listNotitiefeiten, listPlanfeiten } from './listPlanfeiten.ts';

type Day = Temporal.PlainDate;

/** `alle`: for who looks back on a school year. `werk`: only what can still ask for work on the day itself. */
export type Omvang = 'alle' | 'werk';

/**
 * What the records of a school say, as facts for the engine of terms: as much of it as this person may see. Children
 * who left ask for nothing any more, except what their parents still asked. Attributes carry what a werklijst needs to say
 * where the work is done.
 *
 * A school keeps its files for years; of all that was ever decided, planned and agreed, a work list needs what is still
 * open. With `werk` the database leaves the rest where it is.
 */
export async function readFeiten(tx: Tx, peildatum: Day, omvang: Omvang = 'alle'): Promise<Feit[]> {
	const begin = beginOf(schooljaarOf(peildatum));
	const werk = omvang === 'werk';
	const feiten = (
		await Promise.all([
			listGroepfeiten(tx, peildatum),
			listBesprekingfeiten(tx, werk ? schooljaarOf(peildatum) : undefined),
			listNiveaufeiten(tx, werk ? peildatum : undefined),
			listPlanfeiten(tx, werk ? peildatum : undefined),
			listNotitiefeiten(tx, werk ? mondayOf(peildatum) : begin),
			listAfspraakfeiten(tx, werk ? peildatum.add({ days: 1 }) : begin),
			listSignaalfeiten(tx),
			listToestemmingfeiten(tx, peildatum),
			listInzagefeiten(tx),
			listVerbeterfeiten(tx)
		])
	).flat();
	const gone = await readVertrokken(tx, peildatum, feiten);
	return feiten.filter(
		({ soort, over }) => over.soort !== 'leerling' || !gone.has(over.id) || outlastsSchool.has(soort)
	);
}

/** What a parent asks runs on when the child has gone: they often ask then (R-INZ-1). */
const outlastsSchool: ReadonlySet<Feit['soort']> = new Set([
	'inzageverzoek',
	'inzageverzoek_antwoord',
	'verbeterverzoek',
	'verbeterbesluit'
]);

const mondayOf = (day: Day): Day => day.subtract({ days: day.dayOfWeek - 1 });

const about = (id: string) => ({ soort: 'leerling', id }) as const;

async function readVertrokken(tx: Tx, peildatum: Day, feiten: readonly Feit[]): Promise<ReadonlySet<string>> {
	const ids = new Set(feiten.flatMap(({ over }) => (over.soort === 'leerling' ? [over.id] : [])));
	const { rows } = await sql<{ id: string }>`
		select id from leerling
		where id = any (${[...ids]}::uuid[]) and uitgestroomd_op < ${peildatum}`.execute(tx);
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
async function listBesprekingfeiten(tx: Tx, schooljaar: Schooljaar | undefined): Promise<Feit[]> {
	const rows = await tx
		.selectFrom('leerlingbespreking')
		.innerJoin('groep', (join) =>
			join
				.onRef('groep.school_id', '=', 'leerlingbespreking.school_id')
				.onRef('groep.id', '=', 'leerlingbespreking.groep_id')
		)
		.select(['leerlingbespreking.id', 'groep_id', 'afgesloten_op'])
		.where('afgesloten_op', 'is not', null)
		.$if(schooljaar !== undefined, (query) => query.where('groep.schooljaar', '=', schooljaar!))
		.execute();
	return rows.map((row) => ({
		soort: 'leerlingbespreking',
		over: { soort: 'groep', id: row.groep_id },
		datum: dayOf(row.afgesloten_op!),
		sleutel: row.id
	}));
}

/**
 * A level belongs to the child, whatever question it was decided on: the next decision answers the last (S60). `op`
 * leaves out what was answered by that day.
 */
async function listNiveaufeiten(tx: Tx, op: Day | undefined): Promise<Feit[]> {
	const rows = await tx
		.selectFrom('niveaubesluit')
		.select(['id', 'leerling_id', 'ondersteuningsvraag_id', 'niveau', 'besloten_op', 'opnieuw_op', 'op'])
		.$if(op !== undefined, (query) =>
			query.where('opnieuw_op', 'is not', null).where(
				sql<boolean>`not exists (
						select from niveaubesluit later
						where later.school_id = niveaubesluit.school_id and later.leerling_id = niveaubesluit.leerling_id
							and later.besloten_op <= ${op}
							and (later.besloten_op, date_trunc('milliseconds', later.op), later.id)
								> (niveaubesluit.besloten_op, date_trunc('milliseconds', niveaubesluit.op), niveaubesluit.id))`
			)
		)
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

/** Agreements that were open on the day `begin`, or were made good since. */
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
				datum: compareDays(datum, row.uiterlijk) > 0 ? row.uiterlijk : datum,
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
