import { sql } from 'kysely';
import type { Database } from '#core/database.ts';
import { today } from '#core/session.ts';
import { emptyPrullenbak } from '#domain/prullenbak/emptyPrullenbak.ts';
import { removeOudeVoorstellen } from '#domain/organisatie/storeVoorstel.ts';
import { removeVerlopenWerkaantekeningen } from '#domain/werkaantekening/withdrawWerkaantekening.ts';
import { refreshSignalen } from '#domain/signaal/refreshSignalen.ts';

/** Signals age and asides end by the calendar alone, so somebody has to look once a day. At night, when nobody waits. */
const hour = 3;

/** Recomputes the signals of every school now, and every night until `stop` is called. */
export function runDaily(database: Database, pretendedDay: Temporal.PlainDate | undefined) {
	let timer: NodeJS.Timeout | undefined;
	let running = refreshAll(database, pretendedDay);
	const plan = () => {
		timer = setTimeout(
			() => {
				running = refreshAll(database, pretendedDay);
				plan();
			},
			untilNight(Temporal.Now.zonedDateTimeISO('Europe/Amsterdam'), hour)
		);
	};
	plan();
	return {
		async stop() {
			clearTimeout(timer);
			await running;
		}
	};
}

/** Milliseconds until it is `hour` again; a clock that jumps an hour in spring or autumn makes no difference. */
export function untilNight(now: Temporal.ZonedDateTime, hour: number): number {
	const tonight = now.withPlainTime({ hour });
	const next = Temporal.ZonedDateTime.compare(tonight, now) > 0 ? tonight : tonight.add({ days: 1 });
	return next.epochMilliseconds - now.epochMilliseconds;
}

async function refreshAll(database: Database, pretendedDay: Temporal.PlainDate | undefined) {
	const { rows } = await database.pool.query<{ id: string; soort: string }>('select id, soort from school');
	for (const { id, soort } of rows) {
		const vandaag = (soort === 'echt' ? undefined : pretendedDay) ?? today();
		try {
			await database.dangerouslyAsBeheer(id, 'read write', vandaag, async (tx) => {
				// Several processes may run on one database: one of them does the work.
				const { rows: locks } = await sql<{ mine: boolean }>`
					select pg_try_advisory_xact_lock(7062, hashtext(${id})) as mine`.execute(tx);
				if (!locks[0]?.mine) return;
				await removeVerlopenWerkaantekeningen(tx);
				await emptyPrullenbak(tx);
				await removeOudeVoorstellen(tx);
				await refreshSignalen(tx, vandaag);
			});
		} catch (error) {
			// Tomorrow there is another night; a page of today must not fail on it.
			console.error(
				`Signalen bijwerken lukte niet: ${error instanceof Error ? error.name : 'onbekende fout'}`
			);
		}
	}
}
