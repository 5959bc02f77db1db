import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

/**
 * Takes back a whole import of results: its results lapse with the reason, open choices of it disappear, and a value
 * that had given way to one of this import counts again. The import itself stays in the list, as undone.
 */
export async function undoImport(tx: Tx, importId: string, reden: string): Promise<Outcome<number>> {
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
	if (gevonden.soort !== 'uwlr' && gevonden.soort !== 'resultaten') {
		return refused(
			'niet_terug_te_draaien',
			'Alleen een import van resultaten kan worden teruggedraaid. Lees voor groepen en kinderen een juist bestand in.'
		);
	}
	const vervallen =
		await sql`update resultaat set vervallen_op = now(), vervallen_reden = ${`Import teruggedraaid: ${reden}`}
		where import_id = ${importId} and vervallen_op is null`.execute(tx);
	await sql`update resultaat set vervallen_op = null, vervallen_reden = null
		from resultaatkeuze
		where resultaatkeuze.school_id = resultaat.school_id and resultaatkeuze.bestaand_id = resultaat.id
			and resultaatkeuze.import_id = ${importId} and resultaatkeuze.gekozen = 'geboden'
			and resultaat.vervallen_op is not null`.execute(tx);
	await sql`update resultaatkeuze set gekozen = 'bestaand', gekozen_door = huidige_medewerker(), gekozen_op = now()
		where import_id = ${importId} and gekozen is distinct from 'bestaand'`.execute(tx);
	await tx.insertInto('import_terugdraaiing').values({ import_id: importId, reden }).execute();
	return done(Number(vervallen.numAffectedRows ?? 0));
}
