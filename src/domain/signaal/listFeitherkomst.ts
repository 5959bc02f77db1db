import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { formatDatum } from '#law/datum.ts';
import type { Signaalfeit } from './signaal.ts';
import { leesbaar } from './verwoording.ts';

type Wie = { roepnaam: string | null; voorvoegsel: string | null; achternaam: string | null };
type Row = Wie & { id: string; op: Temporal.PlainDate | null; bron: string | null; ingelezen: boolean };

/** Where each fact came from, in a Dutch sentence, by `soort/id` (R-LVS-1); a fact that is gone has no entry. */
export async function listFeitherkomst(
	tx: Tx,
	feiten: readonly Pick<Signaalfeit, 'soort' | 'id'>[]
): Promise<Map<string, string>> {
	const ids = (soort: Signaalfeit['soort']) =>
		feiten.filter((feit) => feit.soort === soort).map(({ id }) => id);
	const found = new Map<string, string>();
	for (const row of await readResultaten(tx, ids('resultaat')))
		found.set(`resultaat/${row.id}`, resultaat(row));
	for (const row of await readMethodetoetsen(tx, ids('methodetoets')))
		found.set(`methodetoets/${row.id}`, door('Ingevoerd', row));
	for (const row of await readObservaties(tx, ids('observatie')))
		found.set(`observatie/${row.id}`, door('Opgeschreven', row));
	for (const row of await readVolgscores(tx, ids('volgscore')))
		found.set(`volgscore/${row.id}`, door(row.ingelezen ? 'Ingelezen' : 'Ingevuld', row));
	for (const id of ids('doublure')) found.set(`doublure/${id}`, 'Uit de schoolloopbaan van het kind.');
	return found;
}

async function readResultaten(tx: Tx, ids: string[]): Promise<Row[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<Row>`
		select resultaat.id::text, resultaat.bron, resultaat.import_id is not null as ingelezen, (resultaat.ingevoerd_op at time zone 'Europe/Amsterdam')::date as op,
			medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam
		from resultaat
		left join medewerker on medewerker.school_id = resultaat.school_id and medewerker.id = resultaat.ingevoerd_door
		where resultaat.id = any (${ids}::bigint[]) and resultaat.vervallen_op is null`.execute(tx);
	return rows;
}

async function readMethodetoetsen(tx: Tx, ids: string[]): Promise<Row[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<Row>`
		select methodetoets.id, null as bron, false as ingelezen,
			(methodetoets.op at time zone 'Europe/Amsterdam')::date as op,
			medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam
		from methodetoets
		left join medewerker on medewerker.school_id = methodetoets.school_id and medewerker.id = methodetoets.door
		where methodetoets.id = any (${ids}::uuid[])`.execute(tx);
	return rows;
}

async function readObservaties(tx: Tx, ids: string[]): Promise<Row[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<Row>`
		select observatie.id, null as bron, false as ingelezen, (observatie.op at time zone 'Europe/Amsterdam')::date as op,
			medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam
		from observatie
		left join medewerker on medewerker.school_id = observatie.school_id and medewerker.id = observatie.door
		where observatie.id = any (${ids}::uuid[])`.execute(tx);
	return rows;
}

/** A score is known by its list, the child and the competence together. */
async function readVolgscores(tx: Tx, ids: string[]): Promise<Row[]> {
	const lijsten = [...new Set(ids.map((id) => id.split('/')[0]!))];
	if (lijsten.length === 0) return [];
	const { rows } = await sql<Row>`
		select concat_ws('/', volgscore.volglijst_id, volgscore.leerling_id, volgscore.competentie) as id, null as bron,
			volgscore.ingelezen, (volgscore.op at time zone 'Europe/Amsterdam')::date as op,
			medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam
		from volgscore
		left join medewerker on medewerker.school_id = volgscore.school_id and medewerker.id = volgscore.door
		where volgscore.volglijst_id = any (${lijsten}::uuid[])`.execute(tx);
	return rows.filter(({ id }) => ids.includes(id));
}

const resultaat = (row: Row): string =>
	row.ingelezen
		? door(`Ingelezen uit ${row.bron ?? 'een bestand'}`, row)
		: `${door('Ingevoerd', row).slice(0, -1)}, bron: ${leesbaar(row.bron ?? 'onbekend')}.`;

const door = (wat: string, row: Wie & { op: Temporal.PlainDate | null }): string => {
	const wie = volledigeNaam(row);
	return `${wat}${wie ? ` door ${wie}` : ''}${row.op ? ` op ${formatDatum(row.op)}` : ''}.`;
};
