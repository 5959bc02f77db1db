import { sql } from 'kysely';
import { backupLock } from '#core/backup/makeBackup.ts';
import type { Tx } from '#core/database.ts';

/** Older than this, and somebody should look. */
const calmFor = { hours: 48 };

export type Attempt = {
	readonly klaarOp: Temporal.Instant;
	readonly gecontroleerd: boolean;
	readonly melding: string | null;
	readonly bestand: string | null;
	readonly grootte: number | null;
	readonly rijen: number | null;
};
export type Backupstand = {
	/** Newest first. */
	readonly attempts: readonly Attempt[];
	/** The newest that was proven. */
	readonly last: Attempt | undefined;
	readonly running: boolean;
};

/** The last attempts, for who may read about them; nothing for everybody else. */
export async function readBackups(tx: Tx): Promise<Backupstand> {
	const select = tx
		.selectFrom('reservekopie')
		.select(['klaar_op as klaarOp', 'gecontroleerd', 'melding', 'bestand', 'grootte', 'rijen'])
		.orderBy('klaar_op', 'desc');
	const attempts = await select.limit(14).execute();
	const last = await select.where('gecontroleerd', '=', true).limit(1).executeTakeFirst();
	const { rows } = await sql<{ running: boolean }>`select exists (
		select from pg_locks
		where locktype = 'advisory' and objid = ${backupLock} and classid = 0
			and database = (select oid from pg_database where datname = current_database())
	) as running`.execute(tx);
	return { attempts, last, running: rows[0]!.running };
}

/** Whether somebody should look: no proven backup in the last two days. */
export const isOverdue = (last: Attempt | undefined, now: Temporal.Instant): boolean =>
	last === undefined || Temporal.Instant.compare(last.klaarOp, now.subtract(calmFor)) < 0;
