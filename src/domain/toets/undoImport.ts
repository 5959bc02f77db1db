import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { lockResultaten, mayImportResultaten, nietVanU } from './importResultaten.ts';
import { acceptGeboden, andereGekozen } from './recordResultaatkeuze.ts';

/** What undoing does, or did: results and points that go, values that count again, offers that are withdrawn. */
export type Terugdraaiing = {
	readonly resultaten: number;
	readonly methodetoetsen: number;
	readonly hersteld: number;
	readonly keuzes: number;
};

/**
 * Takes back a whole import of results: its results lapse with the reason, open offers of it disappear, and a value
 * that had given way to one of this import counts again. The import itself stays in the list, as undone.
 */
export async function undoImport(tx: Tx, importId: string, reden: string): Promise<Outcome<Terugdraaiing>> {
	if (!(await mayImportResultaten(tx))) return nietVanU;
	await lockResultaten(tx);
	const gevonden = await tx
		.selectFrom('import')
		.leftJoin('import_terugdraaiing', (join) =>
			join
				.onRef('import_terugdraaiing.school_id', '=', 'import.school_id')
				.onRef('import_terugdraaiing.import_id', '=', 'import.id')
		)
		.select(['import.id', 'import.soort', 'import_terugdraaiing.op as teruggedraaid'])
		.where('import.id', '=', importId)
		.executeTakeFirst();
	if (!gevonden) return refused('onbekend', 'Deze import bestaat niet, of u mag haar niet zien.');
	if (gevonden.teruggedraaid) return refused('al_teruggedraaid', 'Deze import is al teruggedraaid.');
	if (gevonden.soort !== 'uwlr' && gevonden.soort !== 'resultaten')
		return refused(
			'niet_terug_te_draaien',
			'Alleen een import van resultaten kan worden teruggedraaid. Lees voor groepen en kinderen een juist bestand in.'
		);
	await tx.insertInto('import_terugdraaiing').values({ import_id: importId, reden }).execute();
	const weg = await sql`update resultaat
		set vervallen_op = nu(), vervallen_reden = ${`Import teruggedraaid: ${reden}`}
		where import_id = ${importId} and vervallen_op is null`.execute(tx);
	const keuzes = await sql`update resultaatkeuze
		set gekozen = 'bestaand', gekozen_door = huidige_medewerker(), gekozen_op = nu()
		where import_id = ${importId} and gekozen is null`.execute(tx);
	const hersteld = await restoreVoorgangers(tx, importId);
	await resolveWithoutRival(tx, importId);
	const punten = await sql`delete from methodetoetsresultaat where import_id = ${importId}`.execute(tx);
	await sql`delete from methodetoets where import_id = ${importId} and not exists (
		select from methodetoetsresultaat
		where methodetoetsresultaat.school_id = methodetoets.school_id
			and methodetoetsresultaat.methodetoets_id = methodetoets.id)`.execute(tx);
	return done({
		resultaten: count(weg),
		methodetoetsen: count(punten),
		hersteld,
		keuzes: count(keuzes)
	});
}

const count = ({ numAffectedRows }: { numAffectedRows?: bigint }) => Number(numAffectedRows ?? 0);

/**
 * Where nothing counts any more for a measurement of this import, the value that stood last before it counts again,
 * unless its own import was taken back too.
 */
async function restoreVoorgangers(tx: Tx, importId: string): Promise<number> {
	const { numAffectedRows } = await sql`
		with weg as (select * from resultaat where import_id = ${importId}),
		voorganger as (
			select distinct on (weg.id) eerder.school_id, eerder.id
			from weg
			join resultaat as eerder on ${zelfdeMeting('eerder', 'weg')}
				and eerder.vervallen_reden = ${andereGekozen}
				and (eerder.import_id is null or not exists (
					select from import_terugdraaiing
					where import_terugdraaiing.school_id = eerder.school_id
						and import_terugdraaiing.import_id = eerder.import_id))
			where not exists (
				select from resultaat as geldig
				where ${zelfdeMeting('geldig', 'weg')} and geldig.vervallen_op is null)
			order by weg.id, eerder.id desc
		)
		update resultaat set vervallen_op = null, vervallen_reden = null
		from voorganger
		where resultaat.school_id = voorganger.school_id and resultaat.id = voorganger.id`.execute(tx);
	return Number(numAffectedRows ?? 0);
}

const zelfdeMeting = (een: string, ander: string) =>
	sql.raw(`${een}.school_id = ${ander}.school_id and ${een}.leerling_id = ${ander}.leerling_id
		and ${een}.toets = ${ander}.toets and ${een}.vak = ${ander}.vak
		and ${een}.onderdeel is not distinct from ${ander}.onderdeel and ${een}.schaal = ${ander}.schaal
		and ${een}.schooljaar = ${ander}.schooljaar and ${een}.deel = ${ander}.deel
		and (${een}.deel <> 'tussen' or ${een}.afgenomen_op = ${ander}.afgenomen_op)`);

/**
 * Open offers of later files were laid beside a value that is gone now. Beside the restored value they stay a choice;
 * with nothing beside them the first of them counts.
 */
async function resolveWithoutRival(tx: Tx, importId: string): Promise<void> {
	await sql`update resultaatkeuze set bestaand_id = geldig.id
		from resultaat as weg
		join resultaat as geldig on ${zelfdeMeting('geldig', 'weg')} and geldig.vervallen_op is null
		where weg.import_id = ${importId} and weg.school_id = resultaatkeuze.school_id
			and weg.id = resultaatkeuze.bestaand_id and resultaatkeuze.gekozen is null`.execute(tx);
	for (;;) {
		const alleen = await tx
			.selectFrom('resultaatkeuze')
			.innerJoin('resultaat', (join) =>
				join
					.onRef('resultaat.school_id', '=', 'resultaatkeuze.school_id')
					.onRef('resultaat.id', '=', 'resultaatkeuze.bestaand_id')
			)
			.innerJoin('import', (join) =>
				join
					.onRef('import.school_id', '=', 'resultaatkeuze.school_id')
					.onRef('import.id', '=', 'resultaatkeuze.import_id')
			)
			.select('resultaatkeuze.id')
			.where('resultaatkeuze.gekozen', 'is', null)
			.where('resultaat.import_id', '=', importId)
			.where('resultaat.vervallen_op', 'is not', null)
			.orderBy('import.op')
			.orderBy('resultaatkeuze.id')
			.limit(1)
			.executeTakeFirst();
		if (!alleen) return;
		// It takes the other open offers for the same measurement along, so each turn settles one measurement.
		await acceptGeboden(tx, alleen.id);
	}
}
