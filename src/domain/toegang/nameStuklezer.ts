import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { compareDays } from '#law/datum.ts';
import { listGeslotenStukken } from './readGeslotenStukken.ts';

/** Whether this person says who may open this piece: its readers and directie. */
export const mayName = async (tx: Tx, stukId: string) => {
	const { rows } = await sql<{ mag: boolean }>`
		select heeft_rol('directie') or ${stukId}::uuid = any (mijn_gesloten_stukken()) as mag`.execute(tx);
	return rows[0]!.mag;
};
export const geenLezer = refused(
	'geen_lezer',
	'Wie een stuk mag openen bepalen de lezers van dat stuk en de directie.'
);

/** Names somebody who may open a piece from today on, perhaps until a day. Refuses `geen_lezer`, `lezer_onbekend`, `is_lezer`, `periode`. */
export async function nameStuklezer(
	tx: Tx,
	lezer: {
		stukId: string;
		medewerkerId: string;
		tot: Temporal.PlainDate | null;
		vandaag: Temporal.PlainDate;
	}
): Promise<Outcome<undefined>> {
	if (!(await mayName(tx, lezer.stukId))) return geenLezer;
	const [stuk] = await listGeslotenStukken(tx, { id: lezer.stukId });
	const known = await tx
		.selectFrom('medewerker')
		.select('id')
		.where('id', '=', lezer.medewerkerId)
		.executeTakeFirst();
	if (!known)
		return refused('lezer_onbekend', 'Deze collega staat niet op school. Kies iemand uit de lijst.');
	if (stuk?.lezers.some(({ medewerkerId }) => medewerkerId === lezer.medewerkerId))
		return refused('is_lezer', 'Deze collega mag het stuk al openen.');
	if (lezer.tot && compareDays(lezer.tot, lezer.vandaag) < 0)
		return refused('periode', 'Kies een laatste dag vanaf vandaag.');
	await tx
		.insertInto('gesloten_stuk_lezer')
		.values({ gesloten_stuk_id: lezer.stukId, medewerker_id: lezer.medewerkerId, tot: lezer.tot })
		.execute();
	return done();
}
