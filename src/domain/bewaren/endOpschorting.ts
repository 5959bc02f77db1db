import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

/** Lets destruction go on again, with a reason; the hold stays readable (R-BEW-5). Refuses `onbekend` and `reden_te_kort`. */
export async function endOpschorting(tx: Tx, id: string, reden: string): Promise<Outcome<undefined>> {
	if (reden.trim().length < 10) return refused('reden_te_kort', 'Schrijf iets meer op: een hele zin.');
	const { rows } = await sql`
		update bewaaropschorting
		set opgeheven_op = nu(), opgeheven_door = huidige_medewerker(), opgeheven_reden = ${reden}
		where id = ${id} and opgeheven_op is null
		returning id`.execute(tx);
	if (rows.length === 0) return refused('onbekend', 'Deze opschorting is er niet meer. Ververs de pagina.');
	return done();
}
