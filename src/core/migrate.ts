import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withConnection } from '#core/connection.ts';
import { withoutForcedSecurity } from '#core/forcedSecurity.ts';
import { followTables } from '#core/volgen.ts';

const folder = path.join(import.meta.dirname, '../../db/migrations');

/** Advisory lock of who changes the schema; a backup takes it shared. */
export const migrationLock = 7061;

/**
 * Brings the database at `url` up to date: every file of db/migrations once, in order, each whole or not at all.
 * With `only` just those, which is how a backup finds the schema it was made from.
 * Returns the names applied now. Throws when a landed file was edited afterwards, or when one fails.
 */
export async function migrate(
	url: string,
	say: (line: string) => void = () => {},
	only?: ReadonlySet<string>
): Promise<string[]> {
	return withConnection(url, async (client) => {
		// One at a time, also when two processes start together.
		await client.query('select pg_advisory_lock($1)', [migrationLock]);
		await client.query(`create table if not exists migratie (
			naam text primary key, afdruk text not null, op timestamptz not null default now())`);
		const applied = new Map(
			(await client.query<{ naam: string; afdruk: string }>('select naam, afdruk from migratie')).rows.map(
				(row) => [row.naam, row.afdruk]
			)
		);
		const now: string[] = [];
		for (const naam of migrationNames()) {
			if (only && !only.has(naam)) continue;
			const { text, afdruk } = readMigration(naam);
			const known = applied.get(naam);
			if (known === afdruk) continue;
			if (known)
				throw new Error(
					`De migratie ${naam} is gewijzigd nadat zij was uitgevoerd. Maak een nieuwe migratie.`
				);
			say(`Database bijwerken: ${naam}`);
			await client.query('begin');
			try {
				await withoutForcedSecurity(client, () => client.query(text));
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
		// A table is read by the backup and reached by destruction from its first day, whoever made it.
		for (const open of now.length > 0 ? ['open_vernietiging()', 'open_reservekopie()'] : []) {
			const { rows } = await client.query('select to_regprocedure($1) is not null as there', [open]);
			if (rows[0].there) await client.query(`select ${open}`);
		}
		return now;
	});
}

/** The migration files, in order. */
export const migrationNames = () =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.sql'))
		.sort();

/** Text of a migration and the hash by which an edited one is noticed. */
export function readMigration(naam: string): { text: string; afdruk: string } {
	const text = readFileSync(path.join(folder, naam), 'utf8');
	return { text, afdruk: createHash('sha256').update(text).digest('hex') };
}
