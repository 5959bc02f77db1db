-- A meeting of the school, held at its moment of the jaarplan: what is on the agenda, who was there, what was said, decided and
-- agreed. It is about groups and the school; what is about one child stands in the file of that child.

create function mijn_overleggen() returns uuid[]
language sql stable
as $$
	select coalesce(array_agg(id), '{}') from moment
	where moment.school_id = huidige_school() and (is_beheer() or heeft_rol('directie')
		or huidige_medewerker()::text = any (deelnemers)
		or (werkafspraak is distinct from 'klassenbezoek' and heeft_rol('intern_begeleider')))
$$;
comment on function mijn_overleggen() is 'De momenten waarvan deze persoon het overleg leest en meeschrijft: wie meedoet, de directie, en de intern begeleider behalve bij een klassenbezoek (X25).';

create table overleg (
	school_id uuid not null default huidige_school(),
	moment_id uuid not null,
	begonnen_op timestamptz,
	afgesloten_op timestamptz,
	afgesloten_door uuid,
	op timestamptz not null default nu(),
	primary key (school_id, moment_id),
	foreign key (school_id, moment_id) references moment on delete restrict,
	constraint overleg_volgorde check (afgesloten_op is null or begonnen_op is not null)
);
comment on table overleg is 'Een overleg bij een moment uit het jaarplan: dat er een agenda is, en wanneer het begon en werd afgesloten.';

create table overlegpunt (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	moment_id uuid not null,
	volgorde smallint not null,
	titel text not null check (length(btrim(titel)) between 2 and 120),
	uitleg text not null default '' check (length(uitleg) <= 600),
	bron text check (length(bron) between 1 and 80),
	minuten smallint check (minuten between 1 and 240),
	tekst text not null default '',
	staat bytea,
	bijgewerkt_door uuid,
	bijgewerkt_op timestamptz not null default nu(),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	unique (school_id, id, moment_id),
	foreign key (school_id, moment_id) references overleg on delete cascade
);
create index overlegpunt_overleg on overlegpunt (school_id, moment_id, volgorde);
comment on table overlegpunt is 'Een punt op de agenda van een overleg, met wat erover is opgeschreven.';
comment on column overlegpunt.bron is 'Welke gegevens van de school bij dit punt horen; leeg is een punt dat iemand inbracht.';
comment on column overlegpunt.staat is 'De gedeelde stand van de tekst, zodat mensen tegelijk kunnen schrijven.';

create table overlegbesluit (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	punt_id uuid not null,
	moment_id uuid not null,
	tekst text not null check (length(btrim(tekst)) between 3 and 400),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	foreign key (school_id, punt_id, moment_id) references overlegpunt (school_id, id, moment_id) on delete cascade
);
create index overlegbesluit_overleg on overlegbesluit (school_id, moment_id);
create index overlegbesluit_punt on overlegbesluit (school_id, punt_id, moment_id);
comment on table overlegbesluit is 'Wat in een overleg is besloten.';

create table overlegafspraak (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	punt_id uuid not null,
	moment_id uuid not null,
	wat text not null check (length(btrim(wat)) between 3 and 400),
	wie_id uuid not null,
	uiterlijk date not null,
	gedaan_op timestamptz,
	gedaan_door uuid,
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	foreign key (school_id, punt_id, moment_id) references overlegpunt (school_id, id, moment_id) on delete cascade,
	foreign key (school_id, wie_id) references medewerker on delete cascade
);
create index overlegafspraak_overleg on overlegafspraak (school_id, moment_id);
create index overlegafspraak_punt on overlegafspraak (school_id, punt_id, moment_id);
create index overlegafspraak_wie on overlegafspraak (school_id, wie_id);
comment on table overlegafspraak is 'Een afspraak uit een overleg die niet over een kind gaat: wat, wie en wanneer; staat op de werklijst tot zij gedaan is.';

