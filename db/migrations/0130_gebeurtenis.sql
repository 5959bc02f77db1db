-- Proof: what happened to a file or an account, by whom, in an order that cannot be changed unseen.
-- Nobody may read this table; doors in later files answer who may ask. Nothing is ever updated, not even to seal a line:
-- the chain is a table of its own, written at the end of each transaction.

do $$
begin
	if not exists (select from pg_roles where rolname = 'zorgvuldig_bewijs') then
		create role zorgvuldig_bewijs nologin nosuperuser nobypassrls noinherit;
	end if;
	execute format('grant zorgvuldig_bewijs to %I', current_user);
end
$$;
grant usage on schema public to zorgvuldig_bewijs;

create function handelende_soort() returns text
language sql stable parallel safe
as $$
	select case
		when nullif(current_setting('app.medewerker', true), '') is not null then 'medewerker'
		when nullif(current_setting('app.ouder', true), '') is not null then 'ouder'
		when nullif(current_setting('app.leerling', true), '') is not null then 'leerling'
	end
$$;
comment on function handelende_soort() is 'Wat voor iemand deze transactie doet: medewerker, ouder of leerling; leeg als er niemand is aangemeld.';

create function handelende() returns uuid
language sql stable parallel safe
as $$
	select coalesce(nullif(current_setting('app.medewerker', true), ''), nullif(current_setting('app.ouder', true), ''),
		nullif(current_setting('app.leerling', true), ''))::uuid
$$;
comment on function handelende() is 'Wie deze transactie doet; leeg als er niemand is aangemeld.';

create function langs_welke_weg() returns text
language sql stable parallel safe
as $$
	select case
		when current_setting('role', true) like 'zorgvuldig\_%' then substr(current_setting('role', true), 12)
		else 'database'
	end
$$;
comment on function langs_welke_weg() is 'Langs welke weg iets gebeurt: app (een scherm), beheer (opdrachtregel of nachtwerk), deur (aanmelden) of database (buiten de toepassing om).';

-- No foreign keys: the log outlives what it tells about, also a child whose data is destroyed.
create table gebeurtenis (
	school_id uuid not null default huidige_school(),
	id bigint generated always as identity,
	-- The real clock, also in an installation that pretends another day.
	op timestamptz not null default clock_timestamp(),
	via text not null default langs_welke_weg(),
	door_soort text default handelende_soort() check (door_soort in ('medewerker', 'ouder', 'leerling')),
	door uuid default handelende(),
	soort text not null check (soort in ('inzage', 'schrijven', 'uitvoer', 'afdruk', 'aanmelding', 'rechten')),
	handeling text not null check (handeling ~ '^[a-z][a-z0-9_]{1,39}$'),
	leerling_id uuid,
	laag smallint check (laag between 0 and 6),
	onderdeel text check (onderdeel ~ '^[a-z0-9_ -]{1,80}$'),
	grond text check (grond ~ '^[a-z0-9_,() ]{1,200}$'),
	tabel text check (tabel ~ '^[a-z_]{1,63}$'),
	rijen text check (length(rijen) <= 2000),
	kolommen text check (kolommen ~ '^[a-z0-9_ ]+$'),
	aantal int not null default 1 check (aantal >= 0),
	vingerafdruk text check (vingerafdruk ~ '^[0-9a-f]{64}$'),
	primary key (school_id, id)
);
create index gebeurtenis_op on gebeurtenis (school_id, op);
create index gebeurtenis_leerling on gebeurtenis (school_id, leerling_id, op) where leerling_id is not null;
create index gebeurtenis_door on gebeurtenis (school_id, door, op) where door is not null;
comment on table gebeurtenis is 'Wat er met een dossier of een account gebeurde: gelezen, geschreven, meegenomen, afgedrukt, aangemeld of rechten veranderd; alleen aanvullen, nooit wijzigen. Zonder namen en zonder inhoud.';

create table gebeurtenisschakel (
	school_id uuid not null,
	volgnummer bigint not null check (volgnummer >= 1),
	gebeurtenis_id bigint not null,
	afdruk bytea not null check (octet_length(afdruk) = 32),
	primary key (school_id, volgnummer)
);
comment on table gebeurtenisschakel is 'De ketting van een school: elke gebeurtenis met haar nummer en een afdruk over de vorige afdruk en de hele regel, zodat een gewijzigde of verdwenen regel opvalt.';

