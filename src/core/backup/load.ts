import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { firstDifference } from '#core/backup/compare.ts';
import { dumpTransaction, firstLine, lastLine, type CounterLine, type TableLine } from '#core/backup/dump.ts';
import { DumpReader } from '#core/backup/reader.ts';
import { listTables, migrations, quote } from '#core/backup/tables.ts';
import { UnusableBackup } from '#core/backup/unusable.ts';
import { withConnection } from '#core/connection.ts';
import { withoutForcedSecurity } from '#core/forcedSecurity.ts';
import { migrate, migrationNames, readMigration } from '#core/migrate.ts';

export type Loaded = { tables: number; rows: number };

/**
 * Fills the empty database at `url` with a dump: first the schema it was made from, then everything in one transaction,
 * which stays only when a new dump of it is byte for byte the same. `open` gives the dump, and is called twice.
 * `last` may do more in that transaction. Throws UnusableBackup when the dump is not whole or belongs to another version.
 */
export async function loadDump(
	url: string,
	open: () => AsyncIterable<Uint8Array>,
	last: (client: pg.Client) => Promise<unknown> = async () => {}
): Promise<Loaded> {
	const reader = new DumpReader(open());
	try {
		if ((await reader.line()) !== firstLine)
			throw new UnusableBackup('Deze reservekopie heeft een vorm die deze versie niet kent.');
		const history = await readHistory(reader);
		await migrate(url, () => {}, new Set(history.keys()));
		return await inTransaction(url, async (client) => {
			await client.query(`truncate ${migrations}`);
			for (const [naam, [afdruk, op]] of history)
				await client.query(`insert into ${migrations} (naam, afdruk, op) values ($1, $2, $3)`, [
					naam,
					afdruk,
					op
				]);
			const loaded = await withoutForcedSecurity(client, () => loadTables(client, reader));
			const difference = await firstDifference(open(), dumpTransaction(client));
			if (difference !== undefined)
				throw new UnusableBackup(
					`Wat is teruggezet verschilt van de reservekopie, vanaf teken ${difference}.`
				);
			await last(client);
			return loaded;
		});
	} finally {
		await reader.close();
	}
}

/** The migrations the dump was made after. Throws when this version does not know one, or knows another text for it. */
async function readHistory(reader: DumpReader) {
	const { tabel, kolommen } = JSON.parse(await reader.line()) as TableLine;
	if (tabel !== migrations)
		throw new UnusableBackup('In deze reservekopie staat niet van welke versie zij is.');
	const text = Buffer.concat(await Array.fromAsync(reader.rows())).toString();
	const known = new Set(migrationNames());
	const history = new Map<string, [afdruk: string, op: string]>();
	for (const row of text.split('\n').filter(Boolean)) {
		const values = Object.fromEntries(row.split('\t').map((value, at) => [kolommen[at], value]));
		const { naam = '', afdruk = '', op = '' } = values;
		if (!known.has(naam) || readMigration(naam).afdruk !== afdruk)
			throw new UnusableBackup(
				'Deze reservekopie is van een andere versie van Zorgvuldig. Zet haar terug met die versie, of met een nieuwere.'
			);
		history.set(naam, [afdruk, op]);
	}
	return history;
}

async function loadTables(client: pg.Client, reader: DumpReader): Promise<Loaded> {
	const names = (await listTables(client)).map(({ name }) => name).filter((name) => name !== migrations);
	const all = names.map(quote);
	const keys = await listForeignKeys(client);
	const run = (statements: readonly string[]) => client.query(statements.join(';\n'));
	// What stands in the way of filling tables in any order; triggers would also log every row as new. Within this
	// transaction only.
	await run([
		...keys.map(({ table, name }) => `alter table ${table} drop constraint ${quote(name)}`),
		...all.map((name) => `alter table ${name} disable trigger user`),
		`truncate ${all.join(', ')}`
	]);
	let rows = 0;
	for (let text = await reader.line(); text !== lastLine; text = await reader.line()) {
		const line = JSON.parse(text) as TableLine | CounterLine;
		if ('teller' in line)
			await client.query('select setval($1::regclass, $2, $3)', [
				quote(line.teller),
				line.stand,
				line.gebruikt
			]);
		else rows += await loadTable(client, line, reader);
	}
	if (!(await reader.atEnd())) throw new UnusableBackup('Na het einde van deze reservekopie staat nog iets.');
	await run([
		...all.map((name) => `alter table ${name} enable trigger user`),
		...keys.map(
			({ table, name, definition }) => `alter table ${table} add constraint ${quote(name)} ${definition}`
		)
	]);
	return { tables: all.length, rows };
}

async function loadTable(client: pg.Client, { tabel, kolommen }: TableLine, reader: DumpReader) {
	const target = client.query(
		copyFrom(`copy ${quote(tabel)} (${kolommen.map(quote).join(', ')}) from stdin`)
	);
	await pipeline(Readable.from(reader.rows(), { objectMode: false }), target);
	return target.rowCount;
}

async function listForeignKeys(client: pg.Client) {
	const { rows } = await client.query<{ table: string; name: string; definition: string }>(
		`select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
		from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by oid`
	);
	return rows;
}

/** Whatever is not committed goes with the connection. */
const inTransaction = <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> =>
	withConnection(url, async (client) => {
		await client.query('begin');
		const value = await work(client);
		await client.query('commit');
		return value;
	});
