import type pg from 'pg';
import { nietGevolgd } from '../src/core/volgen.ts';

/** What the catalogue of PostgreSQL says against our promises; every exception carries its reason. */
export type Check = { name: string; query: string; allowed: Record<string, string> };

const tables = `select pg_class.oid, relname as name, relrowsecurity, relforcerowsecurity, relacl
	from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`;

/** Grants of a table or of its columns, per role: (oid, name, role, verb). */
const grants = `select t.oid, t.name, grantee, lower(privilege_type) as verb
	from (${tables}) t, aclexplode(t.relacl) where grantee <> (select oid from pg_roles where rolname = current_user)
	union
	select t.oid, t.name, grantee, lower(privilege_type)
	from (${tables}) t join pg_attribute on attrelid = t.oid and attacl is not null, aclexplode(attacl)
	where grantee <> (select oid from pg_roles where rolname = current_user)`;

/** Policies, one line per role and verb; "all" stands for itself. */
const policies = `select polrelid as oid, polname, role, polcmd,
		case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end as verb
	from pg_policy, unnest(polroles) as role`;

const foreignKeys = `select conrelid, conname, conkey, confdeltype, relname as name,
		(select string_agg(attname, ', ' order by place) from unnest(conkey) with ordinality as k(num, place)
			join pg_attribute on attrelid = conrelid and attnum = num) as columns
	from pg_constraint join pg_class on pg_class.oid = conrelid
	where contype = 'f' and relnamespace = 'public'::regnamespace`;

