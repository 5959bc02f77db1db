import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { UnusableBackup } from '#core/backup/unusable.ts';

/** What opens a backup (`identity`), and what makes one that only it can open (`recipient`). */
export type Key = { identity: string; recipient: string };

/** Where the key lies when nobody says otherwise: with the person, not with the data. */
export const usualKeyFile = () => path.join(homedir(), '.zorgvuldig', 'reservekopie.sleutel');

/** Reads the key in `file`. Throws UnusableBackup when it is not there or is no key. */
export async function readKey(file: string): Promise<Key> {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch {
		throw new UnusableBackup(`De sleutel ${file} is niet te lezen.`);
	}
	const identity = text.split('\n').find((line) => line.startsWith('AGE-SECRET-KEY-'));
	try {
		return { identity: identity!.trim(), recipient: await identityToRecipient(identity!.trim()) };
	} catch {
		throw new UnusableBackup(`In ${file} staat geen sleutel van een reservekopie.`);
	}
}

/** Reads the key in `file`, or makes one there that only its owner can read. `made` says which of the two. */
export async function readOrMakeKey(file: string): Promise<Key & { made: boolean }> {
	const identity = await generateIdentity();
	try {
		mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
		writeFileSync(file, `# Sleutel van de reservekopieën van Zorgvuldig\n${identity}\n`, {
			mode: 0o600,
			flag: 'wx',
			flush: true
		});
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return { ...(await readKey(file)), made: false };
		throw new UnusableBackup(`In ${path.dirname(file)} kan geen sleutel worden bewaard.`);
	}
	return { identity, recipient: await identityToRecipient(identity), made: true };
}

/** Throws UnusableBackup when who takes the folder of the backups takes the key along. `folder` must exist. */
export function refuseKeyBeside(keyFile: string, folder: string) {
	const inside = path.relative(realpathSync(folder), realOrGiven(path.resolve(keyFile)));
	if (!inside.startsWith('..') && !path.isAbsolute(inside))
		throw new UnusableBackup(
			'De sleutel ligt in de map van de reservekopieën. Wie de map meeneemt, leest dan alles. Bewaar de sleutel ergens anders.'
		);
}

/** Follows links as far as the path exists. */
function realOrGiven(file: string): string {
	try {
		return realpathSync(file);
	} catch {
		const parent = path.dirname(file);
		return parent === file ? file : path.join(realOrGiven(parent), path.basename(file));
	}
}