create table overlegaanwezige (
	school_id uuid not null default huidige_school(),
	moment_id uuid not null,
	medewerker_id uuid not null,
	aanwezig boolean not null,
	primary key (school_id, moment_id, medewerker_id),
	foreign key (school_id, moment_id) references overleg on delete cascade,
	foreign key (school_id, medewerker_id) references medewerker on delete cascade
);
create index overlegaanwezige_medewerker on overlegaanwezige (school_id, medewerker_id);
comment on table overlegaanwezige is 'Of iemand bij een overleg was.';

create table overlegvoorbereiding (
	school_id uuid not null default huidige_school(),
	moment_id uuid not null,
	medewerker_id uuid not null,
	tekst text not null check (length(tekst) <= 2000),
	primary key (school_id, moment_id, medewerker_id),
	foreign key (school_id, moment_id) references overleg on delete cascade,
	foreign key (school_id, medewerker_id) references medewerker on delete cascade
);
create index overlegvoorbereiding_medewerker on overlegvoorbereiding (school_id, medewerker_id);
comment on table overlegvoorbereiding is 'Wat iemand vooraf meegeeft aan een overleg; wie meedoet, leest het.';

create table overleglezing (
	school_id uuid not null default huidige_school(),
	moment_id uuid not null,
	medewerker_id uuid not null,
	op timestamptz not null default nu(),
	primary key (school_id, moment_id, medewerker_id),
	foreign key (school_id, moment_id) references overleg on delete cascade,
	foreign key (school_id, medewerker_id) references medewerker on delete cascade
);
create index overleglezing_medewerker on overleglezing (school_id, medewerker_id);
comment on table overleglezing is 'Dat iemand die niet bij een overleg was, het verslag las.';

create table overlegaanvulling (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	moment_id uuid not null,
	tekst text not null check (length(btrim(tekst)) between 2 and 1000),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	foreign key (school_id, moment_id) references overleg on delete cascade
);
create index overlegaanvulling_overleg on overlegaanvulling (school_id, moment_id);
comment on table overlegaanvulling is 'Een regel bij het verslag van een overleg, na het afsluiten toegevoegd en als latere aanvulling te zien.';

create table overlegbeeld (
	school_id uuid not null default huidige_school(),
	moment_id uuid not null,
	inhoud jsonb not null,
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, moment_id),
	foreign key (school_id, moment_id) references overleg on delete cascade
);
comment on table overlegbeeld is 'De cijfers van de school zoals zij bij een overleg op tafel lagen: per groep en vak, zonder kinderen en zonder kleine aantallen.';

do $$
declare
	tabel text;
	hier constant text := 'school_id = huidige_school() and moment_id = any ((select mijn_overleggen())::uuid[])';
	-- Nobody writes in somebody else's name.
	namens constant jsonb := '{
		"overlegpunt": "and (is_beheer() or door is null or door = huidige_medewerker())",
		"overlegbesluit": "and (is_beheer() or door = huidige_medewerker())",
		"overlegafspraak": "and (is_beheer() or door = huidige_medewerker())",
		"overlegaanvulling": "and (is_beheer() or door = huidige_medewerker())",
		"overlegbeeld": "and (is_beheer() or door = huidige_medewerker())",
		"overlegvoorbereiding": "and (is_beheer() or medewerker_id = huidige_medewerker())",
		"overleglezing": "and (is_beheer() or medewerker_id = huidige_medewerker())"
	}';
