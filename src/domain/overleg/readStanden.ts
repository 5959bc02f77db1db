import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import type { Afspraaksoort } from '#domain/ondersteuningsvraag/ondersteuningsvraag.ts';
import type { Besprekingskop } from './readBesprekingskop.ts';

type Day = Temporal.PlainDate;

/** What the review decided about a child so far (S60, S61). */
export type Stand = {
	readonly leerlingId: string;
	readonly naam: string;
	readonly hoe: 'besproken' | 'geen_verandering' | 'nog_niet';
	readonly niveau: number;
	readonly besluiten: readonly {
		readonly van: number;
		readonly naar: number;
		readonly waarom: string;
		readonly door: string;
	}[];
	readonly vraagId: string | null;
	readonly afspraken: readonly {
		readonly id: string;
		readonly soort: Afspraaksoort;
		readonly wat: string;
		readonly wie: string;
		readonly uiterlijk: Day;
		readonly vraagId: string | null;
		readonly gedaan: boolean;
	}[];
};

type Stored = Omit<Stand, 'afspraken'> & {
	afspraken: (Omit<Stand['afspraken'][number], 'uiterlijk'> & { uiterlijk: string })[];
};

const medewerkernaam = sql`concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam)`;

/** How each of these children stands in a review, for who may see it (L2). */
export async function readStanden(tx: Tx, kop: Besprekingskop, ids: readonly string[]): Promise<Stand[]> {
	const { rows } = await sql<Stored>`
		select leerling.id as "leerlingId",
			concat_ws(' ', coalesce(leerling.roepnaam, leerling.voorletters), leerling.voorvoegsel, leerling.achternaam) as naam,
			case when besprekingsleerling.geen_verandering then 'geen_verandering'
				when besprekingsleerling.besproken_op is not null then 'besproken' else 'nog_niet' end as hoe,
			coalesce((select niveaubesluit.niveau from niveaubesluit
				where niveaubesluit.school_id = leerling.school_id and niveaubesluit.leerling_id = leerling.id
				order by niveaubesluit.besloten_op desc, niveaubesluit.op desc limit 1), 1) as niveau,
			coalesce((select jsonb_agg(jsonb_build_object('van', besluit.van, 'naar', besluit.naar, 'waarom', besluit.waarom,
				'door', coalesce(besluit.naam, '')) order by besluit.op) from (
					select niveaubesluit.niveau as naar, niveaubesluit.waarom, niveaubesluit.op, ${medewerkernaam} as naam,
						coalesce(lag(niveaubesluit.niveau) over (order by niveaubesluit.besloten_op, niveaubesluit.op), 1) as van
					from niveaubesluit
					left join medewerker on medewerker.school_id = niveaubesluit.school_id and medewerker.id = niveaubesluit.door
					where niveaubesluit.school_id = leerling.school_id and niveaubesluit.leerling_id = leerling.id
				) besluit
				where besluit.op >= ${kop.begonnenOp}::timestamptz
					and (${kop.afgeslotenOp}::timestamptz is null or besluit.op <= ${kop.afgeslotenOp}::timestamptz)), '[]') as besluiten,
			(select ondersteuningsvraag.id from ondersteuningsvraag
				where ondersteuningsvraag.school_id = leerling.school_id and ondersteuningsvraag.leerling_id = leerling.id
					and not exists (select from vraagsluiting where vraagsluiting.school_id = ondersteuningsvraag.school_id
						and vraagsluiting.ondersteuningsvraag_id = ondersteuningsvraag.id and vraagsluiting.heropend_op is null)
				order by ondersteuningsvraag.geopend_op desc limit 1) as "vraagId",
			coalesce((select jsonb_agg(jsonb_build_object('id', afspraak.id, 'soort', afspraak.soort, 'wat', afspraak.wat,
				'wie', ${medewerkernaam}, 'uiterlijk', afspraak.uiterlijk, 'vraagId', afspraak.ondersteuningsvraag_id,
				'gedaan', exists (select from afspraakafronding where afspraakafronding.school_id = afspraak.school_id
					and afspraakafronding.afspraak_id = afspraak.id)) order by afspraak.op)
				from afspraak
				join medewerker on medewerker.school_id = afspraak.school_id and medewerker.id = afspraak.wie_id
				where afspraak.school_id = leerling.school_id and afspraak.leerling_id = leerling.id
					and afspraak.leerlingbespreking_id = ${kop.id}), '[]') as afspraken
		from leerling
		left join besprekingsleerling on besprekingsleerling.school_id = leerling.school_id
			and besprekingsleerling.leerling_id = leerling.id and besprekingsleerling.leerlingbespreking_id = ${kop.id}
		where leerling.id = any (${[...ids]}::uuid[])`.execute(tx);
	return rows.map((row) => ({
		...row,
		afspraken: row.afspraken.map((afspraak) => ({
			...afspraak,
			uiterlijk: Temporal.PlainDate.from(afspraak.uiterlijk)
		}))
	}));
}
