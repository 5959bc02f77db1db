import type { Database, User } from '#core/database.ts';
import { runRounds } from '#core/rounds.ts';
import { sendWerkberichten } from '#domain/werkbericht/sendWerkberichten.ts';
import { tijdzone } from '#domain/werkbericht/berichtkeuze.ts';

const pause = 15_000;

/** Looks a few times a minute whose moment it is for a mail about the work list, until `stop` is called. */
export const runWerkberichten = (database: Database, pretendedDay: Temporal.PlainDate | undefined) =>
	// A moment that failed stays in the past, so the next round tries again.
	runRounds(
		pause,
		() => sendAll(database, pretendedDay),
		'Berichten over de werklijst klaarzetten lukte niet'
	);

async function sendAll(database: Database, pretendedDay: Temporal.PlainDate | undefined) {
	const { rows } = await database.pool.query<{
		id: string;
		naam: string;
		soort: User['schoolSoort'];
		brin: string;
	}>('select id, naam, soort, brin from school');
	for (const school of rows) {
		const now = Temporal.Now.zonedDateTimeISO(tijdzone);
		const day = school.soort === 'echt' ? undefined : pretendedDay;
		await sendWerkberichten(
			database,
			school,
			day ? now.with({ year: day.year, month: day.month, day: day.day }) : now
		);
	}
}
