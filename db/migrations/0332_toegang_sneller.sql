-- A parent is looked up by the few children somebody sees, not by way of all children of the school.
drop policy lezen on ouder;
create policy lezen on ouder for select to zorgvuldig_app
	using (school_id = huidige_school() and ((select hele_school(0)) or exists (
		select from ouderschap where ouderschap.school_id = ouder.school_id and ouderschap.ouder_id = ouder.id)));

-- Who sees whom is asked with each transaction; what it asks of a school's history stands in the index whole.
drop index niveaubesluit_leerling;
create index niveaubesluit_leerling on niveaubesluit (school_id, leerling_id, besloten_op desc, op desc) include (niveau);
drop index vraagsluiting_vraag;
create index vraagsluiting_vraag on vraagsluiting (school_id, ondersteuningsvraag_id, gesloten_op) include (heropend_op);

-- Only the person who asks is looked up among the staff, not everybody.
do $$
declare
	oud constant text := 'join medewerker on medewerker.school_id = huidige_school() and medewerker.id = relatie.medewerker_id';
	tekst text := pg_get_functiondef('toegang_door_relatie()'::regprocedure);
begin
	if position(oud in tekst) = 0 then
		raise exception 'toegang_door_relatie() ziet er anders uit dan deze stap verwacht';
	end if;
	execute replace(tekst, oud, oud || ' and medewerker.id = huidige_medewerker()');
end
$$;

-- Most people have no role that gives them children beside those of their group: only for who has one the other rules are
-- gone through. The first rule is cut out of the text of all, so that there stays one text.
do $$
declare
	tekst text := pg_get_functiondef('toegang_door_relatie()'::regprocedure);
begin
	tekst := replace(split_part(tekst, 'union all', 1), 'toegang_door_relatie()', 'toegang_door_groep()')
		|| ') relatie' || split_part(tekst, ') relatie', 2);
	execute tekst;
end
$$;
comment on function toegang_door_groep() is 'Kinderen die deze persoon ziet door voor hun groep te staan; het deel van toegang_door_relatie() dat geen rol vraagt.';

drop function bepaal_zicht();
create function bepaal_zicht(out rollen text[], out laag smallint, out laag0 uuid[], out laag1 uuid[], out laag2 uuid[], out laag3 uuid[],
	out groepsleerlingen uuid[], out groepen uuid[])
language plpgsql stable security definer set search_path = public, pg_temp
as $$
begin
	rollen := array(select distinct mijn.rol from mijn_rollen() mijn);
	select coalesce(max(toegangsregel.laag) filter (where toegangsregel.relatie = 'school'), -1) into laag
	from toegangsregel where toegangsregel.rol = any (rollen);
	if exists (select from toegangsregel where toegangsregel.rol = any (rollen) and toegangsregel.relatie not in ('school', 'eigen_groep')) then
		select coalesce(array_agg(kind.id), '{}'), coalesce(array_agg(kind.id) filter (where kind.diepte >= 1), '{}'),
			coalesce(array_agg(kind.id) filter (where kind.diepte >= 2), '{}'), coalesce(array_agg(kind.id) filter (where kind.diepte >= 3), '{}'),
			coalesce(array_agg(kind.id) filter (where kind.eigen), '{}')
		into laag0, laag1, laag2, laag3, groepsleerlingen
		from (select relatie.leerling_id as id, max(relatie.laag) as diepte, bool_or(relatie.grond = 'eigen_groep') as eigen
			from toegang_door_relatie() relatie group by relatie.leerling_id) kind;
	else
		select coalesce(array_agg(kind.id), '{}'), coalesce(array_agg(kind.id) filter (where kind.diepte >= 1), '{}'),
			coalesce(array_agg(kind.id) filter (where kind.diepte >= 2), '{}'), coalesce(array_agg(kind.id) filter (where kind.diepte >= 3), '{}'),
			coalesce(array_agg(kind.id), '{}')
		into laag0, laag1, laag2, laag3, groepsleerlingen
		from (select relatie.leerling_id as id, max(relatie.laag) as diepte
			from toegang_door_groep() relatie group by relatie.leerling_id) kind;
	end if;
	groepen := array(select distinct groep_medewerker.groep_id
		from groep_medewerker
		join toegangsregel on toegangsregel.rol = groep_medewerker.rol and toegangsregel.relatie = 'eigen_groep' and toegangsregel.laag >= 2
		join medewerker on medewerker.school_id = huidige_school() and medewerker.id = huidige_medewerker()
			and (medewerker.in_dienst_van is null or medewerker.in_dienst_van <= vandaag())
			and (medewerker.in_dienst_tot is null or medewerker.in_dienst_tot >= vandaag())
		where groep_medewerker.school_id = huidige_school() and groep_medewerker.medewerker_id = huidige_medewerker()
			and groep_medewerker.van <= vandaag() and (groep_medewerker.tot is null or groep_medewerker.tot >= vandaag()));
end
$$;
comment on function bepaal_zicht() is 'Alles wat een beleidsregel over deze persoon wil weten, in een keer: rollen, laag voor de hele school, kinderen per laag.';

grant create on schema public to zorgvuldig_toegang;
alter function toegang_door_groep() owner to zorgvuldig_toegang;
alter function bepaal_zicht() owner to zorgvuldig_toegang;
revoke create on schema public from zorgvuldig_toegang;
