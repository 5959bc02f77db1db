import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { done, type Outcome } from '#core/outcome.ts';
import { refreshSignalen, type Verversing } from '#domain/signaal/refreshSignalen.ts';
import type { Instrument } from '#domain/volglijst/instrument.ts';
import { closeVolglijst, openVolglijst } from '#domain/volglijst/storeScores.ts';
import { recordMomentuitkomst } from './recordMomentuitkomst.ts';

type Wie = Pick<User, 'rollen' | 'vandaag' | 'medewerkerId'>;

/** So long after its last day a moment can still be what a list was filled in for. */
const dagenAchteraf = 60;

/**
 * Hands in the open list of a group: its scores count for signals from here, and the moment in the calendar that asked for it
 * was held, which keeps the promise (S102, S105-S107). Refuses what closeVolglijst refuses.
 */
export async function handInVolglijst(
	tx: Tx,
	user: Wie,
	groepId: string,
	instrument: Instrument
): Promise<Outcome<Verversing>> {
	const closed = await closeVolglijst(tx, groepId, instrument);
	if (!closed.ok) return closed;
	const moment = await findMoment(tx, user.vandaag, groepId, instrument);
	// A colleague who stands in may fill in the list; that the moment was held is then for who takes part to say.
	if (moment) await recordMomentuitkomst(tx, user, moment, { uitkomst: 'gehouden', toelichting: '' });
	return done(await refreshSignalen(tx, user.vandaag, closed.value.leerlingIds));
}

/** Opens a list again and lets its scores go from the signals until it is handed in. Refuses what openVolglijst refuses. */
export async function takeBackVolglijst(
	tx: Tx,
	user: Wie,
	groepId: string,
	instrument: Instrument,
	id: string
): Promise<Outcome<Verversing>> {
	const opened = await openVolglijst(tx, groepId, instrument, id);
	if (!opened.ok) return opened;
	return done(await refreshSignalen(tx, user.vandaag, opened.value.leerlingIds));
}

/** The moment of this promise in this group that has begun, and of which nothing was said yet; the latest. */
async function findMoment(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	groepId: string,
	{ werkafspraak }: Instrument
): Promise<string | undefined> {
	const { rows } = await sql<{ id: string }>`
		select id from moment
		where school_id = huidige_school() and werkafspraak = ${werkafspraak} and groep_id = ${groepId}
			and van <= ${vandaag} and tot >= ${vandaag.subtract({ days: dagenAchteraf })}
			and not exists (select from momentuitkomst
				where momentuitkomst.school_id = moment.school_id and momentuitkomst.moment_id = moment.id)
		order by van desc limit 1`.execute(tx);
	return rows[0]?.id;
}
