import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/** The password of every embedded database before each got its own. */
const shared = 'postgres';

const place = (folder: string) => path.join(folder, 'databasewachtwoord');
const next = (folder: string) => `${place(folder)}.nieuw`;

/**
 * The password of the embedded database in `folder`, in a file that only its owner may read: whoever else has an account on
 * this machine can reach the port. Made here for a database that is still to come.
 */
export function readDatabaseSecret(folder: string): string {
	if (!existsSync(place(folder))) {
		if (existsSync(path.join(folder, 'postgres', 'PG_VERSION'))) return shared;
		try {
			writeFileSync(place(folder), make(), { mode: 0o600, flag: 'wx' });
		} catch (error) {
			// Somebody who starts at the same moment was first.
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
	}
	return readFileSync(place(folder), 'utf8').trim();
}

/**
 * Gives a running database that still has the shared password one of its own, and returns the password that holds now.
 * The new one is written down before it is set, so that a power cut in between locks nobody out: the next start tries both.
 */
export async function replaceSharedSecret(
	folder: string,
	urlWith: (secret: string) => string
): Promise<string> {
	if (existsSync(place(folder))) return readDatabaseSecret(folder);
	if (existsSync(next(folder)) && (await knock(urlWith(readFileSync(next(folder), 'utf8')))) === 'open') {
		renameSync(next(folder), place(folder));
		return readDatabaseSecret(folder);
	}
	rmSync(next(folder), { force: true });
	const secret = make();
	writeFileSync(next(folder), secret, { mode: 0o600 });
	const client = new pg.Client({ connectionString: urlWith(shared) });
	await client.connect();
	try {
		await client.query(`alter role postgres password ${pg.escapeLiteral(secret)}`);
	} finally {
		await client.end();
	}
	renameSync(next(folder), place(folder));
	return secret;
}

const make = () => randomBytes(24).toString('base64url');

/** What a server says to who comes with this URL: come in, wrong password, or nothing (it is not there, or not yet). */
export async function knock(url: string): Promise<'open' | 'wrong secret' | 'silent'> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
	client.on('error', () => undefined);
	try {
		await client.connect();
		return 'open';
	} catch (error) {
		return error instanceof pg.DatabaseError && error.code === '28P01' ? 'wrong secret' : 'silent';
	} finally {
		await client.end().catch(() => undefined);
	}
}
