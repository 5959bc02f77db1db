-- Why somebody sees a child is asked about the children on a page: of one nearly always, and before the page is sent, for the log of
-- reading. Finding it for everybody in the school took four times as long as the log itself. One plan serves: nothing in it
-- depends on who is asked about.
drop function mijn_toegang();
create function mijn_toegang(kinderen uuid[]) returns table (leerling_id uuid, rol text, laag smallint, grond text, tot date)
language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
as $$
	with mijn as materialized (select rol, tot from mijn_rollen())
	select groep.leerling_id, groep.rol, groep.laag, groep.grond, groep.tot
	from toegang_door_groep() groep
	where groep.leerling_id in (select unnest(kinderen))
	union all
	select leerlingtoewijzing.leerling_id, mijn.rol, toegangsregel.laag, 'toegewezen', least(leerlingtoewijzing.tot, mijn.tot)
	from mijn
	join toegangsregel on toegangsregel.rol = mijn.rol and toegangsregel.relatie = 'toegewezen'
	join leerlingtoewijzing on leerlingtoewijzing.school_id = huidige_school() and leerlingtoewijzing.rol = mijn.rol
		and leerlingtoewijzing.medewerker_id = huidige_medewerker() and leerlingtoewijzing.leerling_id = any (kinderen)
		and leerlingtoewijzing.van <= (select vandaag()) and (leerlingtoewijzing.tot is null or leerlingtoewijzing.tot >= (select vandaag()))
		and leerlingtoewijzing.beeindigd_op is null
	union all
	select dossieropening.leerling_id, mijn.rol, toegangsregel.laag, 'dossier_geopend', least(dossieropening.tot, mijn.tot)
	from mijn
	join toegangsregel on toegangsregel.rol = mijn.rol and toegangsregel.relatie = 'dossier_geopend'
	join dossieropening on dossieropening.school_id = huidige_school()
		and dossieropening.medewerker_id = huidige_medewerker() and dossieropening.leerling_id = any (kinderen)
		and dossieropening.van <= (select vandaag()) and (dossieropening.tot is null or dossieropening.tot >= (select vandaag()))
		and dossieropening.gesloten_op is null
	union all
	select kind.id, mijn.rol, toegangsregel.laag, 'zorgleerling', mijn.tot
	from mijn
	join toegangsregel on toegangsregel.rol = mijn.rol and toegangsregel.relatie = 'zorgleerling'
	cross join lateral (select distinct unnest(kinderen) as id) kind
	where 2 <= (
		select niveaubesluit.niveau from niveaubesluit
		where niveaubesluit.school_id = huidige_school() and niveaubesluit.leerling_id = kind.id
		order by niveaubesluit.besloten_op desc, niveaubesluit.op desc limit 1
	)
	union all
	select ondersteuningsvraag.leerling_id, mijn.rol, toegangsregel.laag, 'vraageigenaar', mijn.tot
	from mijn
	join toegangsregel on toegangsregel.rol = mijn.rol and toegangsregel.relatie = 'vraageigenaar'
	join ondersteuningsvraag on ondersteuningsvraag.school_id = huidige_school()
		and ondersteuningsvraag.eigenaar_id = huidige_medewerker() and ondersteuningsvraag.leerling_id in (select unnest(kinderen))
	where not exists (
		select from vraagsluiting
		where vraagsluiting.school_id = ondersteuningsvraag.school_id
			and vraagsluiting.ondersteuningsvraag_id = ondersteuningsvraag.id
			and vraagsluiting.gesloten_op <= (select vandaag())
			and (vraagsluiting.heropend_op is null or vraagsluiting.heropend_op > (select vandaag()))
	)
	union all
	select leerling.id, mijn.rol, toegangsregel.laag, 'school', mijn.tot
	from mijn
	join toegangsregel on toegangsregel.rol = mijn.rol and toegangsregel.relatie = 'school'
	join leerling on leerling.school_id = huidige_school() and leerling.id in (select unnest(kinderen))
$$;
comment on function mijn_toegang(uuid[]) is 'Waarom deze persoon deze kinderen ziet, met rol, laag, grond en tot wanneer; een kind dat niet gezien wordt ontbreekt.';
grant create on schema public to zorgvuldig_toegang;
alter function mijn_toegang(uuid[]) owner to zorgvuldig_toegang;
revoke create on schema public from zorgvuldig_toegang;
