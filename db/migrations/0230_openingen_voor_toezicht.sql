-- Every file that was opened with a reason, for who guards access: who, which child, why, until when, and how often it was
-- read on that ground since.

create function dossieropeningen_voor_toezicht(hoeveel int) returns table (id uuid, op timestamptz, naam text, leerling_id uuid,
	leerling text, reden text, van date, tot date, gesloten_op timestamptz, gelezen int)
language sql stable security definer set search_path = public, pg_temp
as $$
	select opening.id, opening.op, naam_van_handelende('medewerker', opening.medewerker_id), opening.leerling_id,
		(select concat_ws(' ', leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam) from leerling
			where leerling.school_id = opening.school_id and leerling.id = opening.leerling_id),
		opening.reden, opening.van, opening.tot, opening.gesloten_op,
		(select count(*)::int from gebeurtenis
			where gebeurtenis.school_id = opening.school_id and gebeurtenis.leerling_id = opening.leerling_id
				and gebeurtenis.door = opening.medewerker_id and gebeurtenis.soort in ('inzage', 'afdruk', 'uitvoer')
				and gebeurtenis.grond like '%dossier_geopend%' and gebeurtenis.op >= opening.op
				and gebeurtenis.op < coalesce(opening.gesloten_op, (opening.tot + 1)::timestamp at time zone 'Europe/Amsterdam'))
	from dossieropening opening
	where opening.school_id = huidige_school() and leest_gebeurtenissen()
	order by opening.op desc, opening.id
	limit hoeveel
$$;
comment on function dossieropeningen_voor_toezicht(int) is 'Dossiers die met een reden zijn geopend, met tot wanneer en hoe vaak er daarna gelezen is; alleen voor de FG.';
grant select (gesloten_op) on dossieropening to zorgvuldig_bewijs;
grant create on schema public to zorgvuldig_bewijs;
alter function dossieropeningen_voor_toezicht(int) owner to zorgvuldig_bewijs;
revoke create on schema public from zorgvuldig_bewijs;
