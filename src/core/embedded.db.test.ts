import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { withConnection } from '#core/connection.ts';
import { startEmbedded } from '#core/embedded.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zorgvuldig-database-'));
const secretFile = path.join(folder, 'databasewachtwoord');
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const withSecret = (url: string, secret: string) => {
	const other = new URL(url);
	other.password = secret;
	return other.href;
};
const ask = (url: string) => withConnection(url, (client) => client.query('select 1'));

test('an embedded database has a password of its own, also one that was made with the shared one', async () => {
	const first = await startEmbedded(folder);
	expect(statSync(secretFile).mode & 0o077).toBe(0);
	await expect(ask(withSecret(first.url, 'postgres'))).rejects.toThrow(pg.DatabaseError);
	expect((await startEmbedded(folder)).url).toBe(first.url);

	// As it was before each had its own.
	await withConnection(first.url, (client) => client.query(`alter role postgres password 'postgres'`));
	await first.stop();
	rmSync(secretFile);

	const second = await startEmbedded(folder);
	try {
		expect(existsSync(secretFile)).toBe(true);
		await ask(second.url);
		await expect(ask(withSecret(second.url, 'postgres'))).rejects.toThrow(pg.DatabaseError);
		expect(new URL(second.url).password).not.toBe(new URL(first.url).password);
	} finally {
		await second.stop();
	}
});
