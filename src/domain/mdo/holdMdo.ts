import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { recordMomentuitkomst } from '#domain/jaarplan/recordMomentuitkomst.ts';
import { readMomenten, readMomentjaar } from '#domain/jaarplan/readMomenten.ts';
import { compareDays } from '#law/datum.ts';
import { lockMdo, mdoOnbekend } from './lockMdo.ts';
import { listBeletsels } from './mdo.ts';
import { tellMdo } from './prepareMdo.ts';
import { listDeelnemers, readMdo, weighDeelnemers } from './readMdo.ts';

type Wie = Pick<User, 'rollen' | 'vandaag' | 'medewerkerId'>;

/**
 * Begins it, on its day or later, when the child has a place in it, the parents are there or agree, and the school may share with
 * whoever comes from outside (X6, R-TOE-2, R-TOE-3). Refuses what lockMdo refuses, and `leidt_niet`, `nog_niet`, `beletsel`.
 */
export async function beginMdo(tx: Tx, user: Wie, id: string): Promise<Outcome<undefined>> {
	const open = await lockMdo(tx, id, 'to close');
	if (!open.ok) return open;
	const mdo = open.value;
	if (!mdo.dag || compareDays(mdo.dag, user.vandaag) > 0)
		return refused('nog_niet', mdo.dag ? 'Dit MDO is op een latere dag.' : 'Kies eerst een dag.');
	if (mdo.stand === 'begonnen') return done();
	const deelnemers = await listDeelnemers(tx, id);
	const zonder = (await weighDeelnemers(tx, mdo, deelnemers, user.vandaag)).flatMap(({ partner, weging }) =>
		weging.compleet ? [] : [{ partner, ontbreekt: weging.ontbreekt }]
	);
	const [beletsel] = listBeletsels(mdo, deelnemers, zonder);
	if (beletsel) return refused('beletsel', beletsel);
	const row = await tx
		.updateTable('mdo')
		.set(({ fn }) => ({ begonnen_op: fn<Temporal.Instant>('nu', []) }))
		.where('id', '=', id)
		.returning('id')
		.executeTakeFirst();
	if (!row) return refused('leidt_niet', 'De intern begeleider of de directie begint een MDO.');
	await tellMdo(tx, id);
	return done();
}

/** Who was there, of all participants at once. Refuses what lockMdo refuses. */
export async function recordMdoaanwezigen(
	tx: Tx,
	id: string,
	aanwezig: readonly string[]
): Promise<Outcome<undefined>> {
	const open = await lockMdo(tx, id);
	if (!open.ok) return open;
	await tx
		.updateTable('mdodeelnemer')
		.set({ aanwezig: sql<boolean>`id = any (${[...aanwezig]}::uuid[])` })
		.where('mdo_id', '=', id)
		.execute();
	await tellMdo(tx, id);
	return done();
}

/** What the people at the table decided. Refuses what lockMdo refuses, and `niet_begonnen`, `besluit_ontbreekt`. */
export async function addMdobesluit(tx: Tx, id: string, tekst: string): Promise<Outcome<undefined>> {
	const open = await lockMdo(tx, id);
	if (!open.ok) return open;
	if (open.value.stand !== 'begonnen') return refused('niet_begonnen', 'Begin eerst het MDO.');
	if (tekst.trim().length < 3) return refused('besluit_ontbreekt', 'Schrijf op wat er besloten is.');
	await tx
		.insertInto('mdoregel')
		.values({ mdo_id: id, leerling_id: open.value.leerlingId, soort: 'besluit', tekst: tekst.trim() })
		.execute();
	await tellMdo(tx, id);
	return done();
}

/** Takes a decision of a meeting that is under way back. Refuses what lockMdo refuses. */
export async function removeMdobesluit(tx: Tx, id: string, regelId: string): Promise<Outcome<undefined>> {
	const open = await lockMdo(tx, id);
	if (!open.ok) return open;
	await tx.deleteFrom('mdoregel').where('id', '=', regelId).where('mdo_id', '=', id).execute();
	await tellMdo(tx, id);
	return done();
}

