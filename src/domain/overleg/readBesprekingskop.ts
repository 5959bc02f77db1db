import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { isId } from '#core/id.ts';
import { besprekingstoestandOf, type Besprekingstoestand } from './leerlingbespreking.ts';

export type Besprekingskop = {
	readonly id: string;
	readonly groepId: string;
	readonly groepNaam: string;
	readonly schooljaar: string;
	readonly ronde: number;
	readonly geplandOp: Temporal.PlainDate;
	readonly begonnenOp: Temporal.Instant | null;
	readonly afgeslotenOp: Temporal.Instant | null;
	readonly afgeslotenDoor: string | null;
	readonly leerlingen: number;
	readonly voorbereid: number;
	readonly toestand: Besprekingstoestand;
	/** Whether this person may enter: the intern begeleider, and who stands before the group. */
	readonly mag: boolean;
	/** Whether this person stands before the group. */
	readonly eigen: boolean;
};

type Row = Omit<Besprekingskop, 'toestand'>;

/** One review, or undefined when there is none or this person has no business there (S57, R-TOE-3). */
export async function readBesprekingskop(tx: Tx, id: string): Promise<Besprekingskop | undefined> {
	if (!isId(id)) return undefined;
	const kop = (await listBesprekingskoppen(tx, { id }))[0];
	return kop?.mag ? kop : undefined;
}

/**
 * Reviews of a school year, or one: with how far their preparation is, as far as this person may see it. Everybody sees
 * that a review is planned; `mag` says who may enter.
 */
export async function listBesprekingskoppen(
	tx: Tx,
	keuze: { readonly id?: string; readonly schooljaar?: string; readonly groepId?: string | undefined }
): Promise<Besprekingskop[]> {
	const { rows } = await sql<Row>`
		select leerlingbespreking.id, groep.id as "groepId", groep.naam as "groepNaam", groep.schooljaar,
			leerlingbespreking.ronde, leerlingbespreking.gepland_op as "geplandOp",
			leerlingbespreking.begonnen_op as "begonnenOp", leerlingbespreking.afgesloten_op as "afgeslotenOp",
			(select concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam) from medewerker
				where medewerker.school_id = leerlingbespreking.school_id
					and medewerker.id = leerlingbespreking.afgesloten_door) as "afgeslotenDoor",
			(select count(distinct groepsplaatsing.leerling_id)::int from groepsplaatsing
				where groepsplaatsing.school_id = groep.school_id and groepsplaatsing.groep_id = groep.id
					and groepsplaatsing.van <= vandaag()
					and (groepsplaatsing.tot is null or groepsplaatsing.tot >= vandaag())) as leerlingen,
			(select count(*)::int from besprekingstekst
				where besprekingstekst.school_id = leerlingbespreking.school_id
					and besprekingstekst.leerlingbespreking_id = leerlingbespreking.id
					and besprekingstekst.veld = 'voorbereiding' and btrim(besprekingstekst.tekst) <> '') as voorbereid,
			exists (select from groep_medewerker
				where groep_medewerker.school_id = groep.school_id and groep_medewerker.groep_id = groep.id
					and groep_medewerker.medewerker_id = huidige_medewerker()
					and groep_medewerker.rol in (select rol from toegangsregel where relatie = 'eigen_groep' and laag >= 2)
					and groep_medewerker.van <= vandaag()
					and (groep_medewerker.tot is null or groep_medewerker.tot >= vandaag())) as eigen,
			(select hele_school(2)) as mag
		from leerlingbespreking
		join groep on groep.school_id = leerlingbespreking.school_id and groep.id = leerlingbespreking.groep_id
		where ${keuze.id ? sql`leerlingbespreking.id = ${keuze.id}` : sql`true`}
			and ${keuze.schooljaar ? sql`groep.schooljaar = ${keuze.schooljaar}` : sql`true`}
			and ${keuze.groepId ? sql`groep.id = ${keuze.groepId}` : sql`true`}
		order by leerlingbespreking.ronde, leerlingbespreking.gepland_op, groep.naam`.execute(tx);
	return rows.map((row) => ({
		...row,
		mag: row.mag || row.eigen,
		toestand: besprekingstoestandOf(row)
	}));
}
