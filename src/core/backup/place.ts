import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { UnusableBackup } from '#core/backup/unusable.ts';

const finished = /^zorgvuldig-\d{8}-\d{6}\.age$/;
const unchecked = /^zorgvuldig-\d{8}-\d{6}\.ongecontroleerd\.age$/;
const half = /^zorgvuldig-\d{8}-\d{6}\.age\.deel$/;

export type BackupNames = { part: string; finished: string; unchecked: string };

/** Paths for a backup begun at `moment`. What lies under its last name is whole and checked. */
export function namesAt(folder: string, moment: Temporal.ZonedDateTime): BackupNames {
	const stamp = moment
		.toPlainDateTime()
		.toString({ smallestUnit: 'second' })
		.replace(/[-:]/g, '')
		.replace('T', '-');
	const name = path.join(folder, `zorgvuldig-${stamp}`);
	return { part: `${name}.age.deel`, finished: `${name}.age`, unchecked: `${name}.ongecontroleerd.age` };
}

/** Makes the folder, and removes what a backup that was killed left behind. Throws UnusableBackup when it cannot be written. */
export function prepareFolder(folder: string) {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		for (const name of readdirSync(folder)) if (half.test(name)) rmSync(path.join(folder, name));
	} catch (error) {
		throw new UnusableBackup(`In de map ${folder} kan niet worden geschreven.`, { cause: error });
	}
}

/** Keeps the newest `keep` backups, and of the unchecked ones only the newest. Returns what it removed. */
export function removeOld(folder: string, keep: number): string[] {
	const names = readdirSync(folder).sort().reverse();
	const old = [
		...names.filter((name) => finished.test(name)).slice(keep),
		...names.filter((name) => unchecked.test(name)).slice(1)
	];
	for (const name of old) rmSync(path.join(folder, name));
	return old;
}

/** Size in words, as people say it. */
export const describeSize = (bytes: number) =>
	bytes < 1e6
		? `${Math.max(1, Math.round(bytes / 1e3))} kB`
		: `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;
