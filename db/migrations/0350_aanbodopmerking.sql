-- What colleagues say to each other about a place in the ondersteuningsaanbod while it is being written. Never part of the document.
create table aanbodopmerking (
	school_id uuid not null default huidige_school() references school on delete cascade,
	id uuid not null default gen_random_uuid(),
	schooljaar text not null check (schooljaar ~ '^[0-9]{4}-[0-9]{4}$'),
	plek text not null check (length(plek) between 1 and 60),
	antwoord_op uuid,
	tekst text not null check (length(btrim(tekst)) between 2 and 1000),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	afgehandeld_op timestamptz,
	afgehandeld_door uuid,
	primary key (school_id, id),
	foreign key (school_id, antwoord_op) references aanbodopmerking on delete cascade,
	constraint aanbodopmerking_antwoord check (antwoord_op is null or afgehandeld_op is null)
);
create index aanbodopmerking_jaar on aanbodopmerking (school_id, schooljaar, plek);
create index aanbodopmerking_antwoord on aanbodopmerking (school_id, antwoord_op);
comment on table aanbodopmerking is 'Een opmerking van een collega bij een plek in het ondersteuningsaanbod, of een antwoord daarop; hoort niet bij het document.';
comment on column aanbodopmerking.plek is 'Bij welk stuk, welke tabel of welke werkafspraak de opmerking staat.';
comment on column aanbodopmerking.antwoord_op is 'Op welke opmerking dit een antwoord is; leeg begint het een gesprek.';
comment on column aanbodopmerking.afgehandeld_op is 'Wanneer iemand zei dat het klaar is.';

alter table aanbodopmerking enable row level security;
alter table aanbodopmerking force row level security;
create policy lezen on aanbodopmerking for select to zorgvuldig_app using (school_id = huidige_school());
create policy toevoegen on aanbodopmerking for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (is_beheer() or door = huidige_medewerker()));
-- Settled by who asked, or by who writes the document.
create policy wijzigen on aanbodopmerking for update to zorgvuldig_app
	using (school_id = huidige_school() and afgehandeld_op is null
		and (door = huidige_medewerker() or (select schrijft_aanbod())))
	with check (school_id = huidige_school() and (is_beheer() or afgehandeld_door = huidige_medewerker()));
grant select, insert, update (afgehandeld_op, afgehandeld_door) on aanbodopmerking to zorgvuldig_app;
