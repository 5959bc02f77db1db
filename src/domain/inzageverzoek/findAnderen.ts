import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

/**
 * First names of others whom a text about this child may mention: children of its groups and parents besides the asker.
 * Only a help for who reads: a name that is also a word is found too, and a description is not.
 */
export async function listAnderen(tx: Tx, leerlingId: string, ouderId: string): Promise<string[]> {
	const { rows } = await sql<{ naam: string }>`
		select leerling.roepnaam as naam
		from groepsplaatsing eigen
		join groepsplaatsing ander on ander.school_id = eigen.school_id and ander.groep_id = eigen.groep_id
		join leerling on leerling.school_id = ander.school_id and leerling.id = ander.leerling_id
		where eigen.school_id = huidige_school() and eigen.leerling_id = ${leerlingId} and leerling.id <> ${leerlingId}
		union
		select ouder.voornaam from ouderschap
		join ouder on ouder.school_id = ouderschap.school_id and ouder.id = ouderschap.ouder_id
		where ouderschap.school_id = huidige_school() and ouderschap.leerling_id = ${leerlingId} and ouder.id <> ${ouderId}`.execute(
		tx
	);
	return rows.map(({ naam }) => naam).filter((naam) => naam && naam.length > 2);
}

/** Which of these names stand in a text as a word of their own, in the order of the text. */
export function findAnderen(tekst: string, namen: readonly string[]): string[] {
	const known = new Set(namen);
	return [...new Set(tekst.match(/[\p{L}\p{M}'’-]+/gu) ?? [])].filter(
		(word) => known.has(word) || known.has(word.replace(/['’]?s$/u, ''))
	);
}
