import { sql } from 'kysely';
import type { Database, Tx, User } from '#core/database.ts';
import type { Line, Verb } from './expectations.ts';
import type { World } from './world.ts';

export const elders = 'elders';

/** A row of a table: where it is, what it is about, and itself. */
type Row = { place: string; about: string; row: Record<string, unknown> };
/** The rows of a table, and the columns that the database fills in itself. */
type Content = { rows: Row[]; filled: Set<string> };
export type Contents = Map<string, Content>;

/** The rows of these tables as they stand, read without any restriction. */
export async function readRows(database: Database, world: World, lines: readonly Line[]): Promise<Contents> {
	const contents: Contents = new Map();
	for (const { table, about } of lines) {
		const school = table === 'school' ? 'id' : table === 'aanmeldpoging' ? 'null::uuid' : 'school_id';
		const found = await database.pool.query<Row>(
			`select ctid::text as place, to_jsonb(t) as row,
				case when ${school} is distinct from $1 then '${elders}' else coalesce(${about}, 'onbekend') end as about from ${table} t`,
			[world.hier.id]
		);
		const filled = await database.pool.query<{ name: string }>(
			`select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1
				and column_name <> 'school_id' and (identity_generation is not null or column_default is not null)`,
			[table]
		);
		contents.set(table, { rows: found.rows, filled: new Set(filled.rows.map(({ name }) => name)) });
	}
	return contents;
}

class Undo extends Error {}

/**
 * What each verb reaches in `line.table` for this person: the subjects of the rows, in alphabetical order.
 * Everything is real SQL in a session, and is undone. Foreign keys and triggers rest, so that only policies and grants decide.
 */
export async function attempt(
	database: Database,
	user: User,
	line: Line,
	contents: Contents,
	verbs: readonly Verb[]
): Promise<Record<Verb, string[]>> {
	const { rows: known, filled } = contents.get(line.table)!;
	const result: Record<Verb, string[]> = { select: [], insert: [], update: [], delete: [] };
	try {
		await database.inSession(user, 'read write', async (tx) => {
			await sql
				.raw(
					`set local role none; set local session_replication_role = replica; set local role zorgvuldig_app`
				)
				.execute(tx);
			if (verbs.includes('select')) result.select = await seen(tx, line, known);
			if (verbs.includes('update')) result.update = await updated(tx, line, known);
			if (verbs.includes('delete'))
				result.delete = await touched(tx, line, known, `delete from ${line.table}`);
			if (verbs.includes('insert')) result.insert = await inserted(tx, line, known, filled);
			throw new Undo();
		});
	} catch (error) {
		if (!(error instanceof Undo)) throw error;
	}
	return result;
}

async function seen(tx: Tx, { table, key = 'ctid' }: Line, known: Row[]) {
	const found = await tryOne<{ key: string }>(tx, `select ${key}::text as key from ${table}`);
	if (found.refused) return [];
	const keys = new Set(found.rows.map((row) => row.key));
	return subjects(known.filter((row) => keys.has(key === 'ctid' ? row.place : String(row.row[key]))));
}

/** The rows that are no longer where they were after `statement`, which reads nothing itself. */
async function touched(tx: Tx, { table }: Line, known: Row[], statement: string) {
	const after = await tryOne<{ place: string }>(tx, statement, `select ctid::text as place from ${table}`);
	if (after.refused) return [];
	const places = new Set(after.rows.map((row) => row.place));
	return subjects(known.filter((row) => !places.has(row.place)));
}

/** Where no update is expected each column is tried, so that no grant is overlooked. */
async function updated(tx: Tx, line: Line, known: Row[]) {
	if (line.set) return touched(tx, line, known, `update ${line.table} set ${line.set}`);
	const reached: string[] = [];
	for (const column of Object.keys(known[0]?.row ?? {}))
		reached.push(...(await touched(tx, line, known, `update ${line.table} set ${column} = default`)));
	return [...new Set(reached)].sort();
}

/** For every subject a copy of one of its rows, without what the database fills in itself. */
async function inserted(tx: Tx, { table }: Line, known: Row[], filled: Set<string>) {
	const examples = new Map(known.map((row) => [row.about, row.row]));
	const reached: string[] = [];
	for (const [about, example] of examples) {
		const names = Object.keys(example).filter((name) => !filled.has(name) && example[name] !== null);
		const outcome = await tryOne(
			tx,
			`insert into ${table} (${names.join(', ')})
				select ${names.join(', ')} from jsonb_populate_record(null::${table}, ${quote(JSON.stringify(example))}::jsonb)`
		);
		if (!outcome.refused) reached.push(about);
	}
	return reached.sort();
}

type Tried<T> = { refused: true } | { refused: false; rows: T[] };

/**
 * Runs `statement` in a savepoint and undoes it. Refused is: no right, or a policy says no. A value that is not unique or
 * breaks a check means that grants and policies let it pass. `afterwards` is asked as the owner of the database.
 */
async function tryOne<T>(tx: Tx, statement: string, afterwards?: string): Promise<Tried<T>> {
	await sql.raw('savepoint poging').execute(tx);
	try {
		const { rows } = await sql.raw<T>(statement).execute(tx);
		if (!afterwards) return { refused: false, rows };
		await sql.raw('set local role none').execute(tx);
		return { refused: false, rows: (await sql.raw<T>(afterwards).execute(tx)).rows };
	} catch (error) {
		const code = (error as { code?: string }).code ?? '';
		if (code === '42501') return { refused: true };
		if (code.startsWith('23') || code === '428C9') return { refused: false, rows: [] };
		throw error;
	} finally {
		await sql.raw('rollback to savepoint poging').execute(tx);
	}
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
const subjects = (rows: Row[]) => [...new Set(rows.map(({ about }) => about))].sort();
