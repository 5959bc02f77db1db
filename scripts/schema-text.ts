import type pg from 'pg';

export type Column = {
	name: string;
	type: string;
	nullable: boolean;
	hasDefault: boolean;
	identity: boolean;
};
export type Table = {
	name: string;
	comment: string;
	columns: Column[];
	policies: string[];
	grants: string[];
	indexes: string[];
};

/**
 * That a backup reads a table is the same on every one of them, and so is that destruction reaches one about children; the
 * catalogue test holds both.
 */
const sameEverywhere = "('reservekopie', 'vernietigen', 'vernietigen_lezen')";
const machineRoles = "('zorgvuldig_reservekopie', 'zorgvuldig_vernietiging')";

/** Every table of schema public, in alphabetical order, with what guards it. */
export async function describeTables(client: pg.Client): Promise<Table[]> {
	const list = await client.query(`select relname as name, coalesce(obj_description(oid), '') as comment
		from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migratie' order by 1`);
	const columns = await client.query(`select table_name, column_name as name,
			case when data_type = 'ARRAY' then udt_name else data_type end as type,
			is_nullable = 'YES' as nullable, column_default is not null as "hasDefault", is_identity = 'YES' as identity
		from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`);
	const policies =
		await client.query(`select tablename, policyname, lower(cmd) as cmd, array_to_string(roles, ', ') as roles, qual, with_check
		from pg_policies where schemaname = 'public' and policyname not in ${sameEverywhere} order by 1, 2`);
	const grants =
		await client.query(`select table_name, grantee, string_agg(distinct lower(privilege_type), ', ' order by lower(privilege_type)) as verbs
		from information_schema.role_table_grants where table_schema = 'public' and grantee like 'zorgvuldig%'
			and not (grantee in ${machineRoles} and privilege_type in ('SELECT', 'DELETE')) group by 1, 2 order by 1, 2`);
	const indexes = await client.query(
		`select tablename, indexdef from pg_indexes where schemaname = 'public' order by 1, indexname`
	);
	const of = <T extends Record<string, unknown>>(rows: T[], key: string, name: string) =>
		rows.filter((row) => row[key] === name);
	return list.rows.map((table) => ({
		name: table.name,
		comment: table.comment,
		columns: of(columns.rows, 'table_name', table.name) as unknown as Column[],
		policies: of(policies.rows, 'tablename', table.name).map(
			(policy) =>
				`policy ${policy.policyname} for ${policy.cmd} to ${String(policy.roles).replace(/[{}]/g, '')}` +
				(policy.qual ? `\n--   using ${oneLine(policy.qual)}` : '') +
				(policy.with_check ? `\n--   with check ${oneLine(policy.with_check)}` : '')
		),
		grants: of(grants.rows, 'table_name', table.name).map((grant) => `${grant.verbs} to ${grant.grantee}`),
		indexes: of(indexes.rows, 'tablename', table.name).map((index) => index.indexdef)
	}));
}

/** The readable state of a table: what a reviewer looks at instead of a pile of migrations. */
export const renderNow = (table: Table) =>
	[
		`-- ${table.name}: ${table.comment}`,
		...table.columns.map(
			(column) =>
				`${column.name} ${column.type}${column.nullable ? '' : ' not null'}${column.hasDefault || column.identity ? ' default' : ''}`
		),
		'',
		...table.indexes.map((index) => `-- ${index}`),
		'',
		...table.policies.map((policy) => `-- ${policy}`),
		'',
		...table.grants.map((grant) => `-- grant ${grant}`),
		''
	].join('\n');

/** Kysely's view of the database. */
export const renderTypes = (tables: Table[]) =>
	[
		'// Made from the live schema by scripts/generate-schema.ts. Do not edit.',
		"import type { ColumnType, GeneratedAlways } from 'kysely';",
		'',
		'type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;',
		'type Json = ColumnType<unknown, string, string>;',
		'type JsonOrNull = ColumnType<unknown, string | null | undefined, string | null>;',
		'',
		...tables.map(
			(table) =>
				`export type ${pascal(table.name)} = {\n${table.columns.map((column) => `\t${column.name}: ${typescript(column)};`).join('\n')}\n};\n`
		),
		`export type DB = {\n${tables.map((table) => `\t${table.name}: ${pascal(table.name)};`).join('\n')}\n};`,
		''
	].join('\n');

function typescript(column: Column): string {
	if (column.type === 'jsonb')
		return column.nullable ? 'JsonOrNull' : column.hasDefault ? 'Generated<Json>' : 'Json';
	const plain = types[column.type];
	if (!plain) throw new Error(`No TypeScript type for ${column.type} (${column.name})`);
	if (column.identity) return `GeneratedAlways<${plain}>`;
	const type = column.nullable ? `${plain} | null` : plain;
	return column.hasDefault && !column.nullable ? `Generated<${type}>` : type;
}

const types: Record<string, string> = {
	uuid: 'string',
	text: 'string',
	date: 'Temporal.PlainDate',
	'timestamp with time zone': 'Temporal.Instant',
	boolean: 'boolean',
	smallint: 'number',
	'time without time zone': 'string',
	integer: 'number',
	bigint: 'number',
	numeric: 'number',
	bytea: 'Buffer',
	_text: 'string[]'
};

const pascal = (name: string) =>
	name.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
const oneLine = (text: string) => text.replace(/\s+/g, ' ');
