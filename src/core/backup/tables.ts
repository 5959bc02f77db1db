import type pg from 'pg';

/** A table as it is copied: its columns in order, and an order of rows that is the same on every server. */
export type CopiedTable = { name: string; columns: string[]; order: string };
type Counter = { name: string; value: string; used: boolean };

/** Made by the program that runs migrations; it says which schema the rest belongs to, so it comes first. */
export const migrations = 'migratie';

/** Every table of schema public in alphabetical order. Generated columns are left out: they make themselves again. */
export async function listTables(client: pg.ClientBase): Promise<CopiedTable[]> {
	const { rows } = await client.query<{ name: string; columns: string[]; order: string | null }>(
		`select relname as name,
			array(select attname::text from pg_attribute where attrelid = pg_class.oid and attnum > 0
				and not attisdropped and attgenerated = '' order by attnum) as columns,
			(select string_agg(format('%I', attname) || case when attcollation <> 0 then ' collate "C"' else '' end, ', ' order by place)
				from pg_index, unnest(indkey::int2[]) with ordinality as keys(number, place)
				join pg_attribute on attrelid = pg_class.oid and attnum = keys.number
				where indrelid = pg_class.oid and indisprimary) as order
		from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
		order by relname collate "C"`
	);
	return rows.map(({ name, columns, order }) => ({
		name,
		columns,
		// Without a key the text of the whole row decides; rows that are the same may stand in any order.
		order: order ?? `(${quote(name)}.*)::text collate "C"`
	}));
}

/** Where every counter stands. */
export async function listCounters(client: pg.ClientBase): Promise<Counter[]> {
	const { rows } = await client.query<{ name: string }>(
		`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'
		order by relname collate "C"`
	);
	const counters: Counter[] = [];
	for (const { name } of rows) {
		const found = await client.query<{ value: string; used: boolean }>(
			`select last_value::text as value, is_called as used from ${quote(name)}`
		);
		counters.push({ name, ...found.rows[0]! });
	}
	return counters;
}

/** Tables that the role of the backup cannot read in full: made outside a migration, or closed by hand. */
export async function listUnreadable(client: pg.ClientBase): Promise<string[]> {
	const { rows } = await client.query<{ name: string }>(
		`select relname as name from pg_class
		where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> $1
			and not (has_table_privilege('zorgvuldig_reservekopie', oid, 'select')
				and exists (select from pg_policy where polrelid = pg_class.oid and polname = 'reservekopie'
					and polpermissive and pg_get_expr(polqual, polrelid) = 'true')
				and not exists (select from pg_policy where polrelid = pg_class.oid and not polpermissive
					and (0 = any (polroles) or 'zorgvuldig_reservekopie'::regrole = any (polroles))))
		order by 1`,
		[migrations]
	);
	return rows.map(({ name }) => name);
}

/** A name as SQL writes it. */
export const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
