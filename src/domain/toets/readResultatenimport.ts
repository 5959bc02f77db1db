import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import type { Importsamenvatting } from './storeResultaten.ts';
import type { Terugdraaiing } from './undoImport.ts';

export type Resultatenimportregel = {
	readonly id: string;
	readonly soort: 'uwlr' | 'resultaten';
	readonly bestandsnaam: string;
	readonly op: Temporal.Instant;
	readonly door: string | null;
	readonly samenvatting: Importsamenvatting;
	/** Signals that came into being with it. */
	readonly signalen: number;
	readonly openKeuzes: number;
	readonly teruggedraaid: {
		readonly op: Temporal.Instant;
		readonly door: string | null;
		readonly reden: string;
	} | null;
};

/** Imports of results, newest first; one when `id` is given. */
export async function listResultatenimports(
	tx: Tx,
	id?: string,
	most = 60
): Promise<Resultatenimportregel[]> {
	const { rows } = await sql<
		Omit<Resultatenimportregel, 'teruggedraaid'> & {
			terugOp: Temporal.Instant | null;
			terugDoor: string | null;
			reden: string | null;
		}
	>`
		select import.id, import.soort, import.bestandsnaam, import.op, import.samenvatting,
			nullif(concat_ws(' ', lezer.roepnaam, lezer.voorvoegsel, lezer.achternaam), '') as door,
			(select count(*)::int from signaal
				where signaal.school_id = import.school_id and signaal.ontstaan_op = import.op) as signalen,
			(select count(*)::int from resultaatkeuze
				where resultaatkeuze.school_id = import.school_id and resultaatkeuze.import_id = import.id
					and resultaatkeuze.gekozen is null) as "openKeuzes",
			terug.op as "terugOp", terug.reden,
			nullif(concat_ws(' ', terugdraaier.roepnaam, terugdraaier.voorvoegsel, terugdraaier.achternaam), '') as "terugDoor"
		from import
		left join medewerker as lezer on lezer.school_id = import.school_id and lezer.id = import.door
		left join import_terugdraaiing as terug on terug.school_id = import.school_id and terug.import_id = import.id
		left join medewerker as terugdraaier on terugdraaier.school_id = terug.school_id and terugdraaier.id = terug.door
		where import.soort in ('uwlr', 'resultaten') and ${id === undefined ? sql`true` : sql`import.id::text = ${id}`}
		order by import.op desc
		limit ${most}`.execute(tx);
	return rows.map(({ terugOp, terugDoor, reden, ...regel }) => ({
		...regel,
		teruggedraaid: terugOp && { op: terugOp, door: terugDoor, reden: reden ?? '' }
	}));
}

/** What undoing this import would do now. */
export async function foreseeTerugdraaiing(tx: Tx, importId: string): Promise<Terugdraaiing> {
	const { rows } = await sql<Terugdraaiing>`
		select
			(select count(*)::int from resultaat where import_id = ${importId} and vervallen_op is null) as resultaten,
			(select count(*)::int from methodetoetsresultaat where import_id = ${importId}) as methodetoetsen,
			(select count(*)::int from resultaatkeuze where import_id = ${importId} and gekozen = 'geboden') as hersteld,
			(select count(*)::int from resultaatkeuze where import_id = ${importId} and gekozen is null) as keuzes`.execute(
		tx
	);
	return rows[0]!;
}
