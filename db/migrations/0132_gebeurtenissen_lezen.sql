-- Doors to the log. The table itself stays shut: each function asks first who is asking, and answers about one school.

create function leest_gebeurtenissen() returns boolean
language sql stable
as $$ select is_beheer() or heeft_rol('functionaris_gegevensbescherming') $$;
comment on function leest_gebeurtenissen() is 'Of deze persoon alle gebeurtenissen van de school mag doorzoeken: de functionaris gegevensbescherming, en de opdrachtregel.';

create function lees_ketting(na bigint, hoeveel int) returns table (
	volgnummer bigint, afdruk bytea, gebeurtenis_id bigint, aanwezig boolean, school_id uuid, moment text, via text, door_soort text,
	door uuid, soort text, handeling text, leerling_id uuid, laag smallint, onderdeel text, grond text, tabel text, rijen text,
	kolommen text, aantal int, vingerafdruk text
)
language sql stable security definer set search_path = public, pg_temp
as $$
	select schakel.volgnummer, schakel.afdruk, schakel.gebeurtenis_id, g.id is not null, g.school_id,
		to_char(g.op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), g.via, g.door_soort, g.door, g.soort, g.handeling,
		g.leerling_id, g.laag, g.onderdeel, g.grond, g.tabel, g.rijen, g.kolommen, g.aantal, g.vingerafdruk
	from gebeurtenisschakel schakel
	left join gebeurtenis g on g.school_id = schakel.school_id and g.id = schakel.gebeurtenis_id
	where schakel.school_id = huidige_school() and schakel.volgnummer > na and leest_gebeurtenissen()
	order by schakel.volgnummer limit hoeveel
$$;
comment on function lees_ketting(bigint, int) is 'De ketting van de school met haar gebeurtenissen, op volgorde, om na te rekenen.';

create function losse_gebeurtenissen() returns table (gebeurtenis_id bigint, moment text, schakels bigint)
language sql stable security definer set search_path = public, pg_temp
as $$
	select g.id, to_char(g.op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce(geteld.schakels, 0)
	from gebeurtenis g
	left join (
		select schakel.gebeurtenis_id, count(*) as schakels
		from gebeurtenisschakel schakel where schakel.school_id = huidige_school() group by 1
	) geteld on geteld.gebeurtenis_id = g.id
	where g.school_id = huidige_school() and coalesce(geteld.schakels, 0) <> 1 and leest_gebeurtenissen()
	order by g.id limit 1
$$;
comment on function losse_gebeurtenissen() is 'De eerste gebeurtenis die niet precies een keer in de ketting zit: buiten de toepassing om toegevoegd.';

grant create on schema public to zorgvuldig_bewijs;
alter function lees_ketting(bigint, int) owner to zorgvuldig_bewijs;
alter function losse_gebeurtenissen() owner to zorgvuldig_bewijs;
revoke create on schema public from zorgvuldig_bewijs;
