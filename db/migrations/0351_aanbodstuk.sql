-- The document itself of a step of the year: the minutes or the letter of the medezeggenschapsraad, as it was received.
create table aanbodstuk (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	schooljaar text not null,
	stap text not null,
	naam text not null check (length(naam) between 1 and 120),
	inhoud bytea not null check (octet_length(inhoud) between 1 and 10485760),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	foreign key (school_id, schooljaar, stap) references aanbodstap on delete cascade
);
create index aanbodstuk_stap on aanbodstuk (school_id, schooljaar, stap);
comment on table aanbodstuk is 'Een bestand bij een stap van het ondersteuningsaanbod: het verslag of de brief van de medezeggenschapsraad (R-SG-1, R-SG-3).';
comment on column aanbodstuk.naam is 'Hoe het bestand heette toen het werd toegevoegd.';

alter table aanbodstuk enable row level security;
alter table aanbodstuk force row level security;
create policy lezen on aanbodstuk for select to zorgvuldig_app using (school_id = huidige_school());
create policy toevoegen on aanbodstuk for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (select schrijft_aanbod()) and (is_beheer() or door = huidige_medewerker()));
create policy weghalen on aanbodstuk for delete to zorgvuldig_app
	using (school_id = huidige_school() and (select schrijft_aanbod()));
grant select, insert, delete on aanbodstuk to zorgvuldig_app;
