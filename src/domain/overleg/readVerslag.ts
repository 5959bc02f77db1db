import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { byRoepnaam } from '#domain/organisatie/naam.ts';
import { listLeerlingen } from '#domain/organisatie/read.ts';
import { gespreksvelden, type Tekstveld } from './tekstvelden.ts';
import type { Besprekingskop } from './readBesprekingskop.ts';
import { readStanden, type Stand } from './readStanden.ts';
import { readTeksten } from './readTeksten.ts';

export type Verslagregel = Stand & {
	readonly roepnaam: string;
	readonly voorbereiding: string;
	readonly teksten: readonly { readonly veld: Tekstveld; readonly tekst: string }[];
	readonly aanvullingen: readonly {
		readonly tekst: string;
		readonly door: string;
		readonly op: Temporal.Instant;
	}[];
};

/**
 * What a review came to: per child what was said, what was decided, who does what and when (S59-S61). Of a closed review
 * the children who were in it, of a running one those of the group; each only for who may see the child (L2).
 */
export async function readVerslag(
	tx: Tx,
	kop: Besprekingskop,
	vandaag: Temporal.PlainDate
): Promise<Verslagregel[]> {
	const namen = await readDeelnemers(tx, kop, vandaag);
	const standen = new Map(
		(
			await readStanden(
				tx,
				kop,
				namen.map(({ id }) => id)
			)
		).map((stand) => [stand.leerlingId, stand])
	);
	const teksten = Map.groupBy(await readTeksten(tx, kop.id), ({ leerlingId }) => leerlingId);
	const aanvullingen = Map.groupBy(await readAanvullingen(tx, kop.id), ({ leerlingId }) => leerlingId);
	return namen.flatMap((naam) => {
		const stand = standen.get(naam.id);
		const eigen = teksten.get(naam.id) ?? [];
		const tekstVan = (veld: Tekstveld) => eigen.find((tekst) => tekst.veld === veld)?.tekst.trim() ?? '';
		if (!stand) return [];
		return [
			{
				...stand,
				roepnaam: naam.roepnaam ?? stand.naam,
				voorbereiding: tekstVan('voorbereiding'),
				teksten: gespreksvelden.flatMap((veld) =>
					tekstVan(veld) === '' ? [] : [{ veld, tekst: tekstVan(veld) }]
				),
				aanvullingen: aanvullingen.get(naam.id) ?? []
			}
		];
	});
}

type Naam = { id: string; roepnaam: string | null; achternaam: string | null };

async function readDeelnemers(tx: Tx, kop: Besprekingskop, vandaag: Temporal.PlainDate): Promise<Naam[]> {
	if (!kop.afgeslotenOp) return (await listLeerlingen(tx, vandaag, kop.groepId)).sort(byRoepnaam);
	const rows = await tx
		.selectFrom('besprekingsleerling')
		.innerJoin('leerling', (join) =>
			join
				.onRef('leerling.school_id', '=', 'besprekingsleerling.school_id')
				.onRef('leerling.id', '=', 'besprekingsleerling.leerling_id')
		)
		.select(['leerling.id', 'leerling.roepnaam', 'leerling.achternaam'])
		.where('besprekingsleerling.leerlingbespreking_id', '=', kop.id)
		.execute();
	return rows.sort(byRoepnaam);
}

async function readAanvullingen(tx: Tx, besprekingId: string) {
	const { rows } = await sql<{ leerlingId: string; tekst: string; door: string; op: Temporal.Instant }>`
		select besprekingsaanvulling.leerling_id as "leerlingId", besprekingsaanvulling.tekst, besprekingsaanvulling.op,
			coalesce(concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam), 'een collega') as door
		from besprekingsaanvulling
		left join medewerker on medewerker.school_id = besprekingsaanvulling.school_id
			and medewerker.id = besprekingsaanvulling.door
		where besprekingsaanvulling.leerlingbespreking_id = ${besprekingId}
		order by besprekingsaanvulling.op`.execute(tx);
	return rows;
}
