import { readOrMakeKey, usualKeyFile } from '#core/backup/key.ts';
import { makeBackup, type Made } from '#core/backup/makeBackup.ts';
import { UnusableBackup } from '#core/backup/unusable.ts';
import { refused, type Outcome } from '#core/outcome.ts';
import type { Settings } from '#core/settings.ts';

/** A backup as the settings say: where, with which key, how many stay. Refuses when no folder is set. */
export async function backupAsSet(url: string, { backup, dataFolder }: Settings): Promise<Outcome<Made>> {
	if (!backup.folder) return refused('geen_map', 'Er is geen map ingesteld voor reservekopieën.');
	const keyFile = backup.keyFile ?? usualKeyFile();
	try {
		const key = await readOrMakeKey(keyFile);
		return await makeBackup({ url, folder: backup.folder, keep: backup.keep, key, keyFile, dataFolder });
	} catch (error) {
		if (error instanceof UnusableBackup) return refused('sleutel', error.message);
		throw error;
	}
}
