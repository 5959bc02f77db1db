-- Who may ask the log what: the FG everything about the school, without content; intern begeleider and directie who
-- looked at a child, to answer its parents. And what the FG thought of reading that stood out.

-- Names beside the lines, for who may not open a file.
do $$
declare
	regel record;
begin
	for regel in
		select * from (values
			('medewerker', 'school_id, id, roepnaam, voorvoegsel, achternaam'),
			('leerling', 'school_id, id, roepnaam, voorvoegsel, achternaam, uitgestroomd_op'),
			('ouder', 'school_id, id, voornaam, voorvoegsel, achternaam'),
			('medewerker_rol', 'school_id, medewerker_id, rol, van, tot'),
			('groep', 'school_id, id, naam, soort'),
			('groep_medewerker', 'school_id, groep_id, medewerker_id, van, tot'),
			('groepsplaatsing', 'school_id, groep_id, leerling_id, van, tot'),
			('dossieropening', 'school_id, id, leerling_id, medewerker_id, reden, van, tot, op')
		) as gelezen(tabel, kolommen)
	loop
		execute format('create policy toezicht on %I for select to zorgvuldig_bewijs using (school_id = huidige_school())', regel.tabel);
		execute format('grant select (%s) on %I to zorgvuldig_bewijs', regel.kolommen, regel.tabel);
	end loop;
end
$$;

-- Parents and children read too, each in a role of their own.
create policy gezin on gebeurtenis for insert to zorgvuldig_ouder, zorgvuldig_leerling
	with check (school_id = huidige_school() and soort in ('inzage', 'afdruk', 'uitvoer')
		and leerling_id = any ((select mijn_kinderen())::uuid[]));
grant insert (school_id, soort, handeling, leerling_id, laag, onderdeel, grond, tabel, rijen, aantal, vingerafdruk)
	on gebeurtenis to zorgvuldig_ouder, zorgvuldig_leerling;

create function naam_van_handelende(soort text, wie uuid) returns text
language sql stable security definer set search_path = public, pg_temp
as $$
	select case soort
		when 'medewerker' then (select concat_ws(' ', roepnaam, voorvoegsel, achternaam) from medewerker
			where school_id = huidige_school() and id = wie)
		when 'ouder' then (select concat_ws(' ', voornaam, voorvoegsel, achternaam) from ouder
			where school_id = huidige_school() and id = wie)
		when 'leerling' then (select concat_ws(' ', roepnaam, voorvoegsel, achternaam) from leerling
			where school_id = huidige_school() and id = wie)
	end
$$;
comment on function naam_van_handelende(text, uuid) is 'De naam van wie iets deed, alleen voor de deuren van het log; leeg als de gegevens zijn vernietigd.';
revoke execute on function naam_van_handelende(text, uuid) from public;

create function zoek_gebeurtenissen(kinderen uuid[], wie uuid, soorten text[], vanaf timestamptz, voor timestamptz, diepte int,
	met_machine boolean, eerder_dan bigint, hoeveel int)
returns table (id bigint, op timestamptz, via text, door_soort text, door uuid, naam text, soort text, handeling text,
	leerling_id uuid, leerling text, laag smallint, onderdeel text, grond text, tabel text, kolommen text, aantal int)
language sql stable security definer set search_path = public, pg_temp
as $$
	select g.id, g.op, g.via, g.door_soort, g.door, naam_van_handelende(g.door_soort, g.door), g.soort, g.handeling, g.leerling_id,
		(select concat_ws(' ', leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam) from leerling
			where leerling.school_id = g.school_id and leerling.id = g.leerling_id),
		g.laag, g.onderdeel, g.grond, g.tabel, g.kolommen, g.aantal
	from gebeurtenis g
	where g.school_id = huidige_school() and leest_gebeurtenissen()
		and (kinderen is null or g.leerling_id = any (kinderen))
		and (wie is null or g.door = wie)
		and (soorten is null or g.soort = any (soorten))
		and (vanaf is null or g.op >= vanaf)
		and (voor is null or g.op < voor)
		and (diepte is null or g.laag = diepte)
		and (met_machine or g.via <> 'beheer')
		and (eerder_dan is null or g.id < eerder_dan)
	order by g.id desc
	limit hoeveel
