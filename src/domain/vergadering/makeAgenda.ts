import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { bouwOfGroep } from '#domain/organisatie/jaargroep.ts';
import { listGroepen } from '#domain/organisatie/read.ts';
import { lockOverleg, overlegOnbekend } from './lockOverleg.ts';
import { readOverleg } from './readOverleg.ts';
import { vormOf, type Vastpunt } from './vormen.ts';

/**
 * Makes the agenda of a meeting from its kind and from what the school has: the time before, the data, a point per group of
 * the bouw. Making it twice changes nothing. Refuses `overleg_onbekend`, `vervallen`.
 */
export async function makeAgenda(
	tx: Tx,
	user: Pick<User, 'vandaag'>,
	momentId: string
): Promise<Outcome<undefined>> {
	const overleg = await readOverleg(tx, momentId);
	if (!overleg) return overlegOnbekend;
	const { moment } = overleg;
	if (moment.uitkomst === 'vervallen') return refused('vervallen', 'Dit overleg is vervallen.');
	const made = await tx
		.insertInto('overleg')
		.values({ moment_id: momentId })
		.onConflict((conflict) => conflict.columns(['school_id', 'moment_id']).doNothing())
		.returning('moment_id')
		.executeTakeFirst();
	if (!made) return done();
	const { punten, perGroep } = vormOf(moment.werkafspraak);
	const groepen =
		perGroep === undefined
			? []
			: (await listGroepen(tx, user.vandaag)).filter((groep) => bouwOfGroep(groep) === moment.bouw);
	const agenda: Vastpunt[] = [
		...punten,
		...groepen.map(({ id, naam }) => ({ titel: naam, uitleg: perGroep!, bron: `groep:${id}` }))
	];
	await tx
		.insertInto('overlegpunt')
		.values(
			agenda.map(({ titel, uitleg, bron = null, minuten = null }, volgorde) => ({
				...{ moment_id: momentId, volgorde, titel, uitleg, bron, minuten },
				door: null
			}))
		)
		.execute();
	return done();
}

/** Somebody puts a point on the agenda, before or during the meeting. Refuses what lockOverleg refuses, and `titel_ontbreekt`. */
export async function addPunt(
	tx: Tx,
	momentId: string,
	{ titel, uitleg }: { titel: string; uitleg: string }
): Promise<Outcome<{ id: string }>> {
	const open = await lockOverleg(tx, momentId);
	if (!open.ok) return open;
	if (titel.trim().length < 2) return refused('titel_ontbreekt', 'Geef het punt een naam.');
	const { id } = await tx
		.insertInto('overlegpunt')
		.values((eb) => ({
			...{ moment_id: momentId, titel: titel.trim(), uitleg: uitleg.trim() },
			volgorde: eb
				.selectFrom('overlegpunt')
				.select(({ fn }) => fn.coalesce(fn.max('volgorde'), eb.lit(0)).as('laatste'))
				.where('moment_id', '=', momentId)
				.$castTo<number>()
		}))
		.returning('id')
		.executeTakeFirstOrThrow();
	return done({ id });
}

/** Takes a point away about which nothing was written, decided or agreed. Refuses what lockOverleg refuses, and `punt_in_gebruik`. */
export async function removePunt(tx: Tx, momentId: string, puntId: string): Promise<Outcome<undefined>> {
	const open = await lockOverleg(tx, momentId);
	if (!open.ok) return open;
	const gone = await tx
		.deleteFrom('overlegpunt')
		.where('id', '=', puntId)
		.where('moment_id', '=', momentId)
		.where('tekst', '=', '')
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('overlegbesluit').select('id').whereRef('overlegbesluit.punt_id', '=', 'overlegpunt.id')
				)
			)
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('overlegafspraak')
						.select('id')
						.whereRef('overlegafspraak.punt_id', '=', 'overlegpunt.id')
				)
			)
		)
		.returning('id')
		.executeTakeFirst();
	return gone
		? done()
		: refused('punt_in_gebruik', 'Bij dit punt is al iets opgeschreven. Het blijft op de agenda.');
}
