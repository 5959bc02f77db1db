import type { Database, User } from '#core/database.ts';
import { sendWerkberichten } from '#domain/werkbericht/sendWerkberichten.ts';
import { tijdzone } from '#domain/werkbericht/berichtkeuze.ts';

const pause = 15_000;

/** Looks a few times a minute whose moment it is for a mail about the work list, until `stop` is called. */
export function runWerkberichten(database: Database, pretendedDay: Temporal.PlainDate | undefined) {
	let timer: NodeJS.Timeout | undefined;
	let stopped = false;
	let running: Promise<unknown> = Promise.resolve();
	const round = () => {
		running = sendAll(database, pretendedDay)
			.catch((error: unknown) => {
				// The moment stays in the past, so the next round tries again.
				console.error(
					`Berichten over de werklijst klaarzetten lukte niet: ${error instanceof Error ? error.name : 'onbekende fout'}`
				);
			})
			.then(() => {
				if (!stopped) timer = setTimeout(round, pause);
			});
	};
	round();
	return {
		async stop() {
			stopped = true;
			clearTimeout(timer);
			await running;
		}
	};
}

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
