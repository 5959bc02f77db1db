-- Who sees the whole school by their role hardly ever asks which children they see more of: only what is deeper than that role reaches
-- asks it. For an intern begeleider finding those children took longer than all else that is found before the first row, so it waits until
-- somebody asks; so do the own groups, which few tables go by. An empty text says that nobody asked yet.
drop function bepaal_zicht();
create function bepaal_zicht(out rollen text[], out laag smallint, out laag0 uuid[], out laag1 uuid[], out laag2 uuid[], out laag3 uuid[],
	out groepsleerlingen uuid[])
language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
	meer boolean;
begin
	rollen := array(select distinct mijn.rol from mijn_rollen() mijn);
	select coalesce(max(toegangsregel.laag) filter (where toegangsregel.relatie = 'school'), -1),
		coalesce(bool_or(toegangsregel.relatie not in ('school', 'eigen_groep')), false)
	into laag, meer
	from toegangsregel where toegangsregel.rol = any (rollen);
	if laag >= 0 then
		groepsleerlingen := array(select distinct relatie.leerling_id from toegang_door_groep() relatie);
	elsif meer then
		select kinderen.laag0, kinderen.laag1, kinderen.laag2, kinderen.laag3, kinderen.groepsleerlingen
		into laag0, laag1, laag2, laag3, groepsleerlingen
		from bepaal_kinderen() kinderen;
	else
		select coalesce(array_agg(kind.id), '{}'), coalesce(array_agg(kind.id) filter (where kind.diepte >= 1), '{}'),
			coalesce(array_agg(kind.id) filter (where kind.diepte >= 2), '{}'), coalesce(array_agg(kind.id) filter (where kind.diepte >= 3), '{}'),
			coalesce(array_agg(kind.id), '{}')
		into laag0, laag1, laag2, laag3, groepsleerlingen
		from (select relatie.leerling_id as id, max(relatie.laag) as diepte
			from toegang_door_groep() relatie group by relatie.leerling_id) kind;
	end if;
end
$$;

create function bepaal_groepen() returns uuid[] language sql stable security definer set search_path = public, pg_temp
as $$
	select array(select distinct groep_medewerker.groep_id
		from groep_medewerker
		join toegangsregel on toegangsregel.rol = groep_medewerker.rol and toegangsregel.relatie = 'eigen_groep' and toegangsregel.laag >= 2
		join medewerker on medewerker.school_id = huidige_school() and medewerker.id = huidige_medewerker()
			and (medewerker.in_dienst_van is null or medewerker.in_dienst_van <= (select vandaag()))
			and (medewerker.in_dienst_tot is null or medewerker.in_dienst_tot >= (select vandaag()))
		where groep_medewerker.school_id = huidige_school() and groep_medewerker.medewerker_id = huidige_medewerker()
			and groep_medewerker.van <= (select vandaag()) and (groep_medewerker.tot is null or groep_medewerker.tot >= (select vandaag())))
$$;
comment on function bepaal_groepen() is 'De groepen waar deze persoon vandaag voor staat en waarvan hij de ondersteuning ziet.';

create function bepaal_kinderen(out laag0 uuid[], out laag1 uuid[], out laag2 uuid[], out laag3 uuid[], out groepsleerlingen uuid[])
language sql stable security definer set search_path = public, pg_temp
as $$
	select coalesce(array_agg(kind.id), '{}'), coalesce(array_agg(kind.id) filter (where kind.diepte >= 1), '{}'),
		coalesce(array_agg(kind.id) filter (where kind.diepte >= 2), '{}'), coalesce(array_agg(kind.id) filter (where kind.diepte >= 3), '{}'),
		coalesce(array_agg(kind.id) filter (where kind.eigen), '{}')
	from (select relatie.leerling_id as id, max(relatie.laag) as diepte, bool_or(relatie.grond = 'eigen_groep') as eigen
		from toegang_door_relatie() relatie group by relatie.leerling_id) kind
$$;
comment on function bepaal_zicht() is 'Wie deze persoon ziet: eens per transactie, voor de eerste regel.';
comment on function bepaal_kinderen() is 'De kinderen die deze persoon door een relatie ziet, per laag; zonder wat een rol over de hele school laat zien.';
grant create on schema public to zorgvuldig_toegang;
alter function bepaal_zicht() owner to zorgvuldig_toegang;
alter function bepaal_kinderen() owner to zorgvuldig_toegang;
alter function bepaal_groepen() owner to zorgvuldig_toegang;
revoke create on schema public from zorgvuldig_toegang;

create or replace function zicht(deel text) returns text language plpgsql stable
as $$
declare
	sleutel constant text := concat_ws('|', current_setting('app.school', true), current_setting('app.medewerker', true), current_setting('app.vandaag', true));
	gezien record;
	antwoord text;
begin
	-- Once per transaction: a page asks some forty times. A trigger forgets it when this transaction changes a relation.
	if current_setting('app.zicht', true) is distinct from sleutel then
		select * into gezien from bepaal_zicht();
		perform set_config('app.zicht_rollen', gezien.rollen::text, true), set_config('app.zicht_laag', gezien.laag::text, true),
			set_config('app.zicht_0', gezien.laag0::text, true), set_config('app.zicht_1', gezien.laag1::text, true),
			set_config('app.zicht_2', gezien.laag2::text, true), set_config('app.zicht_3', gezien.laag3::text, true),
			set_config('app.zicht_groepsleerlingen', gezien.groepsleerlingen::text, true),
			set_config('app.zicht_groepen', '', true), set_config('app.zicht', sleutel, true);
	end if;
	antwoord := current_setting('app.zicht_' || deel, true);
	if antwoord = '' and deel = 'groepen' then
		antwoord := bepaal_groepen()::text;
		perform set_config('app.zicht_groepen', antwoord, true);
	elsif antwoord = '' then
		select * into gezien from bepaal_kinderen();
		perform set_config('app.zicht_0', gezien.laag0::text, true), set_config('app.zicht_1', gezien.laag1::text, true),
			set_config('app.zicht_2', gezien.laag2::text, true), set_config('app.zicht_3', gezien.laag3::text, true);
		antwoord := current_setting('app.zicht_' || deel, true);
	end if;
	return antwoord;
end
$$;

-- Whether somebody works here today is one question, not one for each child they see.
do $$
declare
	naam text;
	was text;
	wordt text;
begin
	foreach naam in array array['toegang_door_relatie()', 'toegang_door_groep()'] loop
		was := pg_get_functiondef(naam::regprocedure);
		wordt := regexp_replace(was,
			'join medewerker on medewerker\.school_id = huidige_school\(\) and medewerker\.id = relatie\.medewerker_id and medewerker\.id = huidige_medewerker\(\) and (.*?)\s*\$function\$',
			'where exists (select from medewerker where medewerker.school_id = huidige_school() and medewerker.id = huidige_medewerker() and \1)
	$function$');
		if wordt = was then raise exception 'De regel van % staat er anders dan verwacht.', naam; end if;
		execute wordt;
	end loop;
end
$$;

-- Which placements hold on a day is asked by nearly every page: those without an end, or with one that is still to come.
create index groepsplaatsing_lopend on groepsplaatsing (school_id, tot);