/** Who does what and when, on that person's work list until it is done (S61, S96). Refuses what lockMdo refuses, and `niet_begonnen`, `wat_ontbreekt`, `datum_voorbij`. */
export async function addMdoafspraak(
	tx: Tx,
	user: Wie,
	id: string,
	{ wat, wieId, uiterlijk }: { wat: string; wieId: string; uiterlijk: Temporal.PlainDate }
): Promise<Outcome<undefined>> {
	const open = await lockMdo(tx, id);
	if (!open.ok) return open;
	if (open.value.stand !== 'begonnen') return refused('niet_begonnen', 'Begin eerst het MDO.');
	if (wat.trim().length < 3) return refused('wat_ontbreekt', 'Schrijf op wat er gaat gebeuren.');
	if (compareDays(uiterlijk, user.vandaag) < 0)
		return refused('datum_voorbij', 'Die datum is al voorbij. Kies vandaag of later.');
	await tx
		.insertInto('afspraak')
		.values({ leerling_id: open.value.leerlingId, mdo_id: id, wat: wat.trim(), wie_id: wieId, uiterlijk })
		.execute();
	await tellMdo(tx, id);
	return done();
}

/**
 * Closes it: from here the report stands, and the promise of the month is kept. Refuses what lockMdo refuses, and `leidt_niet`,
 * `niet_begonnen`, `aanwezigheid_ontbreekt`, `uitkomst_ontbreekt`.
 */
export async function closeMdo(tx: Tx, user: Wie, id: string): Promise<Outcome<undefined>> {
	const open = await lockMdo(tx, id, 'to close');
	if (!open.ok) return open;
	const { stand, momentId } = open.value;
	if (stand !== 'begonnen') return refused('niet_begonnen', 'Begin eerst het MDO.');
	if (!(await listDeelnemers(tx, id)).some(({ aanwezig }) => aanwezig))
		return refused('aanwezigheid_ontbreekt', 'Schrijf op wie er waren.');
	const besluit = await tx.selectFrom('mdoregel').select('id').where('mdo_id', '=', id).executeTakeFirst();
	const afspraak = await tx.selectFrom('afspraak').select('id').where('mdo_id', '=', id).executeTakeFirst();
	if (!besluit && !afspraak)
		return refused('uitkomst_ontbreekt', 'Schrijf minstens een besluit of een afspraak op.');
	const row = await tx
		.updateTable('mdo')
		.set(({ fn }) => ({
			afgesloten_op: fn<Temporal.Instant>('nu', []),
			afgesloten_door: fn<string>('huidige_medewerker', [])
		}))
		.where('id', '=', id)
		.returning('id')
		.executeTakeFirst();
	if (!row) return refused('leidt_niet', 'De intern begeleider of de directie sluit een MDO af.');
	const schooljaar = await readMomentjaar(tx, momentId!);
	const moment = schooljaar && (await readMomenten(tx, schooljaar, momentId!))[0];
	// The first child of the day proves that the month had its meeting.
	if (moment && moment.uitkomst === null)
		await recordMomentuitkomst(tx, user, moment.id, { uitkomst: 'gehouden', toelichting: '' });
	await tellMdo(tx, id);
	return done();
}

/** A line beside a report that stands. Refuses `mdo_onbekend`, `niet_afgesloten`, `tekst_ontbreekt`. */
export async function addMdoaanvulling(tx: Tx, id: string, tekst: string): Promise<Outcome<undefined>> {
	const mdo = await readMdo(tx, id);
	if (!mdo) return mdoOnbekend;
	if (mdo.stand !== 'afgesloten') return refused('niet_afgesloten', 'Er is nog geen verslag.');
	if (tekst.trim().length < 3) return refused('tekst_ontbreekt', 'Schrijf op wat u wilt toevoegen.');
	await tx
		.insertInto('mdoregel')
		.values({ mdo_id: id, leerling_id: mdo.leerlingId, soort: 'aanvulling', tekst: tekst.trim() })
		.execute();
	return done();
}