$$;
comment on function zoek_gebeurtenissen(uuid[], uuid, text[], timestamptz, timestamptz, int, boolean, bigint, int) is 'Zoekt in het log van de school, nieuwste eerst; alleen voor wie alle gebeurtenissen mag doorzoeken.';

create function zoek_leerlingen_in_log(tekst text) returns table (leerling_id uuid, naam text, groep text)
language sql stable security definer set search_path = public, pg_temp
as $$
	select leerling.id, concat_ws(' ', leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam), (
			select groep.naam from groepsplaatsing
			join groep on groep.school_id = groepsplaatsing.school_id and groep.id = groepsplaatsing.groep_id and groep.soort = 'stamgroep'
			where groepsplaatsing.school_id = leerling.school_id and groepsplaatsing.leerling_id = leerling.id
			order by groepsplaatsing.van desc limit 1)
	from leerling
	where leerling.school_id = huidige_school() and leest_gebeurtenissen() and btrim(tekst) <> ''
		and position(lower(btrim(tekst)) in lower(concat_ws(' ', leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam))) > 0
	order by leerling.achternaam, leerling.roepnaam
	limit 30
$$;
comment on function zoek_leerlingen_in_log(text) is 'De kinderen van wie de naam deze tekst bevat, voor wie in het log zoekt en verder niets van kinderen ziet.';

create function mag_vragen_wie_keek(kind uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
	select exists (select from leerling where school_id = huidige_school() and id = kind)
		and (leest_gebeurtenissen() or heeft_rol('intern_begeleider') or heeft_rol('directie'))
$$;
comment on function mag_vragen_wie_keek(uuid) is 'Of deze persoon mag opvragen wie het dossier van dit kind las: FG, intern begeleider en directie.';

create function wie_keek(kind uuid, vanaf timestamptz) returns table (op timestamptz, door_soort text, door uuid, naam text, rollen text[],
	soort text, handeling text, laag smallint, onderdeel text, gronden text[], reden text)
language sql stable security definer set search_path = public, pg_temp
as $$
	select g.op, g.door_soort, g.door, naam_van_handelende(g.door_soort, g.door),
		array(select distinct medewerker_rol.rol from medewerker_rol
			where medewerker_rol.school_id = g.school_id and medewerker_rol.medewerker_id = g.door
				and medewerker_rol.van <= (g.op at time zone 'Europe/Amsterdam')::date
				and (medewerker_rol.tot is null or medewerker_rol.tot >= (g.op at time zone 'Europe/Amsterdam')::date)),
		g.soort, g.handeling, g.laag, g.onderdeel, string_to_array(g.grond, ','),
		case when g.grond like '%dossier_geopend%' then (
			select dossieropening.reden from dossieropening
			where dossieropening.school_id = g.school_id and dossieropening.leerling_id = g.leerling_id
				and dossieropening.medewerker_id = g.door and dossieropening.op <= g.op
			order by dossieropening.op desc limit 1) end
	from gebeurtenis g
	where g.school_id = huidige_school() and g.leerling_id = kind and g.soort in ('inzage', 'afdruk', 'uitvoer')
		and (vanaf is null or g.op >= vanaf) and mag_vragen_wie_keek(kind)
	order by g.op desc
$$;
comment on function wie_keek(uuid, timestamptz) is 'Wie het dossier van een kind las, afdrukte of meenam, wanneer, welk deel en waarom: het antwoord aan een ouder.';

create function kind_in_log(kind uuid) returns table (naam text)
language sql stable security definer set search_path = public, pg_temp
as $$
	select concat_ws(' ', leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam)
	from leerling where leerling.school_id = huidige_school() and leerling.id = kind and mag_vragen_wie_keek(kind)
$$;
comment on function kind_in_log(uuid) is 'De naam van een kind voor wie mag opvragen wie er keek, ook als die het dossier zelf niet ziet.';

create function lezingen_voor_toezicht(vanaf timestamptz) returns table (op timestamptz, door uuid, naam text, leerling_id uuid, leerling text,
	grond text, ooit_in_groep boolean)
language sql stable security definer set search_path = public, pg_temp
as $$
	select g.op, g.door, naam_van_handelende('medewerker', g.door), g.leerling_id,
		(select concat_ws(' ', leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam) from leerling
			where leerling.school_id = g.school_id and leerling.id = g.leerling_id),
		g.grond,
		exists (select from groep_medewerker
			join groepsplaatsing on groepsplaatsing.school_id = groep_medewerker.school_id and groepsplaatsing.groep_id = groep_medewerker.groep_id
			where groep_medewerker.school_id = g.school_id and groep_medewerker.medewerker_id = g.door
				and groepsplaatsing.leerling_id = g.leerling_id)
	from gebeurtenis g
	where g.school_id = huidige_school() and leest_gebeurtenissen() and g.op >= vanaf
		and g.door_soort = 'medewerker' and g.leerling_id is not null and g.laag >= 2
		and g.soort in ('inzage', 'afdruk', 'uitvoer') and g.handeling <> 'lijst'
	order by g.op
$$;
comment on function lezingen_voor_toezicht(timestamptz) is 'Dossiers die een voor een zijn geopend, met of de lezer dit kind ooit in een groep had; voor het toezicht van de FG.';

create function openingen_voor_toezicht(vanaf timestamptz) returns table (op timestamptz, door uuid, naam text, leerling_id uuid, leerling text,
	reden text)
language sql stable security definer set search_path = public, pg_temp
as $$
	select dossieropening.op, dossieropening.medewerker_id, naam_van_handelende('medewerker', dossieropening.medewerker_id),
		dossieropening.leerling_id,
		(select concat_ws(' ', leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam) from leerling
			where leerling.school_id = dossieropening.school_id and leerling.id = dossieropening.leerling_id),
		dossieropening.reden
	from dossieropening
	where dossieropening.school_id = huidige_school() and leest_gebeurtenissen() and dossieropening.op >= vanaf
	order by dossieropening.op
$$;
comment on function openingen_voor_toezicht(timestamptz) is 'Dossiers die met een reden zijn geopend, voor het toezicht van de FG.';

create table inzagebeoordeling (
	school_id uuid not null default huidige_school() references school on delete cascade,
	id uuid not null default gen_random_uuid(),
	sleutel text not null check (length(sleutel) between 5 and 200),
	oordeel text not null check (oordeel in ('in_orde', 'nagevraagd', 'vervolg')),
	notitie text not null check (length(btrim(notitie)) between 5 and 1000),
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id)
);
create index inzagebeoordeling_sleutel on inzagebeoordeling (school_id, sleutel);
comment on table inzagebeoordeling is 'Wat de functionaris gegevensbescherming vond van lezen dat opviel: in orde, nagevraagd of met een vervolg.';
alter table inzagebeoordeling enable row level security;
alter table inzagebeoordeling force row level security;
create policy lezen on inzagebeoordeling for select to zorgvuldig_app
	using (school_id = huidige_school() and (is_beheer() or (select heeft_rol('functionaris_gegevensbescherming'))));
