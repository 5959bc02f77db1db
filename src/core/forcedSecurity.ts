import type pg from 'pg';

/**
 * Runs `work` in the transaction of `client` while the owner may touch every row. Row-level security is forced on the owner
 * too, so an owner that is no superuser could not fill a table in a migration or from a backup. Nobody else gains anything,
 * and the transaction ends with every table closed again.
 */
export async function withoutForcedSecurity<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
	if (!(await isBound(client))) return work();
	const forced = await listTables(client, 'and relforcerowsecurity');
	await client.query(forced.map((name) => `alter table ${name} no force row level security`).join(';'));
	const value = await work();
	const left = new Set(await listTables(client));
	const again = forced.filter((name) => left.has(name));
	await client.query(again.map((name) => `alter table ${name} force row level security`).join(';'));
	return value;
}

/** Whether row-level security holds for who connected. */
async function isBound(client: pg.ClientBase) {
	const { rows } = await client.query<{ bound: boolean }>(
		'select not (rolsuper or rolbypassrls) as bound from pg_roles where rolname = session_user'
	);
	return rows[0]!.bound;
}

async function listTables(client: pg.ClientBase, also = '') {
	const { rows } = await client.query<{ name: string }>(
		`select format('public.%I', relname) as name from pg_class
		where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') ${also} order by 1`
	);
	return rows.map(({ name }) => name);
}
