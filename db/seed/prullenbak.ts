import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

/**
 * Lets a colleague write an observation of today and take it back, so that there is something to put back. In a transaction of
 * beheer, whose deleting is not kept: the person and the role of a page are taken on, and put back after.
 */
export async function storePrullenbak(tx: Tx): Promise<void> {
	await sql`
		select set_config('app.medewerker', medewerker_id::text, true), set_config('role', 'zorgvuldig_app', true),
			set_config('app.zicht', '', true)
		from gebruiker where gebruikersnaam = 'joost' and school_id = huidige_school()`.execute(tx);
	await sql`
		with geschreven as (
			insert into observatie (leerling_id, soort, waarde, tekst)
			select leerling_id, 'vermoeden', 'sterk', 'Legde de klas uit hoe de waterkringloop werkt.'
			from groepsplaatsing where leerling_id = any (mijn_groepsleerlingen()) and tot is null
			order by leerling_id limit 1
			returning id
		)
		select set_config('app.proef', id::text, true) from geschreven`.execute(tx);
	await sql`delete from observatie where id = current_setting('app.proef')::uuid`.execute(tx);
	await sql`
		select set_config('role', 'zorgvuldig_beheer', true), set_config('app.medewerker', '', true),
			set_config('app.zicht', '', true)`.execute(tx);
}
