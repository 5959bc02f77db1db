import type pg from 'pg';
import type { Key } from '#core/backup/key.ts';
import { loadDump, type Loaded } from '#core/backup/load.ts';
import { besideDatabase, createEmpty, mayCreateDatabases, nameOf, onServer } from '#core/backup/scratch.ts';
import { unseal } from '#core/backup/seal.ts';
import { UnusableBackup } from '#core/backup/unusable.ts';
import { withConnection } from '#core/connection.ts';
import { migrate } from '#core/migrate.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

export type Restored = Loaded & { aside: string | undefined };

/**
 * Puts a backup back as the database at `url`. That must be empty; with `replace` the database that is there gets
 * another name and stays. All or nothing: until the last moment nothing has changed. Who was signed in then is not now.
 */
export async function restoreBackup(given: {
	url: string;
	file: string;
	key: Key;
	replace: boolean;
	now: Temporal.PlainDateTime;
}): Promise<Outcome<Restored>> {
	const { url, file, key } = given;
	try {
		const content = await look(url);
		if (content === 'filled' && !given.replace)
			return refused(
				'niet_leeg',
				'In deze database staat al een school. Met --vervang wordt zij bewaard onder een andere naam en komt de reservekopie ervoor in de plaats.'
			);
		const open = () => unseal(file, key);
		if (content !== 'filled') {
			if (content === 'tables') await clearSchema(url);
			const loaded = await loadDump(url, open, endSessions);
			await migrate(url);
			return done({ ...loaded, aside: undefined });
		}
		return await replaceDatabase(url, open, given.now);
	} catch (error) {
		if (error instanceof UnusableBackup) return refused('onbruikbaar', error.message);
		throw error;
	}
}

async function replaceDatabase(
	url: string,
	open: () => AsyncIterable<Uint8Array>,
	now: Temporal.PlainDateTime
): Promise<Outcome<Restored>> {
	if (!(await mayCreateDatabases(url)))
		return refused(
			'mag_niet',
			'De gebruiker van DATABASE_URL mag geen databases maken. Wijs met DATABASE_URL een lege database aan.'
		);
	if ((await countOthers(url)) > 0) return refused('in_gebruik', inUse);
	const fresh = besideDatabase(url, 'terugzetten');
	const aside = besideDatabase(url, `tot_${now.toString({ smallestUnit: 'minute' }).replace(/\D/g, '')}`);
	await onServer(url, [`drop database if exists ${nameOf(fresh)} with (force)`, createEmpty(fresh)]);
	try {
		const loaded = await loadDump(fresh, open, endSessions);
		await migrate(fresh);
		if ((await countOthers(url)) > 0) return refused('in_gebruik', inUse);
		await onServer(url, [
			'begin',
			`alter database ${nameOf(url)} rename to ${nameOf(aside)}`,
			`alter database ${nameOf(fresh)} rename to ${nameOf(url)}`,
			'commit'
		]);
		return done({ ...loaded, aside: new URL(aside).pathname.slice(1) });
	} finally {
		await onServer(url, [`drop database if exists ${nameOf(fresh)} with (force)`]);
	}
}

const inUse = 'De database is in gebruik. Stop Zorgvuldig eerst, en zet dan terug.';

const look = (url: string): Promise<'nothing' | 'tables' | 'filled'> =>
	withConnection(url, async (client) => {
		const { rows } = await client.query<{ school: boolean; tables: boolean }>(
			`select to_regclass('public.school') is not null as school,
				exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r') as tables`
		);
		if (!rows[0]!.tables) return 'nothing';
		// Tables that are not ours are somebody's: they count as filled.
		if (!rows[0]!.school) return 'filled';
		const schools = await client.query('select from school limit 1');
		return schools.rowCount === 0 ? 'tables' : 'filled';
	});

const clearSchema = (url: string) =>
	withConnection(url, async (client) => {
		await client.query('begin');
		await client.query('drop schema public cascade');
		await client.query('create schema public');
		await client.query('grant usage on schema public to public');
		await client.query('commit');
	});

/** A session of that day, or half a sign-in, must not open anything today. */
const endSessions = (client: pg.Client) => client.query('truncate sessie, aanmeldstap, uitdaging');

const countOthers = (url: string) =>
	withConnection(url, async (client) => {
		const { rows } = await client.query<{ count: number }>(
			`select count(*)::int as count from pg_stat_activity
			where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`
		);
		return rows[0]!.count;
	});