export const checks: Check[] = [
	{
		name: 'every table has row-level security, forced on its owner too',
		query: `select name as found from (${tables}) t where not (relrowsecurity and relforcerowsecurity)`,
		allowed: { migratie: 'Names of files only, and no role of ours may read it.' }
	},
	{
		name: 'school_id is the first column of every primary key',
		query: `select name as found from (${tables}) t
			where coalesce((select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
				where indrelid = t.oid and indisprimary), '') <> 'school_id'`,
		allowed: {
			school: 'It is the school.',
			bestuur: 'A board has more schools than one.',
			toegangsregel: 'The same rules for every school.',
			aanmeldpoging: 'Somebody who has not signed in has no school yet.',
			herstelverzoek: 'Somebody who has not signed in has no school yet.',
			migratie: 'About the database, not about a school.',
			reservekopie: 'A backup holds every school.',
			uitdaging: 'A passkey says whose it is after it has signed.'
		}
	},
	{
		name: 'every granted verb has a policy',
		query: `select name || ': ' || verb || ' to ' || coalesce(rolname, 'public') as found
			from (${grants}) g left join pg_roles on pg_roles.oid = g.grantee
			where verb in ('select', 'insert', 'update', 'delete') and not exists (
				select from (${policies}) p where p.oid = g.oid and p.role in (g.grantee, 0) and p.verb in (g.verb, 'all'))`,
		allowed: {}
	},
	{
		name: 'every policy has a grant',
		query: `select t.name || '.' || polname || ' to ' || coalesce(rolname, 'public') as found
			from (${policies}) p join (${tables}) t on t.oid = p.oid left join pg_roles on pg_roles.oid = p.role
			where not exists (select from (${grants}) g where g.oid = p.oid and g.grantee = p.role and p.verb in (g.verb, 'all'))`,
		allowed: {}
	},
	{
		name: 'a policy names its verb',
		query: `select t.name || '.' || polname as found from (${policies}) p join (${tables}) t on t.oid = p.oid where p.verb = 'all'`,
		allowed: {
			'school.beheer': 'The command line makes schools and knows all of them.',
			'bestuur.beheer': 'So it does with boards.',
			'gebruiker.deur': 'The door reads accounts and stores a new password; its grants are per column.',
			'sessie.deur': 'Sessions are made, used and ended at the door only.',
			'aanmeldpoging.deur': 'Attempts are counted and tidied up at the door only.',
			'herstelverzoek.deur': 'Requests are counted and tidied up at the door only.',
			'toegangslink.deur':
				'Links are made for a reset, used and ended at the door; its grants are per column.',
			'toegangslink.post': 'The carrier makes the secret of a link; its grants are per column.',
			'mailbericht.post': 'The carrier takes, settles and tidies up mail; its grants are per column.',
			'aanmeldstap.deur': 'A first step is made and used up at the door only.',
			'uitdaging.deur': 'Questions are asked and used up at the door only.'
		}
	},
	{
		name: 'a backup reads every table, in full',
		query: `select name as found from (${tables}) t where not (
			has_table_privilege('zorgvuldig_reservekopie', t.oid, 'select')
			and exists (select from pg_policy where polrelid = t.oid and polname = 'reservekopie' and polpermissive
				and polcmd = 'r' and pg_get_expr(polqual, polrelid) = 'true'))`,
		allowed: { migratie: 'Copied by its owner, before stepping down.' }
	},
	{
		name: 'destruction reaches every table with rows of a child (R-BEW-5)',
		query: `select tabel as found from kindtabellen() where not (
			has_table_privilege('zorgvuldig_vernietiging', tabel, 'select') and has_table_privilege('zorgvuldig_vernietiging', tabel, 'delete')
			and (select count(*) from pg_policy where polrelid = tabel::regclass and polname in ('vernietigen', 'vernietigen_lezen')
				and pg_get_expr(polqual, polrelid) = '(school_id = huidige_school())') = 2)`,
		allowed: {}
	},
	{
		name: 'nothing about a child goes with a row that is kept for a shorter time (R-BEW-5)',
		query: `select kort.tabel || ' <- ' || lang.tabel as found
			from pg_constraint
			join kindtabellen() kort on kort.tabel::regclass = confrelid and kort.tabel <> 'leerling'
			join kindtabellen() lang on lang.tabel::regclass = conrelid
			where contype = 'f' and confdeltype = 'c'
				and array_position(array['leerlingdossier', 'zorg', 'in_en_uitschrijving'], bewaarcategorie(kort.tabel))
					< array_position(array['leerlingdossier', 'zorg', 'in_en_uitschrijving'], bewaarcategorie(lang.tabel))`,
		allowed: {}
	},
	{
		name: 'nothing is granted to everybody',
		query: `select name || ': ' || verb as found from (${grants}) g where grantee = 0`,
		allowed: {}
	},
	{
		name: 'nobody may truncate, refer to or put a trigger on a table',
		query: `select name || ': ' || verb || ' to ' || rolname as found from (${grants}) g
			join pg_roles on pg_roles.oid = g.grantee where verb not in ('select', 'insert', 'update', 'delete')`,
		allowed: {}
	},
	{
		name: 'every table says what it is',
		query: `select name as found from (${tables}) t where coalesce(length(obj_description(oid, 'pg_class')), 0) < 15`,
		allowed: { migratie: 'Made before the first migration, by the program that runs them.' }
	},
	{
		name: 'every function of ours says what it is',
		query: `select proname as found from pg_proc where pronamespace = 'public'::regnamespace
			and coalesce(length(obj_description(oid, 'pg_proc')), 0) < 15`,
		allowed: {}
	},
	{
		name: 'every foreign key has an index that starts with its columns',
		query: `select name || ' (' || columns || ')' as found from (${foreignKeys}) f where not exists (
			select from pg_index where indrelid = conrelid and indpred is null
				and (select array_agg(key order by key) from unnest((indkey::int2[])[0:cardinality(conkey) - 1]) as key)
					= (select array_agg(key order by key) from unnest(conkey) as key))`,
		allowed: {}
	},
	{
		name: 'every foreign key says what happens on delete',
		query: `select name || ' (' || columns || ')' as found from (${foreignKeys}) f where confdeltype = 'a'`,
		allowed: {
			'ondersteuningsvraag (school_id, eigenaar_id)':
				'A question outlives nobody: who owns questions is not deleted.',
			'handelingsplanversie (school_id, uitvoerder_id)': 'Who carried out a plan stays named in it.',
			'afspraak (school_id, wie_id)': 'An agreement always has a name.'
		}
	},
	{
		name: 'every function with rights of its own fixes where it looks, and belongs to a powerless role',
		query: `select proname as found from pg_proc join pg_roles on pg_roles.oid = proowner
			where pronamespace = 'public'::regnamespace and prosecdef
				and (rolsuper or rolbypassrls or rolcanlogin
					or not exists (select from unnest(proconfig) as setting where setting like 'search_path=%pg_temp'))`,
		allowed: {}
	},
	{
		name: 'what is written in a table of a school is followed by the log',
		query: `select name as found from (${tables}) t
			where (name = 'school' or exists (select from pg_attribute where attrelid = t.oid and attname = 'school_id' and not attisdropped))
				and (select count(*) from pg_trigger where tgrelid = t.oid and tgname like 'gevolgd\_%') < 3`,
		allowed: {
			...nietGevolgd,
			importvoorstel: 'A whole file that waits for an answer: only its coming and going is followed.'
		}
	},
	{
		name: 'every view looks with the eyes of who asks',
		query: `select relname as found from pg_class where relnamespace = 'public'::regnamespace
			and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions, '{}') && array['security_invoker=true', 'security_invoker=on'])`,
		allowed: {}
	},
	{
		name: 'the roles of the program are powerless',
		query: `select rolname as found from pg_roles where rolname like 'zorgvuldig%'
			and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb or rolreplication)`,
		allowed: {}
	},
	{
		name: 'the roles of the program own no table and may make nothing',
		query: `select relname as found from pg_class join pg_roles on pg_roles.oid = relowner
				where relnamespace = 'public'::regnamespace and rolname like 'zorgvuldig%'
			union all select rolname from pg_roles where rolname like 'zorgvuldig%' and has_schema_privilege(oid, 'public', 'create')`,
		allowed: {}
	}
];

/** What breaks the promise of `check`, without what is allowed. */
export async function breaches(client: pg.ClientBase | pg.Pool, check: Check): Promise<string[]> {
	const { rows } = await client.query<{ found: string }>(check.query);
	return rows
		.map(({ found }) => found)
		.filter((found) => !(found in check.allowed))
		.sort();
}
