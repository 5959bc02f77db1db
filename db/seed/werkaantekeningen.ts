import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

/** Who wrote what about whom, how many days ago: one of them is nearly gone. */
const aantekeningen = [
	{
		wie: 'joost',
		groep: 'Groep 4',
		geleden: 23,
		tekst: 'Leek twee ochtenden moe. Eerst zelf even aankijken, daarna misschien met thuis bespreken.'
	},
	{
		wie: 'joost',
		groep: 'Groep 4',
		geleden: 2,
		tekst: 'Bloeide op bij het uitleggen aan een ander kind. Vaker als helper inzetten?'
	},
	{
		wie: 'samira',
		groep: 'Groep 6',
		geleden: 25,
		tekst: 'Navragen bij de leerkracht of het buitenspelen nu beter gaat.'
	}
] as const;

/**
 * Adds working notes of some colleagues about the child of their group with most plans. In a transaction of beheer, which
 * cannot write them: for each the writer and the day of writing are taken on, and put back after.
 */
export async function storeWerkaantekeningen(tx: Tx, vandaag: Temporal.PlainDate): Promise<void> {
	for (const { wie, groep, geleden, tekst } of aantekeningen) {
		await sql`
			select set_config('app.medewerker', medewerker_id::text, true),
				set_config('app.vandaag', ${vandaag.subtract({ days: geleden }).toString()}, true)
			from gebruiker where gebruikersnaam = ${wie} and school_id = huidige_school()`.execute(tx);
		await sql`
			insert into werkaantekening (leerling_id, tekst)
			select groepsplaatsing.leerling_id, ${tekst}
			from groepsplaatsing
			join groep on groep.school_id = groepsplaatsing.school_id and groep.id = groepsplaatsing.groep_id and groep.naam = ${groep}
			where groepsplaatsing.tot is null
			order by (select count(*) from handelingsplan where handelingsplan.leerling_id = groepsplaatsing.leerling_id) desc,
				groepsplaatsing.leerling_id
			limit 1`.execute(tx);
	}
	await sql`
		select set_config('app.medewerker', '', true), set_config('app.vandaag', ${vandaag.toString()}, true)`.execute(
		tx
	);
}
