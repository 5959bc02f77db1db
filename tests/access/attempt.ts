import type pg from 'pg';
import type { User } from '#core/database.ts';
import type { Line, Verb } from './rules.ts';
import { details } from './families.ts';
import { vandaag, type Wie } from './people.ts';
import type { World } from './world.ts';

export const elders = 'elders';

/** Somebody of staff, as inSession() sets up a transaction. */
export const staff = (user: User): Wie => ({
	rol: 'zorgvuldig_app',
	school: user.schoolId,
	medewerker: user.medewerkerId
});

/**
 * Makes the place where everything is tried: schema `proef` with the rows as they stand and three functions that run
 * statements as somebody and always undo them. Triggers and foreign keys rest, so that only policies and grants decide.
 */
export async function prepareAttempts(
	client: pg.ClientBase | pg.Pool,
	world: World,
	lines: readonly Line[],
	wie: readonly Wie[]
) {
	await client.query(functions);
	await client.query('truncate proef.rij');
	for (const { table, about, school: of } of lines) {
		const { rows: columns } = await client.query<Column>(
			`select attname as naam, coalesce(attnum = any (indkey::int2[]), false) as sleutel, attidentity <> '' as nummer,
				pg_get_expr(adbin, adrelid) as standaard
			from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
				left join pg_index on indrelid = attrelid and indisprimary
			where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
			[table]
		);
		const names = new Set(columns.map(({ naam }) => naam));
		const school = of ?? (table === 'school' ? 'id' : names.has('school_id') ? 'school_id' : 'null::uuid');
		await client.query(
			`insert into proef.rij (tabel, plek, sleutel, over, voorbeeld)
			select $2, ctid, ${keyOf(columns)}, case when ${school} is distinct from $1 then '${elders}' else coalesce(${about}, 'onbekend') || coalesce(${details[table] ?? 'null'}, '') end,
				jsonb_strip_nulls(to_jsonb(t)) - array[${filledIn(columns)}]::text[] from ${table} t`,
			[world.hier.id, table]
		);
		await client.query('insert into proef.tabel values ($1, $2)', [table, keyOf(columns)]);
	}
	await client.query('select proef.onthoud($1, $2)', [JSON.stringify(wie), vandaag.toString()]);
}

type Column = { naam: string; sleutel: boolean; nummer: boolean; standaard: string | null };

/** What a new row need not say, as SQL over row t: numbers, what a function fills in, and what is as it would be anyway. */
const filledIn = (columns: Column[]) =>
	columns
		.filter(({ naam, nummer, standaard }) => naam !== 'school_id' && (nummer || standaard))
		.map(({ naam, nummer, standaard }) =>
			nummer || standaard!.includes('(')
				? `'${naam}'`
				: `case when t.${naam} is not distinct from ${standaard} then '${naam}' end`
		)
		.join(', ');

const keyOf = (columns: Column[]) => {
	const key = columns.filter(({ sleutel }) => sleutel).map(({ naam }) => naam);
	return key.length === 0 ? 'ctid::text' : `concat_ws('|', ${key.join(', ')})`;
};

/** What each of these people reaches with each verb: the subjects of the rows, in alphabetical order. */
export async function attempt(
	client: pg.ClientBase | pg.Pool,
	wie: readonly Wie[],
	line: Line,
	verbs: readonly Verb[]
): Promise<Record<Verb, string[]>[]> {
	const { rows } = await client.query<{ nummer: number; verb: Verb; over: string[] }>(
		'select nummer, verb, over from proef.probeer($1, $2, $3, $4, $5, $6)',
		[JSON.stringify(wie), vandaag.toString(), line.table, verbs, line.set ?? null, line.before ?? null]
	);
	const results = wie.map(
		() => ({ select: [], insert: [], update: [], delete: [] }) as Record<Verb, string[]>
	);
	for (const { nummer, verb, over } of rows) results[nummer]![verb] = over;
	return results;
}

/** What `statement` gives this person, as text; `geweigerd` when a grant or policy says no. It is undone. */
export async function ask(client: pg.ClientBase | pg.Pool, wie: Wie, statement: string): Promise<string> {
	const { rows } = await client.query<{ antwoord: string }>('select proef.vraag($1, $2, $3) as antwoord', [
		JSON.stringify(wie),
		vandaag.toString(),
		statement
	]);
	return rows[0]!.antwoord;
}

const functions = `
	drop schema if exists proef cascade;
	create schema proef;
	create table proef.rij (tabel text, plek tid, sleutel text, over text, voorbeeld jsonb);
	create index on proef.rij (tabel);
	create table proef.tabel (naam text primary key, sleutel text);

	create table proef.zicht (wie jsonb, naam text, waarde text);
	grant usage on schema proef to public;
	grant select on all tables in schema proef to public;

	create function proef.word(wie jsonb, dag text) returns void language plpgsql as $$
	begin
		perform set_config('session_replication_role', 'replica', true), set_config('app.zicht', '', true),
			set_config('app.vandaag', dag, true), set_config('app.school', coalesce(wie ->> 'school', ''), true),
			set_config('app.medewerker', coalesce(wie ->> 'medewerker', ''), true),
			set_config('app.ouder', coalesce(wie ->> 'ouder', ''), true),
			set_config('app.leerling', coalesce(wie ->> 'leerling', ''), true);
		-- What was seen before is still so: nothing that is tried here stays.
		perform set_config(z.naam, z.waarde, true) from proef.zicht z where z.wie = word.wie;
		perform set_config('role', wie ->> 'rol', true);
	end $$;

	create function proef.onthoud(personen jsonb, dag text) returns void language plpgsql as $$
	declare persoon jsonb;
	begin
		for persoon in select * from jsonb_array_elements(personen) where value ? 'medewerker' and value ->> 'medewerker' <> ''
		loop
			perform proef.word(persoon, dag);
			perform zicht('laag');
			perform set_config('role', 'none', true);
			insert into proef.zicht select persoon, naam, current_setting(naam)
			from unnest(array['app.zicht', 'app.zicht_rollen', 'app.zicht_laag', 'app.zicht_0', 'app.zicht_1', 'app.zicht_2',
				'app.zicht_3', 'app.zicht_groepsleerlingen', 'app.zicht_groepen']) naam;
		end loop;
	end $$;

	-- Refused is: no right, or a policy says no. A value that is not unique or breaks a check means that both let it pass.
	create function proef.lukt(opdracht text) returns boolean language plpgsql as $$
	begin
		execute opdracht;
		return true;
	exception
		when insufficient_privilege then return false;
		when integrity_constraint_violation or generated_always then return true;
	end $$;

	create function proef.raakt(wie jsonb, dag text, opdracht text) returns boolean language plpgsql as $$
	declare aantal bigint;
	begin
		begin
			perform proef.word(wie, dag);
			execute opdracht;
			get diagnostics aantal = row_count;
			raise sqlstate 'ZZ001';
		exception
			when sqlstate 'ZZ001' then return aantal > 0;
			when insufficient_privilege then return false;
			-- A key or check that is in the way comes after the policies have said yes.
			when integrity_constraint_violation then return true;
		end;
	end $$;

	create function proef.vraag(wie jsonb, dag text, opdracht text) returns text language plpgsql as $$
	declare antwoord text;
	begin
		begin
			perform proef.word(wie, dag);
			execute opdracht into antwoord;
			raise sqlstate 'ZZ001';
		exception
			when sqlstate 'ZZ001' then return coalesce(antwoord, '');
			when insufficient_privilege then return 'geweigerd';
		end;
	end $$;

	create function proef.probeer_een(wie jsonb, dag text, tabel text, verb text, zet text, vooraf text) returns text[] language plpgsql as $$
	declare
		bereikt text[] := '{}';
		gezien text[];
		plekken tid[];
		kolom text;
		voorbeeld record;
		sleutel constant text := (select t.sleutel from proef.tabel t where t.naam = tabel);
	begin
		begin
			perform proef.word(wie, dag);
			if vooraf is not null and not proef.lukt(vooraf) then null; end if;
			if verb = 'select' then
				begin
					execute format('select array_agg(%s) from %I', sleutel, tabel) into gezien;
				exception when insufficient_privilege then gezien := '{}';
				end;
				bereikt := array(select distinct over from proef.rij r where r.tabel = probeer_een.tabel and r.sleutel = any (gezien));
			elsif verb = 'insert' then
				for voorbeeld in select distinct on (over) over, r.voorbeeld as rij from proef.rij r where r.tabel = probeer_een.tabel
					-- Of the log always a line about writing: which row lies first on the disk is chance.
					order by over, (r.tabel = 'gebeurtenis' and r.voorbeeld ->> 'soort' = 'schrijven') desc, plek
				loop
					kolom := (select string_agg(quote_ident(naam), ', ') from jsonb_object_keys(voorbeeld.rij) naam);
					if proef.lukt(format('insert into %I (%s) select %s from jsonb_populate_record(null::%I, %L)', tabel, kolom, kolom, tabel, voorbeeld.rij))
					then bereikt := bereikt || voorbeeld.over; end if;
				end loop;
			else
				-- The statement reads nothing itself; what is no longer where it was has been reached. Without an update
				-- to make each column is tried, so that no grant is overlooked.
				for kolom in select case when verb = 'delete' or zet is not null then zet else attname::text end
					from pg_attribute where attrelid = tabel::regclass and attnum > 0 and not attisdropped
						and (verb = 'update' and zet is null or attnum = 1)
				loop
					begin
						if proef.lukt(case when verb = 'delete' then format('delete from %I', tabel)
							when zet is not null then format('update %I set %s', tabel, zet)
							else format('update %I set %I = default', tabel, kolom) end)
						then
							perform set_config('role', 'none', true);
							execute format('select array_agg(ctid) from %I', tabel) into plekken;
							bereikt := bereikt || array(select distinct over from proef.rij r
								where r.tabel = probeer_een.tabel and not coalesce(r.plek = any (plekken), false));
						end if;
						raise sqlstate 'ZZ002';
					exception when sqlstate 'ZZ002' then null;
					end;
				end loop;
			end if;
			raise sqlstate 'ZZ001';
		exception when sqlstate 'ZZ001' then null;
		end;
		return array(select distinct over collate "C" from unnest(bereikt) over order by 1);
	end $$;

	create function proef.probeer(wie jsonb, dag text, tabel text, verbs text[], zet text, vooraf text)
	returns table (nummer int, verb text, over text[]) language sql as $$
		select (plaats - 1)::int, een, proef.probeer_een(persoon, dag, tabel, een, zet, vooraf)
		from jsonb_array_elements(wie) with ordinality as personen(persoon, plaats), unnest(verbs) een
	$$;
`;
