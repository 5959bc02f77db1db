import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { readMomenten, readMomentjaar } from '#domain/jaarplan/readMomenten.ts';
import { isOverleg, type Jaarmoment } from '#domain/jaarplan/jaarmoment.ts';

/** How far a meeting is. */
export type Overlegstand = 'zonder_agenda' | 'agenda' | 'begonnen' | 'afgesloten';
/** A meeting: its moment in the calendar, and how far it is. */
export type Overleg = {
	readonly moment: Jaarmoment;
	readonly stand: Overlegstand;
	readonly afgeslotenOp: Temporal.Instant | null;
	/** The moments of the same promise before and after it that this person may read. */
	readonly vorige: Jaarmoment | undefined;
	readonly volgende: Jaarmoment | undefined;
};

export type Punt = {
	readonly id: string;
	readonly titel: string;
	readonly uitleg: string;
	readonly bron: string | null;
	readonly minuten: number | null;
	readonly door: string | null;
	readonly tekst: string;
	readonly staat: Uint8Array | null;
	readonly bijgewerktOp: Temporal.Instant;
};
export type Besluit = { readonly id: string; readonly puntId: string; readonly tekst: string };
export type Overlegafspraak = {
	readonly id: string;
	readonly puntId: string;
	readonly wat: string;
	readonly wieId: string;
	readonly uiterlijk: Temporal.PlainDate;
	readonly gedaan: boolean;
};
export type Deelnemer = {
	readonly id: string;
	readonly aanwezig: boolean | null;
	readonly voorbereiding: string;
	readonly gelezenOp: Temporal.Instant | null;
};
export type Aanvulling = {
	readonly id: string;
	readonly tekst: string;
	readonly door: string | null;
	readonly op: Temporal.Instant;
};

/**
 * The meeting at a moment; undefined when the moment is no meeting or is not this person's to read. Reading a moment in the
 * calendar is more than reading its meeting: the database shows only what `mijn_overleggen()` gives.
 */
export async function readOverleg(tx: Tx, momentId: string): Promise<Overleg | undefined> {
	const schooljaar = await readMomentjaar(tx, momentId);
	if (!schooljaar) return undefined;
	const { rows } = await sql<{ mag: boolean }>`
		select ${momentId}::uuid = any (mijn_overleggen()) as mag`.execute(tx);
	if (!rows[0]?.mag) return undefined;
	const alle = await readMomenten(tx, schooljaar);
	const moment = alle.find(({ id }) => id === momentId);
	if (!moment || !isOverleg(moment)) return undefined;
	const overleg = await tx
		.selectFrom('overleg')
		.select(['begonnen_op', 'afgesloten_op'])
		.where('moment_id', '=', momentId)
		.executeTakeFirst();
	const reeks = alle.filter(
		(ander) =>
			ander.uitkomst !== 'vervallen' &&
			(moment.werkafspraak === null
				? ander.titel === moment.titel
				: ander.werkafspraak === moment.werkafspraak) &&
			ander.bouw === moment.bouw &&
			ander.medewerkerId === moment.medewerkerId &&
			ander.groepId === moment.groepId
	);
	const at = reeks.findIndex(({ id }) => id === momentId);
	return {
		moment,
		stand: standOf(overleg),
		afgeslotenOp: overleg?.afgesloten_op ?? null,
		vorige: reeks[at - 1],
		volgende: reeks[at + 1]
	};
}

const standOf = (
	overleg: { begonnen_op: Temporal.Instant | null; afgesloten_op: Temporal.Instant | null } | undefined
): Overlegstand =>
	!overleg
		? 'zonder_agenda'
		: overleg.afgesloten_op
			? 'afgesloten'
			: overleg.begonnen_op
				? 'begonnen'
				: 'agenda';

/** How far each meeting is that this person may read, by its moment. */
export async function listOverlegstanden(tx: Tx): Promise<Map<string, Overlegstand>> {
	const { rows: mag } = await sql<{ id: string }>`select unnest(mijn_overleggen()) as id`.execute(tx);
	const rows = await tx.selectFrom('overleg').select(['moment_id', 'begonnen_op', 'afgesloten_op']).execute();
	const bekend = new Map(rows.map((row) => [row.moment_id, row]));
	return new Map(mag.map(({ id }) => [id, standOf(bekend.get(id))]));
}

/** The agenda with what was written at each point, in its order. */
export async function listPunten(tx: Tx, momentId: string): Promise<Punt[]> {
	return tx
		.selectFrom('overlegpunt')
		.select([
			'id',
			'titel',
			'uitleg',
			'bron',
			'minuten',
			'door',
			'tekst',
			'staat',
			'bijgewerkt_op as bijgewerktOp'
		])
		.where('moment_id', '=', momentId)
		.orderBy('volgorde')
		.orderBy('op')
		.execute();
}

/** What was decided, in the order in which it was. */
export async function listBesluiten(tx: Tx, momentId: string): Promise<Besluit[]> {
	return tx
		.selectFrom('overlegbesluit')
		.select(['id', 'punt_id as puntId', 'tekst'])
		.where('moment_id', '=', momentId)
		.orderBy('op')
		.execute();
}

/** What was agreed, and whether it was done. */
export async function listOverlegafspraken(tx: Tx, momentId: string): Promise<Overlegafspraak[]> {
	const rows = await tx
		.selectFrom('overlegafspraak')
		.select(['id', 'punt_id as puntId', 'wat', 'wie_id as wieId', 'uiterlijk', 'gedaan_op'])
		.where('moment_id', '=', momentId)
		.orderBy('op')
		.execute();
	return rows.map(({ gedaan_op, ...rij }) => ({ ...rij, gedaan: gedaan_op !== null }));
}

/** Who takes part according to the calendar, and who came besides: what they gave beforehand and whether they were there. */
export async function listDeelnemers(tx: Tx, { moment }: Pick<Overleg, 'moment'>): Promise<Deelnemer[]> {
	const { rows } = await sql<Deelnemer>`
		select wie.id, er.aanwezig, coalesce(vooraf.tekst, '') as voorbereiding, lezing.op as "gelezenOp"
		from (select unnest(${[...moment.deelnemers]}::uuid[]) as id
			union select medewerker_id from overlegaanwezige where moment_id = ${moment.id}
			union select medewerker_id from overlegvoorbereiding where moment_id = ${moment.id}) as wie
		left join overlegaanwezige er on er.moment_id = ${moment.id} and er.medewerker_id = wie.id
		left join overlegvoorbereiding vooraf on vooraf.moment_id = ${moment.id} and vooraf.medewerker_id = wie.id
		left join overleglezing lezing on lezing.moment_id = ${moment.id} and lezing.medewerker_id = wie.id`.execute(
		tx
	);
	return rows;
}

/** Lines that were added after it was closed. */
export async function listAanvullingen(tx: Tx, momentId: string): Promise<Aanvulling[]> {
	return tx
		.selectFrom('overlegaanvulling')
		.select(['id', 'tekst', 'door', 'op'])
		.where('moment_id', '=', momentId)
		.orderBy('op')
		.execute();
}
