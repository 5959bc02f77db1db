import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { byNaam, volledigeNaam } from '#domain/organisatie/naam.ts';
import { schooljaarOf } from '#law/schooljaar.ts';

export type Groep = {
	id: string;
	naam: string;
	jaargroep: string | null;
	/** The years of the pupils in it: more than one in a combination group. */
	jaargroepen: string[];
	soort: string;
	schooljaar: string;
	leerlingen: number;
	leerkrachten: string[];
	eigen: boolean;
};

/**
 * The groups of the school year of `vandaag`, with who stands before them and how many pupils this person may see; with
 * `eigen` only those this person works in.
 */
export async function listGroepen(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	welke: 'alle' | 'eigen' = 'alle'
): Promise<Groep[]> {
	const eigen = sql<boolean>`exists (select from groep_medewerker
		where groep_medewerker.school_id = groep.school_id and groep_medewerker.groep_id = groep.id
			and groep_medewerker.medewerker_id = huidige_medewerker()
			and groep_medewerker.van <= ${vandaag} and (groep_medewerker.tot is null or groep_medewerker.tot >= ${vandaag}))`;
	const { rows } = await sql<Groep>`
		select groep.id, groep.naam, groep.jaargroep, groep.soort, groep.schooljaar,
			array(select distinct coalesce(groepsplaatsing.jaargroep, groep.jaargroep) from groepsplaatsing
				where groepsplaatsing.school_id = groep.school_id and groepsplaatsing.groep_id = groep.id
					and groepsplaatsing.van <= ${vandaag} and (groepsplaatsing.tot is null or groepsplaatsing.tot >= ${vandaag})
					and coalesce(groepsplaatsing.jaargroep, groep.jaargroep) is not null
				order by 1) as jaargroepen,
			(select count(distinct groepsplaatsing.leerling_id)::int from groepsplaatsing
				where groepsplaatsing.school_id = groep.school_id and groepsplaatsing.groep_id = groep.id
					and groepsplaatsing.van <= ${vandaag} and (groepsplaatsing.tot is null or groepsplaatsing.tot >= ${vandaag})) as leerlingen,
			array(select concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam)
				from groep_medewerker
				join medewerker on medewerker.school_id = groep_medewerker.school_id and medewerker.id = groep_medewerker.medewerker_id
				where groep_medewerker.school_id = groep.school_id and groep_medewerker.groep_id = groep.id
					and groep_medewerker.rol <> 'onderwijsassistent'
					and groep_medewerker.van <= ${vandaag} and (groep_medewerker.tot is null or groep_medewerker.tot >= ${vandaag})
				order by groep_medewerker.rol = 'groepsleerkracht' desc, medewerker.roepnaam) as leerkrachten,
			${eigen} as eigen
		from groep
		where groep.schooljaar = ${schooljaarOf(vandaag)} and groep.vervallen_op is null
			and ${welke === 'eigen' ? eigen : sql`true`}
		order by groep.soort desc, groep.naam`.execute(tx);
	return rows.sort((a, b) => rang(a) - rang(b));
}

/** Whether this school year has groups at all: a school that begins has none. */
export async function hasGroepen(tx: Tx, vandaag: Temporal.PlainDate): Promise<boolean> {
	const { rows } = await sql<{ er: boolean }>`
		select exists (select from groep
			where groep.schooljaar = ${schooljaarOf(vandaag)} and groep.vervallen_op is null) as er`.execute(tx);
	return rows[0]?.er ?? false;
}

/** The youngest year in a group comes first; a group without years stands last. */
const rang = (groep: Groep) =>
	Number(groep.jaargroepen.find((jaar) => /^\d$/.test(jaar)) ?? groep.jaargroep ?? 9) || 9;

export type Leerlingregel = {
	id: string;
	roepnaam: string | null;
	voorvoegsel: string | null;
	achternaam: string | null;
	naam: string;
	jaargroep: string | null;
	groepId: string | null;
	groepNaam: string | null;
};

