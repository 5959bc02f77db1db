import path from 'node:path';
import { readArgs, withServer, WrongUsage, type Run } from '#cli/command.ts';
import { readKey, usualKeyFile, type Key } from '#core/backup/key.ts';
import { restoreBackup } from '#core/backup/restoreBackup.ts';
import { UnusableBackup } from '#core/backup/unusable.ts';
import { openDatabase } from '#core/database.ts';
import { makeSeal, readKey as readSealKey } from '#core/seal.ts';
import type { Settings } from '#core/settings.ts';
import { countGeslotenCodeapps } from '#domain/aanmelding/countGeslotenCodeapps.ts';

/** `restore FILE [--sleutel FILE] [--vervang]`: puts a backup back, whole or not at all, and proves that it is the same. */
export const run: Run = async (args) => {
	const { values, positionals } = readArgs(args, {
		sleutel: { type: 'string' },
		vervang: { type: 'boolean' },
		json: { type: 'boolean' }
	});
	const [file, ...rest] = positionals;
	if (file === undefined || rest.length > 0) throw new WrongUsage('Noem het bestand van een reservekopie.');
	const say = values.json ? () => {} : (line: string) => console.error(line);
	return withServer(async (url, settings) => {
		const key = await keyAt(path.resolve(values.sleutel ?? settings.backup.keyFile ?? usualKeyFile()));
		const now = Temporal.Now.plainDateTimeISO('Europe/Amsterdam');
		const outcome = await restoreBackup({
			url,
			file: path.resolve(file),
			key,
			replace: values.vervang === true,
			now
		});
		if (!outcome.ok) {
			console.error(outcome.message);
			return 1;
		}
		const { tables, rows, aside } = outcome.value;
		const closed = await countClosed(url, settings);
		if (values.json)
			console.log(
				JSON.stringify({
					...{ tabellen: tables, rijen: rows, bewaard_als: aside ?? null },
					codeapps_zonder_sleutel: closed
				})
			);
		else {
			console.log(
				`Teruggezet: ${tables} tabellen, ${rows} rijen, byte voor byte gelijk aan de reservekopie.`
			);
			if (aside) console.log(`Wat er stond is bewaard in de database ${aside}.`);
			console.log('Iedereen meldt zich opnieuw aan.');
			if (closed > 0) console.log(closedApps(closed, settings));
		}
		return 0;
	}, say);
};

/** The key that locks the secrets of apps is not in a backup, so that a copy of the database alone opens no account. */
async function countClosed(url: string, settings: Settings): Promise<number> {
	const database = openDatabase(url, 2);
	try {
		return await countGeslotenCodeapps(database, makeSeal(readSealKey(settings)));
	} finally {
		await database.close();
	}
}

const closedApps = (aantal: number, { dataFolder }: Settings) =>
	[
		`Van ${aantal} ${aantal === 1 ? 'mens' : 'mensen'} werken codes uit de app hier niet: de sleutel die daarbij hoort, is een andere.`,
		`Zet het bestand geheim van de oude installatie terug in ${dataFolder} (of zet ZORGVULDIG_GEHEIM), en start opnieuw.`,
		'Is het er niet meer? Dan komen zij binnen met een toegangssleutel of herstelcode, en stellen de app opnieuw in.'
	].join('\n');

async function keyAt(file: string): Promise<Key> {
	try {
		return await readKey(file);
	} catch (error) {
		throw error instanceof UnusableBackup ? new WrongUsage(error.message) : error;
	}
}
