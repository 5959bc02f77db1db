import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import type { Geslotenstuk, Stuklezer, Stuksoort } from './geslotenStuk.ts';

type Naam = { roepnaam: string | null; voorvoegsel: string | null; achternaam: string | null };
type Row = Omit<Geslotenstuk, 'lezers' | 'door' | 'mag'> &
	Naam & { mag: boolean; lezers: (Naam & { id: string; medewerkerId: string; tot: string | null })[] };

/** That there are closed pieces, of one child or one by its id: kind, date and who may open them. Never what they say. */
export async function listGeslotenStukken(
	tx: Tx,
	keuze: { leerlingId: string } | { id: string }
): Promise<Geslotenstuk[]> {
	const where = 'id' in keuze ? sql`gesloten_stuk.id = ${keuze.id}` : sql`leerling_id = ${keuze.leerlingId}`;
	const { rows } = await sql<Row>`
		select gesloten_stuk.id, gesloten_stuk.soort, gesloten_stuk.stuk_van as "stukVan", gesloten_stuk.op,
			coalesce(schrijver.roepnaam, schrijver.voorletters) as roepnaam, schrijver.voorvoegsel, schrijver.achternaam,
			gesloten_stuk.id = any (mijn_gesloten_stukken()) as mag,
			coalesce((select jsonb_agg(jsonb_build_object('id', gesloten_stuk_lezer.id, 'medewerkerId', medewerker.id,
					'roepnaam', coalesce(medewerker.roepnaam, medewerker.voorletters), 'voorvoegsel', medewerker.voorvoegsel,
					'achternaam', medewerker.achternaam, 'tot', gesloten_stuk_lezer.tot) order by medewerker.achternaam, medewerker.roepnaam)
				from gesloten_stuk_lezer
				join medewerker on medewerker.school_id = gesloten_stuk_lezer.school_id and medewerker.id = gesloten_stuk_lezer.medewerker_id
				where gesloten_stuk_lezer.school_id = gesloten_stuk.school_id and gesloten_stuk_lezer.gesloten_stuk_id = gesloten_stuk.id
					and gesloten_stuk_lezer.ingetrokken_op is null and gesloten_stuk_lezer.van <= vandaag()
					and (gesloten_stuk_lezer.tot is null or gesloten_stuk_lezer.tot >= vandaag())), '[]') as lezers
		from gesloten_stuk
		left join medewerker schrijver on schrijver.school_id = gesloten_stuk.school_id and schrijver.id = gesloten_stuk.door
		where ${where}
		order by gesloten_stuk.stuk_van desc, gesloten_stuk.op desc`.execute(tx);
	return rows.map((row) => ({
		id: row.id,
		soort: row.soort as Stuksoort,
		stukVan: row.stukVan,
		op: row.op,
		door: volledigeNaam(row) || null,
		mag: row.mag,
		lezers: row.lezers.map((lezer): Stuklezer => ({
			id: lezer.id,
			medewerkerId: lezer.medewerkerId,
			naam: volledigeNaam(lezer),
			tot: lezer.tot ? Temporal.PlainDate.from(lezer.tot) : null
		}))
	}));
}

/** The pieces this person may open, with the child they are about, newest first. */
export async function listMijnStukken(
	tx: Tx
): Promise<{ id: string; soort: Stuksoort; stukVan: Temporal.PlainDate; kind: string }[]> {
	const { rows } = await sql<Naam & { id: string; soort: string; stukVan: Temporal.PlainDate }>`
		select stuk.id, stuk.soort, stuk.stuk_van as "stukVan", kind.roepnaam, kind.voorvoegsel, kind.achternaam
		from gesloten_stuk stuk
		cross join lateral kind_bij_gesloten_stuk(stuk.id) kind
		where stuk.school_id = huidige_school() and stuk.id = any (mijn_gesloten_stukken())
		order by stuk.stuk_van desc, stuk.id`.execute(tx);
	return rows.map(({ id, soort, stukVan, ...kind }) => ({
		...{ id, stukVan },
		soort: soort as Stuksoort,
		kind: volledigeNaam(kind)
	}));
}

/** About which child a piece is, for its readers and for who sees the care file. */
export async function readKindBijStuk(
	tx: Tx,
	id: string
): Promise<{ leerlingId: string; naam: string } | undefined> {
	const { rows } = await sql<
		Naam & { leerling_id: string }
	>`select * from kind_bij_gesloten_stuk(${id})`.execute(tx);
	const row = rows[0];
	return row && { leerlingId: row.leerling_id, naam: volledigeNaam(row) };
}

export type Stukopening = { readonly wie: string; readonly hoe: string; readonly op: Temporal.Instant };

/** Who opened a piece and when, newest first; for its readers, directie and the functionaris gegevensbescherming. */
export async function listStukopeningen(tx: Tx, id: string): Promise<Stukopening[]> {
	const { rows } = await sql<Naam & { hoe: string; op: Temporal.Instant }>`
		select hoe, op, coalesce(roepnaam, voorletters) as roepnaam, voorvoegsel, achternaam
		from gesloten_stuk_opening
		join medewerker on medewerker.school_id = gesloten_stuk_opening.school_id and medewerker.id = gesloten_stuk_opening.medewerker_id
		where gesloten_stuk_id = ${id}
		order by op desc limit 50`.execute(tx);
	return rows.map(({ hoe, op, ...row }) => ({ hoe, op, wie: volledigeNaam(row) }));
}
