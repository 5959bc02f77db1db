import { untilNight } from '#cli/daily.ts';
import { backupAsSet } from '#core/backup/backupAsSet.ts';
import { withConnection } from '#core/connection.ts';
import type { Settings } from '#core/settings.ts';

/**
 * Makes a backup every night at the hour that is set, and soon after a start when the last one is older than a day: a
 * machine that is off at night has one too. Does nothing without a folder. What went wrong stands on the page of the beheerder.
 */
export function runNightlyBackup(url: string, settings: Settings) {
	if (!settings.backup.folder) return { stop: async () => {} };
	let running = isMissed(url).then((missed) => (missed ? attempt(url, settings) : undefined));
	let timer: NodeJS.Timeout;
	const plan = () => {
		timer = setTimeout(
			() => {
				running = attempt(url, settings);
				plan();
			},
			untilNight(Temporal.Now.zonedDateTimeISO('Europe/Amsterdam'), settings.backup.hour)
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

async function attempt(url: string, settings: Settings) {
	try {
		await backupAsSet(url, settings);
	} catch (error) {
		console.error(`Reservekopie lukte niet: ${error instanceof Error ? error.name : 'onbekende fout'}`);
	}
}

const isMissed = (url: string) =>
	withConnection(url, async (client) => {
		await client.query('begin read only');
		await client.query('set local role zorgvuldig_reservekopie');
		const { rowCount } = await client.query(
			`select from reservekopie where gecontroleerd and klaar_op > now() - interval '1 day' limit 1`
		);
		return rowCount === 0;
	}).catch(() => false);