/** Pupils at school on `vandaag` that this person may see, in Dutch order of names; of one group when given. */
export async function listLeerlingen(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	groepId?: string
): Promise<Leerlingregel[]> {
	const { rows } = await sql<Omit<Leerlingregel, 'naam'>>`
		select leerling.id, leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam,
			plaatsing.jaargroep, plaatsing.groep_id as "groepId", plaatsing.naam as "groepNaam"
		from leerling
		${groepId ? sql`join` : sql`left join`} (
			-- All placements of today at once: asking per pupil costs a school five times as much.
			select distinct on (groepsplaatsing.leerling_id) groepsplaatsing.leerling_id, groepsplaatsing.groep_id, groep.naam,
				coalesce(groepsplaatsing.jaargroep, groep.jaargroep) as jaargroep
			from groepsplaatsing
			join groep on groep.school_id = groepsplaatsing.school_id and groep.id = groepsplaatsing.groep_id
				and groep.vervallen_op is null
			where groepsplaatsing.school_id = huidige_school()
				and groepsplaatsing.van <= ${vandaag} and (groepsplaatsing.tot is null or groepsplaatsing.tot >= ${vandaag})
				and ${groepId ? sql`groepsplaatsing.groep_id = ${groepId}` : sql`groep.soort = 'stamgroep'`}
			order by groepsplaatsing.leerling_id, groepsplaatsing.van desc
		) plaatsing on plaatsing.leerling_id = leerling.id
		where leerling.school_id = huidige_school()
			and (leerling.uitgestroomd_op is null or leerling.uitgestroomd_op >= ${vandaag})`.execute(tx);
	return rows.map((row) => ({ ...row, naam: volledigeNaam(row) })).sort(byNaam);
}

export type Leerling = Leerlingregel & {
	geboortedatum: Temporal.PlainDate | null;
	ingestroomdOp: Temporal.PlainDate | null;
	uitgestroomdOp: Temporal.PlainDate | null;
};

/** One pupil (L0), or undefined when there is none or this person may not see it. */
export async function readLeerling(
	tx: Tx,
	id: string,
	vandaag: Temporal.PlainDate
): Promise<Leerling | undefined> {
	const { rows } = await sql<Omit<Leerling, 'naam'>>`
		select leerling.id, leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam, leerling.geboortedatum,
			leerling.ingestroomd_op as "ingestroomdOp", leerling.uitgestroomd_op as "uitgestroomdOp",
			coalesce(plaatsing.jaargroep, groep.jaargroep) as jaargroep, groep.id as "groepId", groep.naam as "groepNaam"
		from leerling
		left join lateral (
			select groepsplaatsing.groep_id, groepsplaatsing.jaargroep
			from groepsplaatsing
			join groep on groep.school_id = groepsplaatsing.school_id and groep.id = groepsplaatsing.groep_id
			where groepsplaatsing.school_id = leerling.school_id and groepsplaatsing.leerling_id = leerling.id
				and groep.soort = 'stamgroep' and groepsplaatsing.van <= ${vandaag}
			order by groepsplaatsing.van desc
			limit 1
		) plaatsing on true
		left join groep on groep.school_id = leerling.school_id and groep.id = plaatsing.groep_id
		where leerling.id = ${id}`.execute(tx);
	const row = rows[0];
	return row && { ...row, naam: volledigeNaam(row) };
}

export type Medewerkernaam = { id: string; naam: string };

/** Who works here on `vandaag`, by first name, for lists to choose from. */
export async function listMedewerkers(tx: Tx, vandaag: Temporal.PlainDate): Promise<Medewerkernaam[]> {
	const rows = await tx
		.selectFrom('medewerker')
		.select(['id', 'roepnaam', 'voorletters', 'voorvoegsel', 'achternaam'])
		.where((where) => where.or([where('in_dienst_tot', 'is', null), where('in_dienst_tot', '>=', vandaag)]))
		.orderBy('roepnaam')
		.orderBy('achternaam')
		.execute();
	return rows.map((row) => ({ id: row.id, naam: volledigeNaam(row) }));
}
