-- Keeping and destroying (R-BEW-1..5): which pieces go when, who is held back, and a run that destroys and proves it.
-- The run works in a role of its own that reads and deletes rows of children and does nothing else.

do $$
begin
	if not exists (select from pg_roles where rolname = 'zorgvuldig_vernietiging') then
		create role zorgvuldig_vernietiging nologin nosuperuser nobypassrls noinherit;
	end if;
	execute format('grant zorgvuldig_vernietiging to %I', current_user);
end
$$;
grant usage on schema public to zorgvuldig_vernietiging;

create function mag_vernietigen() returns boolean
language sql stable
as $$ select is_beheer() or heeft_rol('directie') or heeft_rol('functionaris_gegevensbescherming') $$;
comment on function mag_vernietigen() is 'Of deze persoon over bewaren en vernietigen gaat: directie en functionaris gegevensbescherming, en de opdrachtregel.';

create function kindtabellen() returns table (tabel text, kolom text)
language sql stable
as $$
	select 'leerling', 'id'
	union
	select tabel.relname::text, pg_attribute.attname::text
	from pg_constraint
	join pg_class tabel on tabel.oid = conrelid and tabel.relnamespace = 'public'::regnamespace
	join pg_attribute on attrelid = conrelid and attnum = conkey[cardinality(conkey)]
	where contype = 'f' and confrelid = 'leerling'::regclass
$$;
comment on function kindtabellen() is 'Elke tabel met rijen van een kind en de kolom die het kind noemt; een nieuwe tabel hoort er vanzelf bij.';

create function bewaarcategorie(gevraagd text) returns text
language sql stable
as $$
	-- Who the parents are belongs to what they consented to and said in talks.
	select case
		when gevraagd in ('leerling', 'groepsplaatsing', 'bewaaropschorting') or gevraagd like 'verzuim%' then 'in_en_uitschrijving'
		when gevraagd in ('ondersteuningsvraag', 'vraagnotitie', 'niveaubesluit', 'handelingsplan', 'handelingsplanversie',
			'plannotitie', 'planevaluatie', 'afspraak', 'gesloten_stuk', 'leerlingtoewijzing',
			'dossieropening', 'toestemming', 'ouderschap') then 'zorg'
		-- What hangs on a question or a plan is kept as long as that question or plan.
		when exists (
			select from pg_constraint
			where contype = 'f' and conrelid = to_regclass('public.' || quote_ident(gevraagd))
				and confrelid in ('ondersteuningsvraag'::regclass, 'handelingsplan'::regclass, 'niveaubesluit'::regclass)
				and gevraagd <> 'signaalbesluit') then 'zorg'
		else 'leerlingdossier'
	end
$$;
comment on function bewaarcategorie(text) is 'Onder welke bewaartermijn de rijen van een tabel vallen; wat nergens genoemd is, valt onder de kortste.';

-- What the school chose, where the law leaves a choice.
create table bewaartermijn (
	school_id uuid not null default huidige_school() references school on delete cascade,
	categorie text not null check (categorie in ('leerlingdossier', 'zorg', 'in_en_uitschrijving')),
	jaren smallint not null,
	reden text not null check (length(btrim(reden)) between 10 and 400),
	door uuid default huidige_medewerker(),
	op timestamptz not null default clock_timestamp(),
	primary key (school_id, categorie, op),
	constraint bewaartermijn_grens check (case categorie
		when 'leerlingdossier' then jaren between 1 and 2
		when 'zorg' then jaren between 3 and 5
		else jaren = 5 end)
);
comment on table bewaartermijn is 'Een bewaartermijn die de school koos, met reden, binnen wat de wet toelaat (R-BEW-1 tot en met R-BEW-3); de nieuwste telt.';

create table bewaaropschorting (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	grond text not null check (grond in ('klacht', 'bezwaar', 'rechtszaak', 'verzoek', 'anders')),
	reden text not null check (length(btrim(reden)) between 10 and 400),
	herzien_op date not null,
	opgeheven_op timestamptz,
	opgeheven_door uuid,
	opgeheven_reden text check (opgeheven_op is null or length(btrim(opgeheven_reden)) between 10 and 400),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	constraint bewaaropschorting_einde check ((opgeheven_op is null) = (opgeheven_reden is null))
);
create unique index bewaaropschorting_lopend on bewaaropschorting (school_id, leerling_id) where opgeheven_op is null;
create index bewaaropschorting_leerling on bewaaropschorting (school_id, leerling_id);
comment on table bewaaropschorting is 'Van dit kind wordt voorlopig niets vernietigd, omdat er een klacht, bezwaar of rechtszaak loopt; met een dag waarop dat opnieuw bekeken wordt (R-BEW-5).';

