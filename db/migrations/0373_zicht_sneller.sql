-- Who sees whom is found once a transaction, before the first row. The roles somebody has and the rule of the own group are only
-- asked by functions that may read all of it already: without rights of their own they become a part of the question. What
-- a role gives is asked once.
alter function mijn_rollen() security invoker;
alter function mijn_rollen() reset search_path;
alter function toegang_door_groep() security invoker;
alter function toegang_door_groep() reset search_path;

create or replace function bepaal_zicht(out rollen text[], out laag smallint, out laag0 uuid[], out laag1 uuid[], out laag2 uuid[], out laag3 uuid[],
	out groepsleerlingen uuid[], out groepen uuid[])
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
	if meer then
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
			and (medewerker.in_dienst_van is null or medewerker.in_dienst_van <= (select vandaag()))
			and (medewerker.in_dienst_tot is null or medewerker.in_dienst_tot >= (select vandaag()))
		where groep_medewerker.school_id = huidige_school() and groep_medewerker.medewerker_id = huidige_medewerker()
			and groep_medewerker.van <= (select vandaag()) and (groep_medewerker.tot is null or groep_medewerker.tot >= (select vandaag())));
end
$$;
