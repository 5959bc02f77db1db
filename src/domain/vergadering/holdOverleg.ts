import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { recordMomentuitkomst } from '#domain/jaarplan/recordMomentuitkomst.ts';
import { tellBespreking } from '#domain/overleg/hub.ts';
import { compareDays } from '#law/datum.ts';
import { magBeeldMaken, storeBeeld } from './beeld.ts';
import { lockOverleg, overlegOnbekend } from './lockOverleg.ts';
import { readOverleg } from './readOverleg.ts';
import { vormOf } from './vormen.ts';

type Wie = Pick<User, 'rollen' | 'vandaag' | 'medewerkerId'>;

/** Everybody with this meeting open looks again. */
const tell = (tx: Tx, momentId: string) =>
	tellBespreking(tx, momentId, { soort: 'stand', leerling: null, client: '' });

/** Begins the meeting, on its day or later; where figures belong to it they are frozen now. Refuses what lockOverleg refuses, and `nog_niet`. */
export async function beginOverleg(tx: Tx, user: Wie, momentId: string): Promise<Outcome<undefined>> {
	const open = await lockOverleg(tx, momentId);
	if (!open.ok) return open;
	if (compareDays(open.value.moment.van, user.vandaag) > 0)
		return refused(
			'nog_niet',
			'Dit overleg is op een latere dag. Verzet het in het jaarplan als u nu begint.'
		);
	await tx
		.updateTable('overleg')
		.set({ begonnen_op: sql<Temporal.Instant>`coalesce(begonnen_op, nu())` })
		.where('moment_id', '=', momentId)
		.execute();
	if (vormOf(open.value.moment.werkafspraak).beeldVanaf !== undefined && magBeeldMaken(user.rollen))
		// Without figures the meeting begins all the same.
		await storeBeeld(tx, user, momentId);
	await tell(tx, momentId);
	return done();
}

/**
 * Closes the meeting: from here the minutes stand, and the promise of the school is kept (its proof is the moment that was
 * held). Refuses what lockOverleg refuses, and `niet_begonnen`, `aanwezigheid_ontbreekt`.
 */
export async function closeOverleg(tx: Tx, user: Wie, momentId: string): Promise<Outcome<undefined>> {
	const open = await lockOverleg(tx, momentId, 'to close');
	if (!open.ok) return open;
	if (open.value.stand !== 'begonnen') return refused('niet_begonnen', 'Begin eerst het overleg.');
	const aanwezig = await tx
		.selectFrom('overlegaanwezige')
		.select('medewerker_id')
		.where('moment_id', '=', momentId)
		.where('aanwezig', '=', true)
		.executeTakeFirst();
	if (!aanwezig) return refused('aanwezigheid_ontbreekt', 'Schrijf op wie er waren.');
	if (open.value.moment.uitkomst === null) {
		const held = await recordMomentuitkomst(tx, user, momentId, { uitkomst: 'gehouden', toelichting: '' });
		if (!held.ok) return held;
	}
	await tx
		.updateTable('overleg')
		.set(({ fn }) => ({
			afgesloten_op: fn<Temporal.Instant>('nu', []),
			afgesloten_door: fn<string>('huidige_medewerker', [])
		}))
		.where('moment_id', '=', momentId)
		.execute();
	await tell(tx, momentId);
	return done();
}

/** Who was there, of all participants at once. Refuses what lockOverleg refuses. */
export async function recordAanwezigen(
	tx: Tx,
	momentId: string,
	deelnemers: readonly string[],
	aanwezig: readonly string[]
): Promise<Outcome<undefined>> {
	const open = await lockOverleg(tx, momentId);
	if (!open.ok) return open;
	const alle = [...new Set([...deelnemers, ...aanwezig])];
	if (alle.length === 0) return done();
	await tx
		.insertInto('overlegaanwezige')
		.values(alle.map((id) => ({ moment_id: momentId, medewerker_id: id, aanwezig: aanwezig.includes(id) })))
		.onConflict((conflict) =>
			conflict
				.columns(['school_id', 'moment_id', 'medewerker_id'])
				.doUpdateSet({ aanwezig: (eb) => eb.ref('excluded.aanwezig') })
		)
		.execute();
	await tell(tx, momentId);
	return done();
}

/** What this person gives beforehand. Refuses what lockOverleg refuses. */
export async function storeVoorbereiding(
	tx: Tx,
	user: Wie,
	momentId: string,
	voorbereiding: string
): Promise<Outcome<undefined>> {
	const open = await lockOverleg(tx, momentId);
	if (!open.ok) return open;
	const tekst = voorbereiding.trim();
	await tx
		.insertInto('overlegvoorbereiding')
		.values({ moment_id: momentId, medewerker_id: user.medewerkerId, tekst })
		.onConflict((conflict) =>
			conflict.columns(['school_id', 'moment_id', 'medewerker_id']).doUpdateSet({ tekst })
		)
		.execute();
	return done();
}

