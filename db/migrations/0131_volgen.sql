-- Writing is followed by triggers, so that no code can forget it: a line per statement, per child and per set of changed
-- columns. core/volgen.ts puts them on every table of a school after each migration; where the child of a row is found,
-- and how deep the table lies, is read from the catalogue.

create function leg_vast() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
	bron text;
begin
	-- 2: school, 3: leerling, 4: sleutel, 5: when a change is not worth a line; all expressions over row r.
	bron := case tg_op
		when 'INSERT' then 'select %1$s as school, %2$s as leerling, %3$s as sleutel, null::text as kolommen from nieuw r'
		when 'DELETE' then 'select %1$s as school, %2$s as leerling, %3$s as sleutel, null::text as kolommen from oud r'
		-- Both tables hold the rows in the order in which the statement changed them.
		else $q$
			select %1$s as school, %2$s as leerling, %3$s as sleutel, gewijzigd.kolommen
			from (select row_number() over () as volgt, nieuw.* from nieuw) r
			join (select row_number() over () as volgt, oud.* from oud) was using (volgt)
			cross join lateral (
				select string_agg(nu.key, ' ' order by nu.key) as kolommen
				from jsonb_each(to_jsonb(r)) nu
				join jsonb_each(to_jsonb(was)) eerst on eerst.key = nu.key and eerst.value is distinct from nu.value
			) gewijzigd
			where gewijzigd.kolommen is not null and not (%4$s)$q$
	end;
	execute format($q$
		insert into gebeurtenis (school_id, soort, handeling, leerling_id, laag, tabel, rijen, aantal, kolommen)
		select school, $1, $2, leerling, $3, $4, left(string_agg(sleutel, ' '), 2000), count(*), kolommen
		from (%s) regel group by school, leerling, kolommen$q$,
		format(bron, tg_argv[2], tg_argv[3], tg_argv[4], tg_argv[5]))
	using tg_argv[0], case tg_op when 'INSERT' then 'toevoegen' when 'UPDATE' then 'wijzigen' else 'verwijderen' end,
		nullif(tg_argv[1], '')::smallint, tg_table_name::text;
	return null;
end
$$;
comment on function leg_vast() is 'Legt vast dat er rijen bij kwamen, veranderden of verdwenen: van welk kind, welke rij en welke kolommen; niet wat erin stond.';

create function laag_van_tabel(gevraagd regclass) returns text
language sql stable
as $$
	select coalesce(max(substring(pg_get_expr(polqual, polrelid) from 'mijn_leerlingen\((\d)\)')), '')
	from pg_policy where polrelid = gevraagd and polcmd = 'r'
$$;
comment on function laag_van_tabel(regclass) is 'De laag die de leesregel van een tabel vraagt; leeg als zij niet over een kind gaat.';

create function leerling_van_rij(gevraagd regclass) returns table (uitdrukking text, via regclass)
language sql stable
as $$
	select case when gevraagd = 'leerling'::regclass then 'r.id' else 'r.leerling_id' end, null::regclass
	from pg_attribute
	where attrelid = gevraagd and not attisdropped and attname = case when gevraagd = 'leerling'::regclass then 'id' else 'leerling_id' end
	union all
	-- A row without a child of its own hangs on one that has it.
	(select format('(select ouder.leerling_id from %s ouder where ouder.school_id = r.school_id and ouder.id = r.%I)', confrelid::regclass, kolom.attname),
		confrelid::regclass
	from pg_constraint
	join pg_attribute kolom on kolom.attrelid = conrelid and kolom.attnum = conkey[2]
	where conrelid = gevraagd and contype = 'f' and cardinality(conkey) = 2
		and not exists (select from pg_attribute where attrelid = gevraagd and attname = 'leerling_id' and not attisdropped)
		and exists (select from pg_attribute where attrelid = confrelid and attname = 'leerling_id' and not attisdropped)
		and exists (select from pg_attribute where attrelid = confrelid and attname = 'id' and not attisdropped)
	order by conname limit 1)
	limit 1
$$;
comment on function leerling_van_rij(regclass) is 'Hoe bij een rij van deze tabel het kind gevonden wordt, en in welke tabel daarvoor gekeken wordt.';

create function volg_tabel(gevraagd text, soort text, behalve text, wijzigingen boolean) returns void
language plpgsql
as $$
declare
	tabel regclass := gevraagd::regclass;
	leerling record;
	sleutel text;
	opdracht text;
	bekend text;
begin
	select uitdrukking, via into leerling from leerling_van_rij(tabel);
	sleutel := (
		select string_agg(format('r.%I::text', attname), ' || ''/'' || ' order by plaats)
		from pg_index, unnest(indkey::int2[]) with ordinality as deel(nummer, plaats)
		join pg_attribute on attrelid = tabel and attnum = nummer
		where indrelid = tabel and indisprimary and attname <> 'school_id'
	);
	opdracht := format('leg_vast(%L, %L, %L, %L, %L, %L)', soort, laag_van_tabel(coalesce(leerling.via, tabel)),
		case when gevraagd = 'school' then 'r.id' else 'r.school_id' end,
		coalesce(leerling.uitdrukking, 'null::uuid'), sleutel, behalve);
	bekend := (select obj_description(oid, 'pg_trigger') from pg_trigger where tgrelid = tabel and tgname = 'gevolgd_nieuw');
	if bekend = opdracht || wijzigingen then
		return;
	end if;
	execute format('drop trigger if exists gevolgd_nieuw on %s', tabel);
	execute format('drop trigger if exists gevolgd_gewijzigd on %s', tabel);
	execute format('drop trigger if exists gevolgd_weg on %s', tabel);
	execute format('create trigger gevolgd_nieuw after insert on %s referencing new table as nieuw for each statement execute function %s', tabel, opdracht);
	execute format('create trigger gevolgd_weg after delete on %s referencing old table as oud for each statement execute function %s', tabel, opdracht);
	if wijzigingen then
		execute format('create trigger gevolgd_gewijzigd after update on %s referencing old table as oud new table as nieuw for each statement execute function %s', tabel, opdracht);
	end if;
	execute format('comment on trigger gevolgd_nieuw on %s is %L', tabel, opdracht || wijzigingen);
	if leerling.via is not null then
		execute format('grant select (school_id, id, leerling_id) on %s to zorgvuldig_bewijs', leerling.via);
		execute format('drop policy if exists bewijs on %s', leerling.via);
		execute format('create policy bewijs on %s for select to zorgvuldig_bewijs using (true)', leerling.via);
	end if;
end
$$;
comment on function volg_tabel(text, text, text, boolean) is 'Zet op een tabel de triggers die vastleggen wat er geschreven wordt; doet niets als ze er al goed staan.';
revoke execute on function volg_tabel(text, text, text, boolean) from public;

grant create on schema public to zorgvuldig_bewijs;
alter function leg_vast() owner to zorgvuldig_bewijs;
revoke create on schema public from zorgvuldig_bewijs;
