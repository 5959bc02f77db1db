import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { kijkmomentInWoorden } from '#domain/gebeurtenis/kijkmomentInWoorden.ts';
import { listKijkmomenten } from '#domain/gebeurtenis/listKijkmomenten.ts';
import { tekstvelden, veldnamen, type Tekstveld } from '#domain/overleg/tekstvelden.ts';
import { rolnaam } from '#domain/toegang/rol.ts';
import { listToestemmingen } from '#domain/toestemming/readToestemmingen.ts';
import { manieren } from '#domain/toestemming/toestemming.ts';
import { dayOf, formatDatum, formatPeriode } from '#law/datum.ts';
import { filled } from './collectKind.ts';
import type { Stuk } from './stuk.ts';

type Day = Temporal.PlainDate;
type Naam = (id: string | null) => string | null;

/** Reviews, consents, closed pieces, and who reached the file. */
export async function collectOverleg(tx: Tx, leerlingId: string, naam: Naam): Promise<Stuk[]> {
	return [
		...(await collectBesprekingen(tx, leerlingId, naam)),
		...(await collectToestemmingen(tx, leerlingId)),
		...(await collectToegang(tx, leerlingId, naam)),
		...(await collectGesloten(tx, leerlingId))
	];
}

/** What was written in a review; one that is not closed is still being written. */
async function collectBesprekingen(tx: Tx, leerlingId: string, naam: Naam): Promise<Stuk[]> {
	const { rows } = await sql<{
		id: string;
		op: Day;
		besproken: boolean;
		gesloten: boolean;
		teksten: Record<string, string>;
		aanvullingen: { tekst: string; door: string | null }[];
	}>`
		select bespreking.id, coalesce((bespreking.begonnen_op at time zone 'Europe/Amsterdam')::date, bespreking.gepland_op) as op,
			kind.besproken_op is not null as besproken, bespreking.afgesloten_op is not null as gesloten,
			coalesce((select jsonb_object_agg(veld, btrim(tekst)) from besprekingstekst
				where school_id = kind.school_id and leerlingbespreking_id = bespreking.id and leerling_id = kind.leerling_id
					and btrim(tekst) <> ''), '{}') as teksten,
			coalesce((select jsonb_agg(jsonb_build_object('tekst', tekst, 'door', door) order by op) from besprekingsaanvulling
				where school_id = kind.school_id and leerlingbespreking_id = bespreking.id and leerling_id = kind.leerling_id), '[]') as aanvullingen
		from besprekingsleerling kind
		join leerlingbespreking bespreking on bespreking.school_id = kind.school_id and bespreking.id = kind.leerlingbespreking_id
		where kind.school_id = huidige_school() and kind.leerling_id = ${leerlingId}
		order by bespreking.gepland_op`.execute(tx);
	return rows
		.map((row): Stuk => ({
			...{
				sleutel: `besprekingstekst:${row.id}`,
				deel: 'overleg',
				kop: 'Leerlingbespreking',
				op: row.op,
				door: null
			},
			regels: filled([
				...tekstvelden.map((veld: Tekstveld) => [veldnamen[veld], row.teksten[veld]] as const),
				...row.aanvullingen.map(
					({ tekst, door }) => [`Aanvulling van ${naam(door) ?? 'een medewerker'}`, tekst] as const
				)
			]),
			...(row.gesloten
				? ({ voorstel: 'beoordelen' } as const)
				: ({
						voorstel: 'weglaten',
						reden: 'werkversie',
						kopBuiten: 'Voorbereiding van een bespreking'
					} as const))
		}))
		.filter(({ regels }) => regels.length > 0);
}

async function collectToestemmingen(tx: Tx, leerlingId: string): Promise<Stuk[]> {
	return (await listToestemmingen(tx, leerlingId)).map((een) => ({
		...{
			sleutel: `toestemming:${een.id}`,
			deel: 'delen',
			kop: `Toestemming voor ${een.partner}`,
			kopBuiten: 'Toestemming',
			op: een.gegevenOp,
			door: null
		},
		regels: filled([
			['Gegeven door', een.wie],
			['Welke gegevens', een.gegevens],
			['Waarvoor', een.doel],
			['Periode', formatPeriode(een.van, een.tot)],
			['Hoe', `${manieren[een.hoe]}: ${een.bewijs}`],
			['Ingetrokken', een.ingetrokkenOp && formatDatum(een.ingetrokkenOp)]
		]),
		voorstel: 'beoordelen'
	}));
}

/** Roles and not names: the school decides about names of its people (HvJ EU C-579/21). */
async function collectToegang(tx: Tx, leerlingId: string, naam: Naam): Promise<Stuk[]> {
	const momenten = (await listKijkmomenten(tx, leerlingId)) ?? [];
	const toewijzingen = await tx
		.selectFrom('leerlingtoewijzing')
		.select(['medewerker_id', 'rol', 'waarvoor', 'van', 'tot'])
		.where('leerling_id', '=', leerlingId)
		.orderBy('van')
		.execute();
	const stukken: Stuk[] = [
		{
			...{
				sleutel: 'leerlingtoewijzing:alle',
				deel: 'toegang',
				kop: 'Specialisten die met het kind werkten',
				op: null,
				door: null
			},
			regels: toewijzingen.map((row) => ({
				naam: formatPeriode(row.van, row.tot),
				tekst: `${naam(row.medewerker_id) ?? 'een medewerker'}, ${rolnaam(row.rol)}: ${row.waarvoor}`
			})),
			voorstel: 'beoordelen'
		},
		{
			...{
				sleutel: 'gebeurtenis:gelezen',
				deel: 'toegang',
				kop: 'Wie het dossier las of meenam',
				op: null,
				door: null
			},
			regels: momenten
				.map((moment) => kijkmomentInWoorden(moment, false))
				.map(({ wanneer, wie, wat, waarom }) => ({ naam: wanneer, tekst: `${wie} ${wat}. ${waarom}` })),
			voorstel: 'erbij'
		}
	];
	return stukken.filter(({ regels }) => regels.length > 0);
}

const geslotensoorten = {
	meldcode: 'meldcode',
	veiligheid: 'veiligheid',
	gerechtelijk: 'stuk van de rechtbank',
	anders: 'ander stuk'
} as const;

/** Of closed pieces only that they exist; what they say is not read here, and their kind does not go out (R-KWA-2). */
async function collectGesloten(tx: Tx, leerlingId: string): Promise<Stuk[]> {
	const rows = await tx
		.selectFrom('gesloten_stuk')
		.select(['id', 'soort', 'stuk_van', 'op'])
		.where('leerling_id', '=', leerlingId)
		.orderBy('stuk_van')
		.execute();
	return rows.map((row) => ({
		...{
			sleutel: `gesloten_stuk:${row.id}`,
			deel: 'gesloten',
			kop: `Afgesloten stuk: ${geslotensoorten[row.soort as 'anders']}`,
			kopBuiten: 'Een afgesloten stuk',
			op: row.stuk_van,
			door: null
		},
		regels: [{ naam: 'Toegevoegd', tekst: formatDatum(dayOf(row.op)) }],
		voorstel: 'beoordelen'
	}));
}
