import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '#core/settings.ts';

/** Locks and unlocks what the database keeps but may not read: a copy of the database alone gives nothing away. */
export type Seal = {
	/** In: text, and what it belongs to. Out: bytes that open only for the same purpose and owner. */
	lock: (purpose: string, owner: string, text: string) => Buffer;
	/** The text, or undefined when it was changed, belongs to somebody else or was locked with another key. */
	unlock: (purpose: string, owner: string, sealed: Uint8Array) => string | undefined;
};

const version = 1;
const nonceLength = 12;
const tagLength = 16;

/** A seal of AES-256-GCM with a key of 32 bytes; each purpose gets a key of its own through HKDF. */
export function makeSeal(key: Uint8Array): Seal {
	const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `zorgvuldig ${purpose}`, 32));
	return {
		lock(purpose, owner, text) {
			const nonce = randomBytes(nonceLength);
			const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce).setAAD(Buffer.from(owner));
			const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
			return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]);
		},
		unlock(purpose, owner, sealed) {
			if (sealed[0] !== version || sealed.length < 1 + nonceLength + tagLength) return undefined;
			const bytes = Buffer.from(sealed);
			const nonce = bytes.subarray(1, 1 + nonceLength);
			const tag = bytes.subarray(1 + nonceLength, 1 + nonceLength + tagLength);
			try {
				const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), nonce, { authTagLength: tagLength })
					.setAAD(Buffer.from(owner))
					.setAuthTag(tag);
				return (
					decipher.update(bytes.subarray(1 + nonceLength + tagLength), undefined, 'utf8') +
					decipher.final('utf8')
				);
			} catch {
				return undefined;
			}
		}
	};
}

/**
 * The key of this installation: from the settings, or from a file beside the data that only its owner may read. The first
 * start makes that file. Throws an Error with a Dutch sentence when the file holds something else.
 */
export function readKey({ secret, dataFolder }: Pick<Settings, 'secret' | 'dataFolder'>): Buffer {
	const file = path.join(dataFolder, 'geheim');
	const text = secret ?? readOrMake(file);
	const key = Buffer.from(text.trim(), 'base64');
	if (key.length !== 32)
		throw new Error(`In ${file} staat geen sleutel. Zet de oude terug, of verwijder het bestand.`);
	return key;
}

function readOrMake(file: string): string {
	mkdirSync(path.dirname(file), { recursive: true });
	try {
		// Two starts at once: the second finds the key of the first.
		writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
	return readFileSync(file, 'utf8');
}
