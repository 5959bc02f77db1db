import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { geenRollen, mayGrant } from './createGebruiker.ts';
import type { Rol } from './rol.ts';

/** Gives somebody a role from a day on. Refuses `geen_toegang`, and `heeft_rol` when it runs already. */
export async function giveRol(
	tx: Tx,
	{ medewerkerId, rol, van }: { medewerkerId: string; rol: Rol; van: Temporal.PlainDate }
): Promise<Outcome<undefined>> {
	if (!(await mayGrant(tx))) return geenRollen;
	const running = await tx
		.selectFrom('medewerker_rol')
		.select('van')
		.where('medewerker_id', '=', medewerkerId)
		.where('rol', '=', rol)
		.where((where) => where.or([where('tot', 'is', null), where('tot', '>=', van)]))
		.executeTakeFirst();
	if (running) return refused('heeft_rol', 'Deze collega heeft die rol al.');
	await tx.insertInto('medewerker_rol').values({ medewerker_id: medewerkerId, rol, van }).execute();
	return done();
}

/**
 * Ends a role: yesterday was its last day, and a role that begins today or later never was. Refuses `geen_toegang`, and
 * `laatste_directie` when nobody could hand out roles any more.
 */
export async function endRol(
	tx: Tx,
	{ medewerkerId, rol, vandaag }: { medewerkerId: string; rol: string; vandaag: Temporal.PlainDate }
): Promise<Outcome<undefined>> {
	if (!(await mayGrant(tx))) return geenRollen;
	if (rol === 'directie' || rol === 'beheerder') {
		const others = await tx
			.selectFrom('medewerker_rol')
			.select('medewerker_id')
			.where('rol', 'in', ['directie', 'beheerder'])
			.where((where) =>
				where.not(where.and([where('medewerker_id', '=', medewerkerId), where('rol', '=', rol)]))
			)
			.where('van', '<=', vandaag)
			.where((where) => where.or([where('tot', 'is', null), where('tot', '>=', vandaag)]))
			.executeTakeFirst();
		if (!others)
			return refused(
				'laatste_directie',
				'Dit is de laatste die rollen kan geven. Geef eerst iemand anders de rol directie of beheerder.'
			);
	}
	const open = tx
		.deleteFrom('medewerker_rol')
		.where('medewerker_id', '=', medewerkerId)
		.where('rol', '=', rol)
		.where('van', '>=', vandaag);
	await open.execute();
	await tx
		.updateTable('medewerker_rol')
		.set({ tot: vandaag.subtract({ days: 1 }) })
		.where('medewerker_id', '=', medewerkerId)
		.where('rol', '=', rol)
		.where((where) => where.or([where('tot', 'is', null), where('tot', '>=', vandaag)]))
		.execute();
	return done();
}
