import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import type { Instrumentsoort } from './instrument.ts';
import type { Kindscore } from './vergelijk.ts';

/** One time that an instrument was used in a group. */
export type Volglijst = {
	readonly id: string;
	readonly soort: Instrumentsoort;
	readonly afgenomenOp: Temporal.PlainDate;
	readonly ingeleverdOp: Temporal.Instant | null;
	/** Children with a score in it, of those this person sees. */
	readonly ingevuld: number;
};

/** The lists of a group, newest first; the open one before the others. */
export async function listVolglijsten(tx: Tx, groepId: string): Promise<Volglijst[]> {
	const { rows } = await sql<Volglijst>`
		select id, instrument as soort, afgenomen_op as "afgenomenOp", ingeleverd_op as "ingeleverdOp",
			(select count(distinct volgscore.leerling_id)::int from volgscore where volgscore.school_id = volglijst.school_id
				and volgscore.volglijst_id = volglijst.id) as ingevuld
		from volglijst where school_id = huidige_school() and groep_id = ${groepId}
		order by ingeleverd_op is null desc, afgenomen_op desc, op desc`.execute(tx);
	return rows;
}

export type Lijstscore = {
	readonly leerlingId: string;
	readonly competentie: string;
	readonly score: number;
	readonly ingelezen: boolean;
};

/** What stands in one list, about children whose support this person sees (L2). */
export async function listLijstscores(tx: Tx, volglijstId: string): Promise<Lijstscore[]> {
	const { rows } = await sql<Lijstscore>`
		select leerling_id as "leerlingId", competentie, score::float8 as score, ingelezen
		from volgscore where school_id = huidige_school() and volglijst_id = ${volglijstId}`.execute(tx);
	return rows;
}

/** The scores of these children in lists that were handed in, with whose they are (L2). */
export async function listKindscores(
	tx: Tx,
	leerlingIds: readonly string[],
	tot: Temporal.PlainDate
): Promise<Map<string, Kindscore[]>> {
	const { rows } = await sql<Kindscore & { leerlingId: string }>`
		select volgscore.leerling_id as "leerlingId", volglijst.instrument as soort, volgscore.competentie,
			volgscore.score::float8 as score, volglijst.afgenomen_op as op
		from volgscore
		join volglijst on volglijst.school_id = volgscore.school_id and volglijst.id = volgscore.volglijst_id
		where volgscore.school_id = huidige_school() and volgscore.leerling_id = any (${[...leerlingIds]}::uuid[])
			and volglijst.ingeleverd_op is not null and volglijst.afgenomen_op <= ${tot}`.execute(tx);
	return Map.groupBy(rows, ({ leerlingId }) => leerlingId);
}