create policy toevoegen on inzagebeoordeling for insert to zorgvuldig_app
	with check (school_id = huidige_school()
		and (is_beheer() or door = huidige_medewerker() and (select heeft_rol('functionaris_gegevensbescherming'))));
grant select, insert on inzagebeoordeling to zorgvuldig_app;

-- What stands out is for the FG to say: who is watched does not set the bounds.
drop policy toevoegen on schoolinstelling;
create policy toevoegen on schoolinstelling for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (is_beheer() or case sleutel
		when 'toezicht_inzage' then (select heeft_rol('functionaris_gegevensbescherming'))
		else (select heeft_rol('intern_begeleider')) or (select heeft_rol('directie')) end));

grant create on schema public to zorgvuldig_bewijs;
alter function naam_van_handelende(text, uuid) owner to zorgvuldig_bewijs;
alter function zoek_gebeurtenissen(uuid[], uuid, text[], timestamptz, timestamptz, int, boolean, bigint, int) owner to zorgvuldig_bewijs;
alter function zoek_leerlingen_in_log(text) owner to zorgvuldig_bewijs;
alter function mag_vragen_wie_keek(uuid) owner to zorgvuldig_bewijs;
alter function kind_in_log(uuid) owner to zorgvuldig_bewijs;
alter function wie_keek(uuid, timestamptz) owner to zorgvuldig_bewijs;
alter function lezingen_voor_toezicht(timestamptz) owner to zorgvuldig_bewijs;
alter function openingen_voor_toezicht(timestamptz) owner to zorgvuldig_bewijs;
revoke create on schema public from zorgvuldig_bewijs;