create function gebeurtenisregel(regel gebeurtenis, volgnummer bigint) returns text
language sql stable parallel safe
as $$
	-- Each part as length:text, so that no two lines look alike. core/gebeurtenisregel.ts writes the same from its own hand.
	select string_agg(coalesce(octet_length(deel) || ':' || deel, '-'), ',' order by plaats)
	from unnest(array[
		'1', volgnummer::text, regel.school_id::text, regel.id::text,
		to_char(regel.op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
		regel.via, regel.door_soort, regel.door::text, regel.soort, regel.handeling, regel.leerling_id::text, regel.laag::text,
		regel.onderdeel, regel.grond, regel.tabel, regel.rijen, regel.kolommen, regel.aantal::text, regel.vingerafdruk
	]) with ordinality as delen(deel, plaats)
$$;
comment on function gebeurtenisregel(gebeurtenis, bigint) is 'Een gebeurtenis als een regel tekst in vaste vorm, waarover de ketting haar afdruk neemt.';

create function schakel_gebeurtenis() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
	vorige record;
	nummer bigint;
begin
	-- At the end of the transaction, one transaction of a school at a time: the lock is gone when the line can be seen.
	perform pg_advisory_xact_lock(7130, hashtext(new.school_id::text));
	select volgnummer, afdruk into vorige
	from gebeurtenisschakel where school_id = new.school_id order by volgnummer desc limit 1;
	nummer := coalesce(vorige.volgnummer, 0) + 1;
	insert into gebeurtenisschakel (school_id, volgnummer, gebeurtenis_id, afdruk)
	values (new.school_id, nummer, new.id,
		sha256(coalesce(vorige.afdruk, decode(repeat('00', 32), 'hex')) || convert_to(gebeurtenisregel(new, nummer), 'UTF8')));
	return null;
end
$$;
comment on function schakel_gebeurtenis() is 'Zet een gebeurtenis aan het eind van de transactie vast in de ketting van haar school.';
create constraint trigger schakel after insert on gebeurtenis
	deferrable initially deferred for each row execute function schakel_gebeurtenis();

create function weiger_wijziging() returns trigger
language plpgsql
as $$
begin
	raise exception 'Wat is vastgelegd wordt niet gewijzigd of verwijderd.' using errcode = 'insufficient_privilege';
end
$$;
comment on function weiger_wijziging() is 'Weigert elke wijziging van wat alleen aangevuld wordt, wie het ook vraagt.';
create trigger onveranderlijk before update or delete on gebeurtenis for each row execute function weiger_wijziging();
create trigger onveranderlijk_geheel before truncate on gebeurtenis for each statement execute function weiger_wijziging();
create trigger onveranderlijk before update or delete on gebeurtenisschakel for each row execute function weiger_wijziging();
create trigger onveranderlijk_geheel before truncate on gebeurtenisschakel for each statement execute function weiger_wijziging();

-- What the log of reading held goes into the one log.
alter table inzage no force row level security;
insert into gebeurtenis (school_id, op, via, door_soort, door, soort, handeling, leerling_id, laag, onderdeel, grond)
select school_id, op, 'app', case when medewerker_id is not null then 'medewerker' end, medewerker_id, 'inzage', 'lezen',
	leerling_id, laag, nullif(regexp_replace(lower(left(onderdeel, 80)), '[^a-z0-9_ -]', '', 'g'), ''),
	nullif(regexp_replace(lower(left(grond, 200)), '[^a-z0-9_,() ]', '', 'g'), '')
from inzage order by op, id;
set constraints all immediate;
drop table inzage;

alter table gebeurtenis enable row level security;
alter table gebeurtenis force row level security;
alter table gebeurtenisschakel enable row level security;
alter table gebeurtenisschakel force row level security;

-- Who and when are not said by who writes: those columns are not theirs to fill. Lines about writing come from triggers only.
create policy toevoegen on gebeurtenis for insert to zorgvuldig_app
	with check (school_id = huidige_school() and soort <> 'schrijven');
grant insert (school_id, soort, handeling, leerling_id, laag, onderdeel, grond, tabel, rijen, aantal, vingerafdruk)
	on gebeurtenis to zorgvuldig_app;
-- At the door nobody is known yet; it may name the account that it is about.
create policy deur on gebeurtenis for insert to zorgvuldig_deur with check (soort in ('aanmelding', 'rechten'));
grant insert (school_id, door_soort, door, soort, handeling, onderdeel, grond) on gebeurtenis to zorgvuldig_deur;

create policy bewijs_lezen on gebeurtenis for select to zorgvuldig_bewijs using (true);
create policy bewijs_toevoegen on gebeurtenis for insert to zorgvuldig_bewijs with check (true);
grant select, insert on gebeurtenis to zorgvuldig_bewijs;
create policy bewijs_lezen on gebeurtenisschakel for select to zorgvuldig_bewijs using (true);
create policy bewijs_toevoegen on gebeurtenisschakel for insert to zorgvuldig_bewijs with check (true);
grant select, insert on gebeurtenisschakel to zorgvuldig_bewijs;

grant create on schema public to zorgvuldig_bewijs;
alter function schakel_gebeurtenis() owner to zorgvuldig_bewijs;
revoke create on schema public from zorgvuldig_bewijs;
