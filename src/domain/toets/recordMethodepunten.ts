import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { readPuntenregel, samePunten, type Punten, type Puntenregel } from './methodetoets.ts';

export type Celfouten = Readonly<Record<string, { readonly behaald?: string; readonly herkansing?: string }>>;
/** Somebody else filled in other points meanwhile: what stands, and who wrote it. */
export type Puntenbotsing = Punten & { readonly door: string | null };
export type Puntenuitkomst =
	| {
			readonly ok: true;
			/** Pupils whose points changed: their signals are to be refreshed. */
			readonly gewijzigd: readonly string[];
			readonly botsingen: Readonly<Record<string, Puntenbotsing>>;
	  }
	| { readonly ok: false; readonly message: string; readonly fouten: Celfouten };

/**
 * Writes the points of a group on a test of a method (S98). Only what was changed on this screen is written; where
 * somebody else changed the same child meanwhile nothing is, and both are given back. A cell that is wrong stops all.
 * Points of a file become those of the person who changed them.
 */
export async function recordMethodepunten(
	tx: Tx,
	toetsId: string,
	regels: readonly Puntenregel[]
): Promise<Puntenuitkomst> {
	const toets = await tx
		.selectFrom('methodetoets')
		.select(['id', 'maximum'])
		.where('id', '=', toetsId)
		.executeTakeFirst();
	if (!toets) return { ok: false, message: 'Deze toets bestaat niet meer.', fouten: {} };
	const fouten: Record<string, { behaald?: string; herkansing?: string }> = {};
	const nieuw = new Map<string, Punten>();
	for (const regel of regels) {
		if (regel.behaald === regel.was.behaald && regel.herkansing === regel.was.herkansing) continue;
		const gelezen = readPuntenregel(regel, toets.maximum);
		if (gelezen.ok) nieuw.set(regel.leerlingId, gelezen.punten);
		else fouten[regel.leerlingId] = gelezen.fouten;
	}
	const aantal = Object.keys(fouten).length;
	if (aantal > 0)
		return {
			ok: false,
			message: `Bij ${aantal === 1 ? 'één kind' : `${aantal} kinderen`} klopt een getal niet. Er is nog niets opgeslagen.`,
			fouten
		};
	if (nieuw.size === 0) return { ok: true, gewijzigd: [], botsingen: {} };
	await sql`select pg_advisory_xact_lock(hashtextextended(${toetsId}, 0))`.execute(tx);
	const staand = await readStaand(tx, toetsId, [...nieuw.keys()]);
	const bereikbaar = await listReachableResultaten(tx, [...nieuw.keys()]);
	const botsingen: Record<string, Puntenbotsing> = {};
	const gewijzigd: string[] = [];
	for (const regel of regels) {
		const punten = nieuw.get(regel.leerlingId);
		if (!punten || !bereikbaar.has(regel.leerlingId)) continue;
		const staat = staand.get(regel.leerlingId) ?? { behaald: null, herkansing: null, door: null };
		if (samePunten(staat, punten)) continue;
		const gezien = readPuntenregel(regel.was, Infinity);
		if (!gezien.ok || !samePunten(staat, gezien.punten)) botsingen[regel.leerlingId] = staat;
		else {
			await writePunten(tx, toetsId, regel.leerlingId, punten);
			gewijzigd.push(regel.leerlingId);
		}
	}
	return { ok: true, gewijzigd, botsingen };
}

async function readStaand(
	tx: Tx,
	toetsId: string,
	leerlingen: string[]
): Promise<Map<string, Puntenbotsing>> {
	const rows = await tx
		.selectFrom('methodetoetsresultaat')
		.leftJoin('medewerker', (join) =>
			join
				.onRef('medewerker.school_id', '=', 'methodetoetsresultaat.school_id')
				.onRef('medewerker.id', '=', 'methodetoetsresultaat.door')
		)
		.select(['leerling_id', 'behaald', 'herkansing', 'roepnaam', 'voorvoegsel', 'achternaam'])
		.where('methodetoets_id', '=', toetsId)
		.where('leerling_id', 'in', leerlingen)
		.execute();
	return new Map(
		rows.map((row) => [
			row.leerling_id,
			{ behaald: row.behaald, herkansing: row.herkansing, door: volledigeNaam(row) || null }
		])
	);
}

/** Of these pupils, the ones whose results this person may see and so write (L1). */
export async function listReachableResultaten(tx: Tx, leerlingen: readonly string[]): Promise<Set<string>> {
	const { rows } = await sql<{ id: string }>`
		select id from leerling
		where id = any (${[...leerlingen]}::uuid[])
			and ((select hele_school(1)) or id = any ((select mijn_leerlingen(1))::uuid[]))`.execute(tx);
	return new Set(rows.map(({ id }) => id));
}

async function writePunten(tx: Tx, toetsId: string, leerlingId: string, { behaald, herkansing }: Punten) {
	if (behaald === null)
		await tx
			.deleteFrom('methodetoetsresultaat')
			.where('methodetoets_id', '=', toetsId)
			.where('leerling_id', '=', leerlingId)
			.execute();
	else
		await sql`insert into methodetoetsresultaat (methodetoets_id, leerling_id, behaald, herkansing)
			values (${toetsId}, ${leerlingId}, ${behaald}, ${herkansing})
			on conflict (school_id, methodetoets_id, leerling_id) do update
			set behaald = excluded.behaald, herkansing = excluded.herkansing, door = huidige_medewerker(), op = nu(),
				import_id = null`.execute(tx);
}
