import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { volledigeNaam, type Naamdelen } from '#domain/organisatie/naam.ts';

type Waarde = {
	readonly tekst: string;
	readonly band: string | null;
	readonly percentiel: number | null;
	readonly referentieniveau: string | null;
	readonly normversie: string | null;
	readonly afgenomenOp: Temporal.PlainDate;
	readonly bron: string | null;
};

/** Two values for one measurement, with where each came from. */
export type Openkeuze = {
	readonly id: string;
	readonly importId: string;
	readonly leerlingId: string;
	readonly naam: string;
	readonly toets: string;
	readonly vak: string;
	readonly onderdeel: string | null;
	readonly schaal: string;
	readonly schooljaar: string;
	readonly deel: 'begin' | 'midden' | 'eind' | 'tussen';
	readonly jaargroep: string | null;
	readonly bestaand: Waarde & { readonly op: Temporal.Instant; readonly door: string | null };
	/** A teacher does not see the import itself, and so not when it was and by whom. */
	readonly geboden: Waarde & { readonly op: Temporal.Instant | null; readonly door: string | null };
};

/** The open choices of the pupils this person sees the results of, by name; at most `most` at once. */
export async function listResultaatkeuzes(
	tx: Tx,
	most = 100
): Promise<{ keuzes: Openkeuze[]; totaal: number }> {
	const { rows } = await sql<Rij>`
		select resultaatkeuze.id, resultaatkeuze.import_id as "importId", leerling.id as "leerlingId",
			leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam,
			bestaand.toets, bestaand.vak, bestaand.onderdeel, bestaand.schaal, bestaand.schooljaar, bestaand.deel,
			bestaand.jaargroep, ${waardeVan('bestaand')},
			bestaand.ingevoerd_op as "bestaandOp",
			concat_ws(' ', invoerder.roepnaam, invoerder.voorvoegsel, invoerder.achternaam) as "bestaandDoor",
			geboden.tekst as "gebodenTekst", geboden.band as "gebodenBand", geboden.percentiel as "gebodenPercentiel",
			geboden.referentieniveau as "gebodenReferentieniveau", geboden.normversie as "gebodenNormversie",
			geboden.afgenomen_op as "gebodenAfgenomenOp", geboden.bron as "gebodenBron",
			import.op as "gebodenOp",
			concat_ws(' ', lezer.roepnaam, lezer.voorvoegsel, lezer.achternaam) as "gebodenDoor",
			count(*) over ()::int as totaal
		from resultaatkeuze
		join leerling on leerling.school_id = resultaatkeuze.school_id and leerling.id = resultaatkeuze.leerling_id
		join resultaat as bestaand on bestaand.school_id = resultaatkeuze.school_id and bestaand.id = resultaatkeuze.bestaand_id
		left join medewerker as invoerder on invoerder.school_id = bestaand.school_id and invoerder.id = bestaand.ingevoerd_door
		left join import on import.school_id = resultaatkeuze.school_id and import.id = resultaatkeuze.import_id
		left join medewerker as lezer on lezer.school_id = import.school_id and lezer.id = import.door
		cross join lateral jsonb_to_record(resultaatkeuze.geboden || jsonb_build_object('tekst', resultaatkeuze.geboden -> 'waarde_tekst'))
			as geboden (tekst text, band text, percentiel numeric, referentieniveau text, normversie text, afgenomen_op date, bron text)
		where resultaatkeuze.gekozen is null
		order by leerling.achternaam, leerling.roepnaam, bestaand.vak, resultaatkeuze.id
		limit ${most}`.execute(tx);
	return { keuzes: rows.map(toKeuze), totaal: rows[0]?.totaal ?? 0 };
}

/** The files that open choices came from, with how many each. */
export async function listKeuzebestanden(
	tx: Tx
): Promise<{ importId: string; bron: string; aantal: number }[]> {
	const { rows } = await sql<{ importId: string; bron: string; aantal: number }>`
		select import_id as "importId", coalesce(min(geboden ->> 'bron'), 'een eerder bestand') as bron, count(*)::int as aantal
		from resultaatkeuze
		where gekozen is null
		group by import_id
		order by count(*) desc`.execute(tx);
	return rows;
}

/** The open choices of one file. */
export async function listKeuzesOf(tx: Tx, importId: string): Promise<string[]> {
	const rows = await tx
		.selectFrom('resultaatkeuze')
		.select('id')
		.where('import_id', '=', importId)
		.where('gekozen', 'is', null)
		.orderBy('id')
		.execute();
	return rows.map(({ id }) => id);
}

const waardeVan = (tabel: string) =>
	sql.raw(
		`${tabel}.waarde_tekst as "${tabel}Tekst", ${tabel}.band as "${tabel}Band", ${tabel}.percentiel as "${tabel}Percentiel",
		${tabel}.referentieniveau as "${tabel}Referentieniveau", ${tabel}.normversie as "${tabel}Normversie",
		${tabel}.afgenomen_op as "${tabel}AfgenomenOp", ${tabel}.bron as "${tabel}Bron"`
	);

type Kanten<K extends string> = {
	readonly [W in keyof Waarde as `${K}${Capitalize<W>}`]: Waarde[W];
} & { readonly [D in `${K}Door`]: string | null };
type Rij = Omit<Openkeuze, 'naam' | 'bestaand' | 'geboden'> &
	Naamdelen &
	Kanten<'bestaand'> &
	Kanten<'geboden'> & {
		readonly bestaandOp: Temporal.Instant;
		readonly gebodenOp: Temporal.Instant | null;
		readonly totaal: number;
	};

const toKeuze = (rij: Rij): Openkeuze => ({
	...{ id: rij.id, importId: rij.importId, leerlingId: rij.leerlingId, naam: volledigeNaam(rij) },
	...{ toets: rij.toets, vak: rij.vak, onderdeel: rij.onderdeel, schaal: rij.schaal },
	...{ schooljaar: rij.schooljaar, deel: rij.deel, jaargroep: rij.jaargroep },
	bestaand: {
		...{ tekst: rij.bestaandTekst, band: rij.bestaandBand, percentiel: rij.bestaandPercentiel },
		...{ referentieniveau: rij.bestaandReferentieniveau, normversie: rij.bestaandNormversie },
		...{ afgenomenOp: rij.bestaandAfgenomenOp, bron: rij.bestaandBron, op: rij.bestaandOp },
		door: rij.bestaandDoor || null
	},
	geboden: {
		...{ tekst: rij.gebodenTekst, band: rij.gebodenBand, percentiel: rij.gebodenPercentiel },
		...{ referentieniveau: rij.gebodenReferentieniveau, normversie: rij.gebodenNormversie },
		...{ afgenomenOp: rij.gebodenAfgenomenOp, bron: rij.gebodenBron, op: rij.gebodenOp },
		door: rij.gebodenDoor || null
	}
});