/** Writes down what was decided at a point. Refuses what lockOverleg refuses, and `besluit_ontbreekt`. */
export async function addBesluit(
	tx: Tx,
	momentId: string,
	puntId: string,
	tekst: string
): Promise<Outcome<undefined>> {
	const open = await lockOverleg(tx, momentId);
	if (!open.ok) return open;
	if (tekst.trim().length < 3) return refused('besluit_ontbreekt', 'Schrijf op wat er besloten is.');
	await tx
		.insertInto('overlegbesluit')
		.values({ moment_id: momentId, punt_id: puntId, tekst: tekst.trim() })
		.execute();
	await tell(tx, momentId);
	return done();
}

/**
 * Writes down who does what and when; it stands on that person's work list until it is done. Refuses what lockOverleg refuses,
 * and `wat_ontbreekt`, `datum_voorbij`.
 */
export async function addOverlegafspraak(
	tx: Tx,
	user: Wie,
	momentId: string,
	afspraak: { puntId: string; wat: string; wieId: string; uiterlijk: Temporal.PlainDate }
): Promise<Outcome<undefined>> {
	const open = await lockOverleg(tx, momentId);
	if (!open.ok) return open;
	if (afspraak.wat.trim().length < 3) return refused('wat_ontbreekt', 'Schrijf op wat er gaat gebeuren.');
	if (compareDays(afspraak.uiterlijk, user.vandaag) < 0)
		return refused('datum_voorbij', 'Die datum is al voorbij. Kies vandaag of later.');
	await tx
		.insertInto('overlegafspraak')
		.values({
			...{ moment_id: momentId, punt_id: afspraak.puntId, wat: afspraak.wat.trim() },
			...{ wie_id: afspraak.wieId, uiterlijk: afspraak.uiterlijk }
		})
		.execute();
	await tell(tx, momentId);
	return done();
}

/** Takes a decision or an agreement of an open meeting away again. Refuses what lockOverleg refuses. */
export async function removeRegel(
	tx: Tx,
	momentId: string,
	soort: 'overlegbesluit' | 'overlegafspraak',
	id: string
): Promise<Outcome<undefined>> {
	const open = await lockOverleg(tx, momentId);
	if (!open.ok) return open;
	await tx.deleteFrom(soort).where('id', '=', id).where('moment_id', '=', momentId).execute();
	await tell(tx, momentId);
	return done();
}

/** An agreement was done, or not after all (`gedaan` false). Refuses `afspraak_onbekend`. */
export async function settleOverlegafspraak(
	tx: Tx,
	id: string,
	gedaan: boolean
): Promise<Outcome<undefined>> {
	const row = await tx
		.updateTable('overlegafspraak')
		.set(({ fn }) => ({
			gedaan_op: gedaan ? fn<Temporal.Instant>('nu', []) : null,
			gedaan_door: gedaan ? fn<string>('huidige_medewerker', []) : null
		}))
		.where('id', '=', id)
		.returning('id')
		.executeTakeFirst();
	return row ? done() : refused('afspraak_onbekend', 'Deze afspraak is er niet meer.');
}

/** Who was not there read the minutes. Refuses `overleg_onbekend`, `niet_afgesloten`. */
export async function noteGelezen(tx: Tx, user: Wie, momentId: string): Promise<Outcome<undefined>> {
	const overleg = await readOverleg(tx, momentId);
	if (!overleg) return overlegOnbekend;
	if (overleg.stand !== 'afgesloten') return refused('niet_afgesloten', 'Er is nog geen verslag.');
	await tx
		.insertInto('overleglezing')
		.values({ moment_id: momentId, medewerker_id: user.medewerkerId })
		.onConflict((conflict) => conflict.columns(['school_id', 'moment_id', 'medewerker_id']).doNothing())
		.execute();
	return done();
}

/** A line beside the minutes, after it was closed. Refuses `overleg_onbekend`, `niet_afgesloten`, `tekst_ontbreekt`. */
export async function addOverlegaanvulling(
	tx: Tx,
	momentId: string,
	tekst: string
): Promise<Outcome<undefined>> {
	const overleg = await readOverleg(tx, momentId);
	if (!overleg) return overlegOnbekend;
	if (overleg.stand !== 'afgesloten') return refused('niet_afgesloten', 'Er is nog geen verslag.');
	if (tekst.trim().length < 2) return refused('tekst_ontbreekt', 'Schrijf op wat u wilt toevoegen.');
	await tx.insertInto('overlegaanvulling').values({ moment_id: momentId, tekst: tekst.trim() }).execute();
	return done();
}
