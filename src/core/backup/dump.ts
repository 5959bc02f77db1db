import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { UnusableBackup } from '#core/backup/unusable.ts';
import {
	listCounters,
	listTables,
	listUnreadable,
	migrations,
	quote,
	type CopiedTable
} from '#core/backup/tables.ts';
import { migrationLock } from '#core/migrate.ts';

/** First line of every dump; another form gets another number. */
export const firstLine = 'zorgvuldig reservekopie 1';
/** Before its tables, each with a line of its own; then the counters; then the last line. */
export type TableLine = { tabel: string; kolommen: string[] };
export type CounterLine = { teller: string; stand: string; gebruikt: boolean };
export const lastLine = 'einde';
/** How COPY is told to end, on a line of its own: no row of a table can look like it. */
export const endOfRows = '\\.';

/**
 * The whole content of the database at `url` as one text, as it was at one moment: the same content gives the same bytes.
 * Waits for a migration that runs, and lets none begin. Throws UnusableBackup when something would be left out.
 */
export async function* dumpDatabase(url: string): AsyncGenerator<Buffer> {
	const client = new pg.Client({ connectionString: url, application_name: 'zorgvuldig-reservekopie' });
	client.on('error', () => undefined);
	await client.connect();
	try {
		await client.query('select pg_advisory_lock_shared($1)', [migrationLock]);
		await client.query('begin isolation level repeatable read read only');
		yield* dumpTransaction(client);
		await client.query('commit');
	} finally {
		await client.end();
	}
}

/** The same for the transaction that `client` is in, with what it has changed. */
export async function* dumpTransaction(client: pg.Client): AsyncGenerator<Buffer> {
	const known = await client.query("select from pg_roles where rolname = 'zorgvuldig_reservekopie'");
	if (known.rowCount === 0)
		throw new UnusableBackup('Werk eerst de database bij met npx zorgvuldig migrate.');
	const closed = await listUnreadable(client);
	if (closed.length > 0)
		throw new UnusableBackup(`Deze tabellen zijn niet helemaal te lezen: ${closed.join(', ')}.`);
	await client.query(`set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
		set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8'`);
	const tables = await listTables(client);
	yield line(firstLine);
	const history = tables.find(({ name }) => name === migrations);
	if (history) yield* dumpTable(client, history);
	await client.query('set local role zorgvuldig_reservekopie');
	for (const table of tables) if (table !== history) yield* dumpTable(client, table);
	for (const { name, value, used } of await listCounters(client))
		yield line(JSON.stringify({ teller: name, stand: value, gebruikt: used } satisfies CounterLine));
	yield line(lastLine);
	await client.query('reset role');
}

async function* dumpTable(client: pg.Client, { name, columns, order }: CopiedTable) {
	yield line(JSON.stringify({ tabel: name, kolommen: columns } satisfies TableLine));
	const rows = client.query(
		copyTo(`copy (select ${columns.map(quote).join(', ')} from ${quote(name)} order by ${order}) to stdout`)
	);
	for await (const chunk of rows) yield chunk as Buffer;
	yield line(endOfRows);
}

const line = (text: string) => Buffer.from(`${text}\n`);