-- Proof that outlives the data: no name, no text, no foreign key to the child.
create table vernietiging (
	school_id uuid not null default huidige_school() references school on delete cascade,
	id uuid not null default gen_random_uuid(),
	peildatum date not null,
	kinderen int not null check (kinderen > 0),
	stukken int not null check (stukken > 0),
	afdruk text not null check (afdruk ~ '^[0-9a-f]{64}$'),
	via text not null default langs_welke_weg(),
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id)
);
comment on table vernietiging is 'Een keer dat gegevens vernietigd zijn: tot welke dag, door wie, hoeveel, en een afdruk over alles wat wegging; zonder namen en zonder inhoud (R-BEW-5).';

create table vernietigingsregel (
	school_id uuid not null default huidige_school(),
	vernietiging_id uuid not null,
	leerling_id uuid not null,
	tabel text not null,
	categorie text not null,
	jaren smallint not null,
	uitgestroomd_op date not null,
	aantal int not null check (aantal > 0),
	afdruk text not null check (afdruk ~ '^[0-9a-f]{64}$'),
	primary key (school_id, vernietiging_id, leerling_id, tabel),
	foreign key (school_id, vernietiging_id) references vernietiging on delete cascade
);
comment on table vernietigingsregel is 'Wat er van een kind vernietigd is: soort stuk, aantal, termijn en een afdruk over de kenmerken; het kind staat er alleen met een kenmerk in.';

do $$
declare tabel text;
begin
	foreach tabel in array array['bewaartermijn', 'bewaaropschorting', 'vernietiging', 'vernietigingsregel']
	loop
		execute format('alter table %I enable row level security', tabel);
		execute format('alter table %I force row level security', tabel);
		execute format('create policy lezen on %I for select to zorgvuldig_app using (school_id = huidige_school() and (select mag_vernietigen()))', tabel);
		execute format('grant select on %I to zorgvuldig_app', tabel);
	end loop;
end
$$;
create policy toevoegen on bewaartermijn for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (select mag_vernietigen()));
grant insert on bewaartermijn to zorgvuldig_app;
create policy toevoegen on bewaaropschorting for insert to zorgvuldig_app
	with check (school_id = huidige_school() and opgeheven_op is null and (select mag_vernietigen()));
create policy wijzigen on bewaaropschorting for update to zorgvuldig_app
	using (school_id = huidige_school() and opgeheven_op is null and (select mag_vernietigen()))
	with check (school_id = huidige_school() and (select mag_vernietigen()));
grant insert, update (herzien_op, opgeheven_op, opgeheven_door, opgeheven_reden) on bewaaropschorting to zorgvuldig_app;

create policy vernietigen_lezen on bewaartermijn for select to zorgvuldig_vernietiging using (school_id = huidige_school());
grant select on bewaartermijn to zorgvuldig_vernietiging;
create policy vernietigen_lezen on vernietiging for select to zorgvuldig_vernietiging using (school_id = huidige_school());
create policy vernietigen_lezen on vernietigingsregel for select to zorgvuldig_vernietiging using (school_id = huidige_school());
grant select on vernietiging, vernietigingsregel to zorgvuldig_vernietiging;
create policy vernietigen_toevoegen on vernietiging for insert to zorgvuldig_vernietiging with check (school_id = huidige_school());
grant insert on vernietiging to zorgvuldig_vernietiging;
create policy vernietigen_toevoegen on vernietigingsregel for insert to zorgvuldig_vernietiging with check (school_id = huidige_school());
grant insert on vernietigingsregel to zorgvuldig_vernietiging;

-- A line in the log about destroying comes from the run only.
alter table gebeurtenis drop constraint gebeurtenis_soort_check;
alter table gebeurtenis add constraint gebeurtenis_soort_check
	check (soort in ('inzage', 'schrijven', 'uitvoer', 'afdruk', 'aanmelding', 'rechten', 'vernietiging'));
drop policy toevoegen on gebeurtenis;
create policy toevoegen on gebeurtenis for insert to zorgvuldig_app
	with check (school_id = huidige_school() and soort not in ('schrijven', 'vernietiging'));
create policy vernietigen_toevoegen on gebeurtenis for insert to zorgvuldig_vernietiging
	with check (school_id = huidige_school() and soort = 'vernietiging');
grant insert (school_id, soort, handeling, onderdeel, tabel, rijen, aantal, vingerafdruk) on gebeurtenis to zorgvuldig_vernietiging;

create function open_vernietiging() returns void
language plpgsql
as $$
declare naam text;
begin
	for naam in
		select tabel from kindtabellen() union select 'ouder'
		except select tablename from pg_policies where schemaname = 'public' and policyname = 'vernietigen'
	loop
		execute format('create policy vernietigen on %I for delete to zorgvuldig_vernietiging using (school_id = huidige_school())', naam);
		execute format('create policy vernietigen_lezen on %I for select to zorgvuldig_vernietiging using (school_id = huidige_school())', naam);
		execute format('grant select, delete on %I to zorgvuldig_vernietiging', naam);
	end loop;
end
$$;
comment on function open_vernietiging() is 'Laat het vernietigen elke tabel met rijen van een kind bereiken; wordt na elke migratie aangeroepen.';
revoke execute on function open_vernietiging() from public;
