import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { compareDays } from '#law/datum.ts';
import { geenRollen, mayGrant } from './createGebruiker.ts';
import { keepRolgever } from './keepRolgever.ts';
import type { Rol } from './rol.ts';

/** Gives somebody a role from a day on, with or without a last day. Refuses `geen_toegang`, `orde`, and `heeft_rol` when it runs then. */
export async function giveRol(
	tx: Tx,
	{
		medewerkerId,
		rol,
		van,
		tot = null
	}: { medewerkerId: string; rol: Rol; van: Temporal.PlainDate; tot?: Temporal.PlainDate | null }
): Promise<Outcome<undefined>> {
	if (!(await mayGrant(tx))) return geenRollen;
	if (tot && compareDays(tot, van) < 0)
		return refused('orde', 'De laatste dag ligt voor de eerste. Kijk de datums na.');
	const { rows } = await sql`
		select from medewerker_rol
		where medewerker_id = ${medewerkerId} and rol = ${rol}
			and daterange(van, tot, '[]') && daterange(${van}::date, ${tot}::date, '[]')
		limit 1`.execute(tx);
	if (rows.length > 0) return refused('heeft_rol', 'Deze collega heeft die rol al in deze periode.');
	await tx.insertInto('medewerker_rol').values({ medewerker_id: medewerkerId, rol, van, tot }).execute();
	return done();
}

/**
 * Ends a role with `laatste` as its last day; one that begins later never was. Refuses `geen_toegang`, and
 * `laatste_directie` when nobody could hand out roles any more.
 */
export async function endRol(
	tx: Tx,
	{ medewerkerId, rol, laatste }: { medewerkerId: string; rol: string; laatste: Temporal.PlainDate }
): Promise<Outcome<undefined>> {
	if (!(await mayGrant(tx))) return geenRollen;
	return keepRolgever(tx, async () => {
		await tx
			.deleteFrom('medewerker_rol')
			.where('medewerker_id', '=', medewerkerId)
			.where('rol', '=', rol)
			.where('van', '>', laatste)
			.execute();
		await tx
			.updateTable('medewerker_rol')
			.set({ tot: laatste })
			.where('medewerker_id', '=', medewerkerId)
			.where('rol', '=', rol)
			.where((where) => where.or([where('tot', 'is', null), where('tot', '>', laatste)]))
			.execute();
		return done();
	});
}
