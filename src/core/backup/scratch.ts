import { rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { withConnection } from '#core/connection.ts';
import { startEmbedded } from '#core/embedded.ts';

/**
 * Runs `work` on an empty database that is gone afterwards: beside the one at `url`, or, when its user may not make
 * databases, in a PostgreSQL of our own that runs for this long in `folder`.
 */
export async function withScratchDatabase<T>(
	url: string,
	folder: string,
	work: (scratch: string) => Promise<T>
): Promise<T> {
	if (await mayCreateDatabases(url)) {
		const scratch = besideDatabase(url, 'controle');
		await onServer(url, [`drop database if exists ${nameOf(scratch)} with (force)`, createEmpty(scratch)]);
		try {
			return await work(scratch);
		} finally {
			await onServer(url, [`drop database if exists ${nameOf(scratch)} with (force)`]);
		}
	}
	const place = path.join(folder, 'controle');
	const embedded = await startEmbedded(place);
	try {
		return await work(embedded.url);
	} finally {
		await embedded.stop();
		rmSync(place, { recursive: true, force: true, maxRetries: 5 });
	}
}

export const createEmpty = (url: string) =>
	`create database ${nameOf(url)} template template0 encoding 'UTF8'`;

/** A database on the same server, named after the one at `url`: one at a time, so a stale one is recognised. */
export function besideDatabase(url: string, suffix: string): string {
	const beside = new URL(url);
	// PostgreSQL cuts a name at 63 bytes; cut before the suffix, or both would have one name.
	beside.pathname = `${beside.pathname.slice(0, 62 - suffix.length)}_${suffix}`;
	return beside.href;
}

/** Runs statements about whole databases, from a database that is always there. */
export const onServer = (url: string, statements: readonly string[]) =>
	withConnection(maintenanceUrl(url), async (client) => {
		for (const statement of statements) await client.query(statement);
	});

/** The name of the database in `url`, as SQL writes it. */
export const nameOf = (url: string) =>
	pg.escapeIdentifier(decodeURIComponent(new URL(url).pathname.slice(1)));

export const mayCreateDatabases = (url: string) =>
	withConnection(url, async (client) => {
		const { rows } = await client.query<{ may: boolean }>(
			'select rolsuper or rolcreatedb as may from pg_roles where rolname = current_user'
		);
		return rows[0]!.may;
	});

function maintenanceUrl(url: string) {
	const admin = new URL(url);
	admin.pathname = '/postgres';
	return admin.href;
}
