import { sql } from 'kysely';
import * as v from 'valibot';
import type { Tx } from '#core/database.ts';
import {
	findOpvallend,
	standaardDrempels,
	type Drempels,
	type Lezing,
	type Opening,
	type Opvallend
} from './opvallend.ts';

/** How far the FG looks back; repeated openings need a longer memory to be seen. */
const terugkijkdagen = 30;
const openingsdagen = 120;

export type Beoordeling = { oordeel: string; notitie: string; door: string | null; op: Temporal.Instant };
export type Bevinding = Opvallend & {
	readonly naam: string;
	readonly kindnamen: readonly string[];
	readonly redenen: readonly string[];
	readonly beoordeling: Beoordeling | null;
};

type Named<T> = T & { naam: string | null; leerling: string | null };

/** Reading of the last thirty days that stands out, with what the FG thought of it. Empty for everybody else. */
export async function readOpvallend(tx: Tx, nu: Temporal.Instant): Promise<Bevinding[]> {
	const since = (days: number) => nu.subtract({ hours: 24 * days });
	const { rows: lezingen } = await sql<Named<Lezing>>`
		select op, door, naam, leerling_id as "leerlingId", leerling, grond, ooit_in_groep as "ooitInGroep"
		from lezingen_voor_toezicht(${since(terugkijkdagen).toString()}::timestamptz)`.execute(tx);
	const { rows: openingen } = await sql<Named<Opening> & { reden: string }>`
		select op, door, naam, leerling_id as "leerlingId", leerling, reden
		from openingen_voor_toezicht(${since(openingsdagen).toString()}::timestamptz)`.execute(tx);
	const drempels = await readDrempels(tx);
	const beoordelingen = await listBeoordelingen(tx);
	const people = new Map([...openingen, ...lezingen].map(({ door, naam }) => [door, naam]));
	const children = new Map(
		[...openingen, ...lezingen].map(({ leerlingId, leerling }) => [leerlingId, leerling])
	);
	return findOpvallend(lezingen, openingen, drempels)
		.filter(({ laatste }) => Temporal.Instant.compare(laatste, since(terugkijkdagen)) >= 0)
		.map((one) => ({
			...one,
			naam: people.get(one.door) ?? 'iemand van wie de gegevens weg zijn',
			kindnamen: one.leerlingen.map((id) => children.get(id) ?? 'een kind van wie de gegevens weg zijn'),
			redenen: [
				...new Set(
					openingen
						.filter(({ door, leerlingId }) => door === one.door && one.leerlingen.includes(leerlingId))
						.map(({ reden }) => reden)
				)
			],
			beoordeling: beoordelingen.get(one.sleutel) ?? null
		}));
}

async function listBeoordelingen(tx: Tx): Promise<Map<string, Beoordeling>> {
	const { rows } = await sql<Beoordeling & { sleutel: string }>`
		select distinct on (sleutel) sleutel, oordeel, notitie, inzagebeoordeling.op,
			concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam) as door
		from inzagebeoordeling
		left join medewerker on medewerker.school_id = inzagebeoordeling.school_id and medewerker.id = inzagebeoordeling.door
		where inzagebeoordeling.school_id = huidige_school()
		order by sleutel, inzagebeoordeling.op desc`.execute(tx);
	return new Map(rows.map(({ sleutel, ...rest }) => [sleutel, rest]));
}

const Bewaard = v.object({
	dossiersPerUur: v.number(),
	nachtVan: v.number(),
	nachtTot: v.number(),
	nooitGehadPerWeek: v.number(),
	herhaaldGeopend: v.number()
});

/** The bounds of this school, or the ones we deliver. */
export async function readDrempels(tx: Tx): Promise<Drempels> {
	const found = await tx
		.selectFrom('schoolinstelling')
		.select('waarde')
		.where('sleutel', '=', 'toezicht_inzage')
		.orderBy('op', 'desc')
		.limit(1)
		.executeTakeFirst();
	const parsed = v.safeParse(Bewaard, found?.waarde);
	return parsed.success ? parsed.output : standaardDrempels;
}
