import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

/** A review that is planned and not closed. */
export type Bespreking = {
	id: string;
	groepId: string;
	ronde: number;
	geplandOp: Temporal.PlainDate;
	begonnen: boolean;
};

/** Reviews that still have to be held, in the order of their dates. */
export async function readBesprekingen(tx: Tx): Promise<Bespreking[]> {
	const { rows } = await sql<Bespreking>`
		select id, groep_id as "groepId", ronde, gepland_op as "geplandOp", begonnen_op is not null as begonnen
		from leerlingbespreking
		where afgesloten_op is null
		order by gepland_op`.execute(tx);
	return rows;
}

/** Children of the group of a review, and for how many of them something was prepared (S57-S59). */
export type Voorbereiding = { readonly leerlingen: number; readonly voorbereid: number };

/** How far these reviews are prepared, by their id. */
export async function countVoorbereid(
	tx: Tx,
	besprekingen: readonly Bespreking[]
): Promise<ReadonlyMap<string, Voorbereiding>> {
	if (besprekingen.length === 0) return new Map();
	const { rows } = await sql<{ id: string } & Voorbereiding>`
		select leerlingbespreking.id,
			(select count(distinct groepsplaatsing.leerling_id)::int from groepsplaatsing
				where groepsplaatsing.school_id = leerlingbespreking.school_id
					and groepsplaatsing.groep_id = leerlingbespreking.groep_id
					and groepsplaatsing.van <= vandaag()
					and (groepsplaatsing.tot is null or groepsplaatsing.tot >= vandaag())) as leerlingen,
			(select count(distinct voorbereid.leerling_id)::int from (
				select besprekingstekst.leerling_id from besprekingstekst
				where besprekingstekst.school_id = leerlingbespreking.school_id
					and besprekingstekst.leerlingbespreking_id = leerlingbespreking.id
					and besprekingstekst.veld = 'voorbereiding' and btrim(besprekingstekst.tekst) <> ''
				union
				select besprekingsleerling.leerling_id from besprekingsleerling
				where besprekingsleerling.school_id = leerlingbespreking.school_id
					and besprekingsleerling.leerlingbespreking_id = leerlingbespreking.id
					and (besprekingsleerling.geen_verandering or besprekingsleerling.besproken_op is not null)
			) voorbereid) as voorbereid
		from leerlingbespreking
		where leerlingbespreking.id = any (${besprekingen.map(({ id }) => id)}::uuid[])`.execute(tx);
	return new Map(rows.map(({ id, leerlingen, voorbereid }) => [id, { leerlingen, voorbereid }]));
}
