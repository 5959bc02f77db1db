import type { Database } from '#core/database.ts';
import { sendWaiting, type Carrier, type Compose } from '#core/mail.ts';
import { runRounds } from '#core/rounds.ts';

const pause = 5_000;

/** Carries mail from now on, every few seconds, until `stop` is called; `stop` waits for a mail that is on its way. */
export function runMail(database: Database, carrier: Carrier, compose: Compose) {
	// The database can be away: what waits is still there when it is back.
	const rounds = runRounds(pause, () => sendWaiting(database, carrier, compose), 'Mail versturen lukte niet');
	return {
		async stop() {
			await rounds.stop();
			carrier.close();
		}
	};
}
