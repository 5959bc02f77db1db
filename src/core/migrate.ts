import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { followTables } from '#core/volgen.ts';

const folder = path.join(import.meta.dirname, '../../db/migrations');

/**
 * Brings the database at `url` up to date: every file of db/migrations once, in order, each whole or not at all.
 * Returns the names applied now. Throws when a landed file was edited afterwards, or when one fails.
 */
export async function migrate(url: string, say: (line: string) => void = () => {}): Promise<string[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		// One at a time, also when two processes start together.
		await client.query('select pg_advisory_lock(7061)');
		await client.query(`create table if not exists migratie (
			naam text primary key, afdruk text not null, op timestamptz not null default now())`);
		const applied = new Map(
			(await client.query<{ naam: string; afdruk: string }>('select naam, afdruk from migratie')).rows.map(
				(row) => [row.naam, row.afdruk]
			)
		);
		const now: string[] = [];
		for (const naam of migrationNames()) {
			const text = readFileSync(path.join(folder, naam), 'utf8');
			const afdruk = createHash('sha256').update(text).digest('hex');
			const known = applied.get(naam);
			if (known === afdruk) continue;
			if (known)
				throw new Error(
					`De migratie ${naam} is gewijzigd nadat zij was uitgevoerd. Maak een nieuwe migratie.`
				);
			say(`Database bijwerken: ${naam}`);
			await client.query('begin');
			try {
				await client.query(text);
				await client.query('insert into migratie (naam, afdruk) values ($1, $2)', [naam, afdruk]);
				await client.query('commit');
			} catch (error) {
				await client.query('rollback');
				throw new Error(
					`De migratie ${naam} is niet gelukt; er is niets veranderd. ${(error as Error).message}`,
					{
						cause: error
					}
				);
			}
			now.push(naam);
		}
		// The files of a later version may be older than what follows the tables: always last, and mostly nothing to do.
		await followTables(client);
		return now;
	} finally {
		await client.end();
	}
}

/** The migration files, in order. */
export const migrationNames = () =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.sql'))
		.sort();
