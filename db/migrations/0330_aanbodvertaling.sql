-- The short version of the ondersteuningsaanbod in the languages of parents: the school's own words per part, and who that
-- speaks the language read it beside the Dutch. What the program itself can say is not stored.
create table aanbodvertaling (
	school_id uuid not null default huidige_school() references school on delete cascade,
	schooljaar text not null check (schooljaar ~ '^[0-9]{4}-[0-9]{4}$'),
	taal text not null check (taal in ('nl', 'en', 'tr', 'ar', 'pl', 'uk')),
	teksten jsonb not null default '{}' check (jsonb_typeof(teksten) = 'object' and length(teksten::text) <= 20000),
	gecontroleerd_door text not null default '' check (length(gecontroleerd_door) <= 120),
	gecontroleerd_op date,
	uitgangspunt text not null default '',
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, schooljaar, taal),
	constraint aanbodvertaling_controle check ((gecontroleerd_op is null) = (gecontroleerd_door = ''))
);
comment on table aanbodvertaling is 'De korte versie van het ondersteuningsaanbod in een taal: eigen woorden van de school, en wie die de taal spreekt haar las.';
comment on column aanbodvertaling.teksten is 'Per deel de eigen tekst; een deel dat er niet in staat, leest als de tekst van het programma.';
comment on column aanbodvertaling.uitgangspunt is 'Afdruk van de tekst en het Nederlands erbij toen zij werd gelezen; klopt die niet meer, dan moet iemand opnieuw lezen.';

alter table aanbodvertaling enable row level security;
alter table aanbodvertaling force row level security;
create policy lezen on aanbodvertaling for select to zorgvuldig_app using (school_id = huidige_school());
create policy toevoegen on aanbodvertaling for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (select schrijft_aanbod()));
create policy wijzigen on aanbodvertaling for update to zorgvuldig_app
	using (school_id = huidige_school() and (select schrijft_aanbod())) with check (school_id = huidige_school());
grant select, insert on aanbodvertaling to zorgvuldig_app;
grant update (teksten, gecontroleerd_door, gecontroleerd_op, uitgangspunt) on aanbodvertaling to zorgvuldig_app;

-- Anybody may read the languages of a school that published; whether one was read by somebody is judged by its print.
create policy deur on aanbodvertaling for select to zorgvuldig_deur
	using (exists (select from aanbodstap where aanbodstap.school_id = aanbodvertaling.school_id and aanbodstap.stap = 'gepubliceerd'
		and aanbodstap.schooljaar >= aanbodvertaling.schooljaar));
grant select (school_id, schooljaar, taal, teksten, gecontroleerd_door, gecontroleerd_op, uitgangspunt) on aanbodvertaling to zorgvuldig_deur;
