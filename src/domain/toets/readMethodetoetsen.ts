import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { byRoepnaam, volledigeNaam } from '#domain/organisatie/naam.ts';

export type Methodetoets = {
	readonly id: string;
	readonly groepId: string;
	readonly vak: string;
	readonly methode: string;
	readonly blok: string;
	readonly maximum: number;
	readonly afgenomenOp: Temporal.PlainDate;
	readonly ingevuld: number;
};

const toets = sql`methodetoets.id, methodetoets.groep_id as "groepId", methodetoets.vak, methodetoets.methode,
	methodetoets.blok, methodetoets.maximum, methodetoets.afgenomen_op as "afgenomenOp",
	(select count(*)::int from methodetoetsresultaat
		where methodetoetsresultaat.school_id = methodetoets.school_id
			and methodetoetsresultaat.methodetoets_id = methodetoets.id) as ingevuld`;

/** The tests of a method that this group made, newest first, with how many children have points that you may see. */
export async function listMethodetoetsen(tx: Tx, groepId: string): Promise<Methodetoets[]> {
	const { rows } = await sql<Methodetoets>`
		select ${toets} from methodetoets where groep_id::text = ${groepId}
		order by afgenomen_op desc, vak, blok`.execute(tx);
	return rows;
}

/** One test of a method, or undefined. */
export async function readMethodetoets(
	tx: Tx,
	id: string
): Promise<(Methodetoets & { groepNaam: string }) | undefined> {
	const { rows } = await sql<Methodetoets & { groepNaam: string }>`
		select ${toets}, groep.naam as "groepNaam"
		from methodetoets
		join groep on groep.school_id = methodetoets.school_id and groep.id = methodetoets.groep_id
		where methodetoets.id::text = ${id}`.execute(tx);
	return rows[0];
}

export type Puntenkind = {
	readonly id: string;
	readonly naam: string;
	readonly behaald: number | null;
	readonly herkansing: number | null;
};

/** Who was in the group on the day of the test, and who has points on it, by first name; only whom you see the results of. */
export async function listPuntenkinderen(
	tx: Tx,
	{ id, groepId, afgenomenOp }: Methodetoets
): Promise<Puntenkind[]> {
	const { rows } = await sql<{
		id: string;
		roepnaam: string | null;
		voorvoegsel: string | null;
		achternaam: string | null;
		behaald: number | null;
		herkansing: number | null;
	}>`
		select leerling.id, leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam,
			punten.behaald, punten.herkansing
		from leerling
		left join methodetoetsresultaat as punten on punten.school_id = leerling.school_id
			and punten.leerling_id = leerling.id and punten.methodetoets_id = ${id}
		where ((select hele_school(1)) or leerling.id = any ((select mijn_leerlingen(1))::uuid[]))
			and (punten.leerling_id is not null or exists (
				select from groepsplaatsing
				where groepsplaatsing.school_id = leerling.school_id and groepsplaatsing.leerling_id = leerling.id
					and groepsplaatsing.groep_id = ${groepId} and groepsplaatsing.van <= ${afgenomenOp}
					and (groepsplaatsing.tot is null or groepsplaatsing.tot >= ${afgenomenOp})))`.execute(tx);
	return rows.sort(byRoepnaam).map(({ behaald, herkansing, ...kind }) => ({
		id: kind.id,
		naam: volledigeNaam(kind),
		behaald,
		herkansing
	}));
}

export type Methodevoorstel = { readonly vak: string; readonly methode: string; readonly maximum: number };

/** Methods that this school used before, the latest first: what is typed once is offered from then on. */
export async function listMethoden(tx: Tx): Promise<Methodevoorstel[]> {
	const { rows } = await sql<Methodevoorstel>`
		select vak, methode, maximum
		from (
			select distinct on (vak, lower(methode)) vak, methode, maximum, afgenomen_op, op
			from methodetoets
			order by vak, lower(methode), afgenomen_op desc, op desc
		) as laatste
		order by afgenomen_op desc, op desc
		limit 60`.execute(tx);
	return rows;
}
