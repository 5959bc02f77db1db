import {
	Kysely,
	PostgresAdapter,
	PostgresIntrospector,
	PostgresQueryCompiler,
	type CompiledQuery,
	type QueryResult,
	type Transaction
} from 'kysely';
import pg from 'pg';
import { forgetWhenStale, prepare } from '#core/prepare.ts';
import type { DB } from '#core/schema.ts';

/** A transaction that knows who asks: the only way to reach data. */
export type Tx = Transaction<DB>;

export type Access = 'read only' | 'read write';

/**
 * Runs work in one transaction on one connection of the pool. `settings` (the role among them) hold from its first
 * statement to its last; no statement of the work is sent before PostgreSQL confirmed them.
 *
 * Reads that do not need each other's answers may be asked together, with Promise.all: they travel at once and PostgreSQL
 * answers them one after another. Everything that was asked must be awaited before the work ends.
 *
 * `keepsPlans`: the connection remembers how it did what it is asked again; for reading, unless said otherwise.
 */
export async function inTransaction<T>(
	pool: pg.Pool,
	access: Access,
	settings: Readonly<Record<string, string>>,
	work: (tx: Tx) => Promise<T>,
	keepsPlans = access === 'read only'
): Promise<T> {
	const client = await pool.connect();
	const state: State = { open: true, keepsPlans };
	let healthy = false;
	try {
		await client.query(
			`start transaction ${access}; select ${Object.entries(
				keepsPlans ? { ...settings, ...onePlan } : settings
			)
				.map(setLocal)
				.join()}`
		);
		try {
			const answer = await work(kyselyOn(client, state));
			state.open = false;
			const { command } = await client.query('commit');
			healthy = true;
			// A refused statement that somebody caught leaves nothing to keep, and PostgreSQL says so only here.
			if (command === 'ROLLBACK') throw new Error('The transaction was rolled back, not committed.');
			return answer;
		} catch (error) {
			state.open = false;
			healthy ||= await client.query('rollback').then(
				() => true,
				() => false
			);
			throw error;
		}
	} finally {
		// A connection of which we do not know that its transaction ended is closed, and its settings go with it.
		client.release(!healthy);
	}
}

/**
 * One plan a query, whatever it is asked about. Every table is read by school and mostly by child, through an index; a plan made
 * for the values of this moment is the same plan, and with policies in it making one takes longer than using it.
 */
const onePlan = { plan_cache_mode: 'force_generic_plan' };

type State = { open: boolean; readonly keepsPlans: boolean; failure?: unknown };

const setLocal = ([name, value]: [string, string]) =>
	`set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`;

/**
 * Kysely for one transaction. What was asked together may outlive it, when one of them fails: what such a straggler asks
 * then must not reach the connection, which is somebody else's by that time.
 */
function kyselyOn(client: pg.PoolClient, state: State): Tx {
	const connection = {
		async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
			if (!state.open) throw new Error('This transaction has ended.');
			try {
				const { command, rowCount, rows } = await client.query(
					state.keepsPlans
						? prepare(query.sql, query.parameters)
						: { text: query.sql, values: [...query.parameters] }
				);
				const changed = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(command);
				return { rows: rows ?? [], ...(changed ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) };
			} catch (error) {
				// Of questions asked together those behind the one that failed only hear that something did.
				if (!isAborted(error)) state.failure = error;
				forgetWhenStale(error);
				throw state.failure ?? error;
			}
		},
		streamQuery(): never {
			throw new Error('Rows are not streamed here: ask for them in portions.');
		}
	};
	const driver = {
		...{ init: nothing, destroy: nothing, releaseConnection: nothing },
		...{ beginTransaction: nothing, commitTransaction: nothing, rollbackTransaction: nothing },
		acquireConnection: () => Promise.resolve(connection)
	};
	const kysely = new Kysely<DB>({ dialect: { ...dialect, createDriver: () => driver } });
	// It is one; what it lacks are ways to end it, and those are ours.
	return kysely as Tx;
}

const isAborted = (error: unknown) => error instanceof pg.DatabaseError && error.code === '25P02';

const dialect = {
	createAdapter: () => new PostgresAdapter(),
	createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
	createQueryCompiler: () => new PostgresQueryCompiler()
};
const nothing = () => Promise.resolve();
