import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import type { Bewaarcategorie } from '#law/bewaartermijnen.ts';

export type Vernietiging = {
	readonly id: string;
	readonly peildatum: Temporal.PlainDate;
	readonly op: Temporal.Instant;
	/** Who confirmed it; null for the command line. */
	readonly door: string | null;
	readonly kinderen: number;
	readonly stukken: number;
	readonly afdruk: string;
};
export type Vernietigingsregel = {
	/** A child without a name: what is left after destroying. */
	readonly kenmerk: string;
	readonly categorie: Bewaarcategorie;
	readonly jaren: number;
	readonly uitgestroomdOp: Temporal.PlainDate;
	readonly tabel: string;
	readonly aantal: number;
	readonly afdruk: string;
};

const kop = sql<Vernietiging>`
	select vernietiging.id, peildatum, op,
		case when door is null then null else coalesce(nullif(concat_ws(' ', roepnaam, voorvoegsel, achternaam), ''), 'een oud-medewerker') end as door,
		kinderen, stukken, afdruk
	from vernietiging
	left join medewerker on medewerker.school_id = vernietiging.school_id and medewerker.id = vernietiging.door`;

/** Every time that something was destroyed, newest first (R-BEW-5). */
export async function listVernietigingen(tx: Tx): Promise<Vernietiging[]> {
	return (await sql<Vernietiging>`${kop} order by op desc`.execute(tx)).rows;
}

/** One run with its lines, or undefined when it is not there or not for this person. */
export async function readVernietiging(
	tx: Tx,
	id: string
): Promise<{ vernietiging: Vernietiging; regels: Vernietigingsregel[] } | undefined> {
	const { rows } = await sql<Vernietiging>`${kop} where vernietiging.id = ${id}`.execute(tx);
	if (!rows[0]) return undefined;
	const regels = await sql<Vernietigingsregel>`
		select left(leerling_id::text, 8) as kenmerk, categorie, jaren, uitgestroomd_op as "uitgestroomdOp", tabel, aantal, afdruk
		from vernietigingsregel where vernietiging_id = ${id}
		order by leerling_id, categorie, tabel`.execute(tx);
	return { vernietiging: rows[0], regels: regels.rows };
}