begin
	foreach tabel in array array['overleg', 'overlegpunt', 'overlegbesluit', 'overlegafspraak', 'overlegaanwezige',
		'overlegvoorbereiding', 'overleglezing', 'overlegaanvulling', 'overlegbeeld']
	loop
		execute format('alter table %I enable row level security', tabel);
		execute format('alter table %I force row level security', tabel);
		execute format('create policy toevoegen on %I for insert to zorgvuldig_app with check (%s %s)',
			tabel, hier, coalesce(namens ->> tabel, ''));
		execute format('grant select, insert on %I to zorgvuldig_app', tabel);
		if tabel <> 'overlegafspraak' then
			execute format('create policy lezen on %I for select to zorgvuldig_app using (%s)', tabel, hier);
		end if;
		if tabel in ('overlegpunt', 'overlegbesluit', 'overlegafspraak') then
			execute format('create policy weghalen on %I for delete to zorgvuldig_app using (%s)', tabel, hier);
			execute format('grant delete on %I to zorgvuldig_app', tabel);
		end if;
	end loop;
	execute format('create policy wijzigen on overlegaanwezige for update to zorgvuldig_app using (%s)', hier);
	execute format('create policy wijzigen on overleg for update to zorgvuldig_app using (%s)
		with check (school_id = huidige_school() and (is_beheer() or afgesloten_door is null or afgesloten_door = huidige_medewerker()))', hier);
	execute format('create policy wijzigen on overlegpunt for update to zorgvuldig_app using (%s)
		with check (school_id = huidige_school() and (is_beheer() or bijgewerkt_door = huidige_medewerker()))', hier);
	execute format('create policy wijzigen on overlegvoorbereiding for update to zorgvuldig_app
		using (%s and (is_beheer() or medewerker_id = huidige_medewerker()))', hier);
	-- Who has to do something reads it on the own work list, also when not at the meeting.
	execute format('create policy lezen on overlegafspraak for select to zorgvuldig_app
		using (school_id = huidige_school() and (wie_id = huidige_medewerker() or %s))', hier);
	execute format('create policy wijzigen on overlegafspraak for update to zorgvuldig_app
		using (school_id = huidige_school() and (wie_id = huidige_medewerker() or %s))
		with check (school_id = huidige_school() and (is_beheer() or gedaan_door is null or gedaan_door = huidige_medewerker()))', hier);
end
$$;
grant update (begonnen_op, afgesloten_op, afgesloten_door) on overleg to zorgvuldig_app;
grant update (tekst, staat, bijgewerkt_door, bijgewerkt_op) on overlegpunt to zorgvuldig_app;
grant update (gedaan_op, gedaan_door) on overlegafspraak to zorgvuldig_app;
grant update (aanwezig) on overlegaanwezige to zorgvuldig_app;
grant update (tekst) on overlegvoorbereiding to zorgvuldig_app;

-- What was closed stands; reading it, adding a line beside it and doing what was agreed go on.
create function bewaak_afgesloten_overleg() returns trigger
language plpgsql
as $$
declare
	rij jsonb := to_jsonb(coalesce(new, old));
begin
	if not is_beheer() and exists (select from overleg where overleg.school_id = (rij ->> 'school_id')::uuid
		and overleg.moment_id = (rij ->> 'moment_id')::uuid and overleg.afgesloten_op is not null) then
		raise exception 'Dit overleg is afgesloten.' using errcode = 'object_not_in_prerequisite_state';
	end if;
	return coalesce(new, old);
end
$$;
comment on function bewaak_afgesloten_overleg() is 'Weigert elke wijziging in een overleg dat is afgesloten.';
create trigger bevroren before insert or update or delete on overlegpunt for each row execute function bewaak_afgesloten_overleg();
create trigger bevroren before insert or delete on overlegbesluit for each row execute function bewaak_afgesloten_overleg();
create trigger bevroren before insert or delete on overlegafspraak for each row execute function bewaak_afgesloten_overleg();
create trigger bevroren before insert or update on overlegaanwezige for each row execute function bewaak_afgesloten_overleg();
create trigger bevroren before insert or update on overlegvoorbereiding for each row execute function bewaak_afgesloten_overleg();
create trigger bevroren before insert on overlegbeeld for each row execute function bewaak_afgesloten_overleg();
create trigger bevroren before update on overleg for each row execute function bewaak_afgesloten_overleg();
