-- A mail about the own work list: how often is each colleague's own choice, and so is when it is quiet. In the mail stand
-- numbers only, so what waits to be sent holds numbers only.
create table berichtkeuze (
	school_id uuid not null default huidige_school(),
	medewerker_id uuid not null,
	hoe_vaak text not null check (hoe_vaak in ('nooit', 'dagelijks', 'wekelijks')),
	tijd time not null,
	dag smallint not null check (dag between 1 and 7),
	stil_van time not null,
	stil_tot time not null,
	stil_weekend boolean not null,
	stil_vakantie boolean not null,
	volgende_op timestamptz,
	bijgewerkt_op timestamptz not null default nu(),
	primary key (school_id, medewerker_id),
	foreign key (school_id, medewerker_id) references medewerker on delete cascade
);
create index berichtkeuze_volgende on berichtkeuze (school_id, volgende_op) where volgende_op is not null;
comment on table berichtkeuze is 'Hoe vaak een collega een mail over de eigen werklijst wil, en wanneer het stil is; zonder rij komt er geen.';
comment on column berichtkeuze.dag is 'Op welke dag van de week de wekelijkse mail komt; 1 is maandag.';
comment on column berichtkeuze.stil_van is 'Vanaf dit uur komt er geen mail, tot stil_tot; gelijk aan stil_tot is er geen stil uur.';
comment on column berichtkeuze.volgende_op is 'Wanneer de volgende mail gaat; leeg als er geen komt.';

alter table berichtkeuze enable row level security;
alter table berichtkeuze force row level security;
-- Nobody else's business, also not that of who gives accounts.
create policy lezen on berichtkeuze for select to zorgvuldig_app
	using (school_id = huidige_school() and (is_beheer() or medewerker_id = huidige_medewerker()));
create policy toevoegen on berichtkeuze for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (is_beheer() or medewerker_id = huidige_medewerker()));
create policy wijzigen on berichtkeuze for update to zorgvuldig_app
	using (school_id = huidige_school() and (is_beheer() or medewerker_id = huidige_medewerker()));
grant select, insert on berichtkeuze to zorgvuldig_app;
grant update (hoe_vaak, tijd, dag, stil_van, stil_tot, stil_weekend, stil_vakantie, volgende_op, bijgewerkt_op)
	on berichtkeuze to zorgvuldig_app;

alter table mailbericht drop constraint mailbericht_soort_check;
alter table mailbericht add constraint mailbericht_soort_check
	check (soort in ('uitnodiging', 'herstel', 'wachtwoord_gewijzigd', 'aanmelding_gekoppeld', 'werklijst'));
alter table mailbericht add column tellingen jsonb;
alter table mailbericht add constraint mailbericht_tellingen check ((soort = 'werklijst') = (tellingen is not null));
comment on column mailbericht.tellingen is 'Bij een mail over de werklijst: hoeveel van elke soort, zonder namen.';
grant insert (tellingen) on mailbericht to zorgvuldig_app;
