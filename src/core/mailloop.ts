import type { Database } from '#core/database.ts';
import { sendWaiting, type Carrier, type Compose } from '#core/mail.ts';

const pause = 5_000;

/** Carries mail from now on, every few seconds, until `stop` is called; `stop` waits for a mail that is on its way. */
export function runMail(database: Database, carrier: Carrier, compose: Compose) {
	let timer: NodeJS.Timeout | undefined;
	let stopped = false;
	let running: Promise<unknown> = Promise.resolve();
	const round = () => {
		running = sendWaiting(database, carrier, compose)
			.catch((error: unknown) => {
				// The database is away: what waits is still there when it is back.
				console.error(`Mail versturen lukte niet: ${error instanceof Error ? error.name : 'onbekende fout'}`);
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
			carrier.close();
		}
	};
}
