-- The multidisciplinary meeting about one child (S87-S96, M13): asked for, planned on a day of the jaarplan, prepared with who comes
-- from outside and with consent for it, held, written down together and closed. Care (L3): it opens per case.

create table mdo (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	moment_id uuid,
	vraag text not null check (length(btrim(vraag)) between 5 and 600),
	begintijd text check (begintijd ~ '^([01]\d|2[0-3]):[0-5]\d$'),
	leerling_rol text check (leerling_rol in ('aanwezig', 'deels', 'vooraf', 'niet')),
	leerling_toelichting text not null default '' check (length(leerling_toelichting) <= 1000),
	zonder_ouders text not null default '' check (length(zonder_ouders) <= 400),
	begonnen_op timestamptz,
	afgesloten_op timestamptz,
	afgesloten_door uuid,
	afgezegd_op timestamptz,
	afgezegd_door uuid,
	afgezegd_reden text check (length(btrim(afgezegd_reden)) between 3 and 400),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	unique (school_id, id, leerling_id),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, moment_id) references moment on delete restrict,
	constraint mdo_volgorde check ((begonnen_op is null or moment_id is not null) and (afgesloten_op is null or begonnen_op is not null)
		and (afgezegd_op is null or begonnen_op is null)),
	constraint mdo_afzegging check ((afgezegd_op is null) = (afgezegd_reden is null))
);
create index mdo_leerling on mdo (school_id, leerling_id);
create index mdo_moment on mdo (school_id, moment_id);
comment on table mdo is 'Een multidisciplinair overleg over een kind: de vraag, de dag, hoe het kind en de ouders erbij zijn en hoe het afliep (S87-S96).';
comment on column mdo.leerling_rol is 'Of het kind erbij is, een deel erbij is, vooraf gehoord wordt of niet (X6).';
comment on column mdo.zonder_ouders is 'Zijn de ouders er niet: waaruit blijkt dat zij het goed vinden (R-TOE-2).';

create table mdodeelnemer (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	mdo_id uuid not null,
	leerling_id uuid not null,
	soort text not null check (soort in ('ouder', 'medewerker', 'extern')),
	medewerker_id uuid,
	ouder_id uuid,
	naam text not null default '' check (length(naam) <= 120),
	partner text not null default '' check (length(partner) <= 120),
	uitgenodigd_op date,
	aanwezig boolean,
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	unique (school_id, mdo_id, medewerker_id),
	unique (school_id, mdo_id, ouder_id),
	foreign key (school_id, mdo_id, leerling_id) references mdo (school_id, id, leerling_id) on delete cascade,
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, medewerker_id) references medewerker on delete cascade,
	foreign key (school_id, ouder_id) references ouder on delete cascade,
	constraint mdodeelnemer_wie check (case soort when 'ouder' then ouder_id is not null and medewerker_id is null
		when 'medewerker' then medewerker_id is not null and ouder_id is null
		else medewerker_id is null and ouder_id is null and length(btrim(naam)) >= 2 and length(btrim(partner)) >= 2 end)
);
create index mdodeelnemer_mdo on mdodeelnemer (school_id, mdo_id, leerling_id);
create index mdodeelnemer_leerling on mdodeelnemer (school_id, leerling_id);
create index mdodeelnemer_medewerker on mdodeelnemer (school_id, medewerker_id);
create index mdodeelnemer_ouder on mdodeelnemer (school_id, ouder_id);
comment on table mdodeelnemer is 'Wie bij een MDO is: ouder, collega of iemand van buiten, met de organisatie waarvoor toestemming nodig is (S89-S94, R-TOE-3).';

create table mdotekst (
	school_id uuid not null default huidige_school(),
	mdo_id uuid not null,
	leerling_id uuid not null,
	veld text not null check (veld in ('ouders', 'leerling', 'school', 'extern', 'helpt')),
	tekst text not null default '',
	staat bytea,
	bijgewerkt_door uuid,
	bijgewerkt_op timestamptz not null default nu(),
	primary key (school_id, mdo_id, veld),
	foreign key (school_id, mdo_id, leerling_id) references mdo (school_id, id, leerling_id) on delete cascade,
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
create index mdotekst_mdo on mdotekst (school_id, mdo_id, leerling_id);
create index mdotekst_leerling on mdotekst (school_id, leerling_id);
comment on table mdotekst is 'Wat bij een MDO is opgeschreven, per gezichtspunt (S95).';
comment on column mdotekst.staat is 'De gedeelde stand van de tekst, zodat mensen tegelijk kunnen schrijven.';

create table mdoregel (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	mdo_id uuid not null,
	leerling_id uuid not null,
	soort text not null check (soort in ('besluit', 'aanvulling')),
	tekst text not null check (length(btrim(tekst)) between 3 and 1000),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	foreign key (school_id, mdo_id, leerling_id) references mdo (school_id, id, leerling_id) on delete cascade,
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
create index mdoregel_mdo on mdoregel (school_id, mdo_id, leerling_id);
create index mdoregel_leerling on mdoregel (school_id, leerling_id);
comment on table mdoregel is 'Wat in een MDO is besloten, of na het afsluiten is aangevuld.';

-- What was agreed stands with all agreements about the child, on the work list of who does it (S61, S96).
alter table afspraak add column mdo_id uuid;
alter table afspraak add foreign key (school_id, mdo_id) references mdo on delete set null (mdo_id);
create index afspraak_mdo on afspraak (school_id, mdo_id);
comment on column afspraak.mdo_id is 'Het MDO waarin dit is afgesproken.';

do $$
declare
	tabel text;
	hier constant text := 'school_id = huidige_school() and ((select hele_school(3)) or leerling_id = any ((select mijn_leerlingen(3))::uuid[]))';
	leidt constant text := '(is_beheer() or (select heeft_rol(''intern_begeleider'')) or (select heeft_rol(''directie'')))';
begin
	foreach tabel in array array['mdo', 'mdodeelnemer', 'mdotekst', 'mdoregel']
	loop
		execute format('alter table %I enable row level security', tabel);
		execute format('alter table %I force row level security', tabel);
		execute format('create policy lezen on %I for select to zorgvuldig_app using (%s)', tabel, hier);
		execute format('create policy toevoegen on %I for insert to zorgvuldig_app with check (%s %s)', tabel, hier,
			case tabel when 'mdotekst' then '' else 'and (is_beheer() or door = huidige_medewerker())' end);
		execute format('grant select, insert on %I to zorgvuldig_app', tabel);
	end loop;
	-- Whoever knows the child asks for it and prepares it; intern begeleider and directie plan, begin and close it.
	execute format('create policy wijzigen on mdo for update to zorgvuldig_app using (%s and %s)
		with check (school_id = huidige_school() and (is_beheer() or (afgesloten_door is null or afgesloten_door = huidige_medewerker())
			and (afgezegd_door is null or afgezegd_door = huidige_medewerker())))', hier, leidt);
	execute format('create policy wijzigen on mdodeelnemer for update to zorgvuldig_app using (%s)', hier);
	execute format('create policy weghalen on mdodeelnemer for delete to zorgvuldig_app using (%s)', hier);
	execute format('create policy wijzigen on mdotekst for update to zorgvuldig_app using (%s)
		with check (school_id = huidige_school() and (is_beheer() or bijgewerkt_door = huidige_medewerker()))', hier);
	execute format('create policy weghalen on mdoregel for delete to zorgvuldig_app using (%s and soort = ''besluit'')', hier);
end
$$;
grant update (moment_id, begintijd, vraag, leerling_rol, leerling_toelichting, zonder_ouders, begonnen_op, afgesloten_op, afgesloten_door,
	afgezegd_op, afgezegd_door, afgezegd_reden) on mdo to zorgvuldig_app;
grant update (uitgenodigd_op, aanwezig), delete on mdodeelnemer to zorgvuldig_app;
grant update (tekst, staat, bijgewerkt_door, bijgewerkt_op) on mdotekst to zorgvuldig_app;
grant delete on mdoregel to zorgvuldig_app;

-- What was closed stands; a line beside it can be added.
create function bewaak_afgesloten_mdo() returns trigger
language plpgsql
as $$
declare
	rij jsonb := to_jsonb(coalesce(new, old));
begin
	-- A file that is destroyed, or somebody who is taken out, takes along what hangs on it.
	if tg_op = 'DELETE' and pg_trigger_depth() > 1 then
		return old;
	end if;
	if not is_beheer() and coalesce(rij ->> 'soort', '') <> 'aanvulling' and exists (select from mdo
		where mdo.school_id = (rij ->> 'school_id')::uuid and mdo.id = (rij ->> coalesce(tg_argv[0], 'mdo_id'))::uuid
			and (mdo.afgesloten_op is not null or mdo.afgezegd_op is not null)) then
		raise exception 'Dit MDO is afgesloten.' using errcode = 'object_not_in_prerequisite_state';
	end if;
	return coalesce(new, old);
end
$$;
comment on function bewaak_afgesloten_mdo() is 'Weigert elke wijziging in een MDO dat is afgesloten of afgezegd.';
create trigger bevroren before update on mdo for each row execute function bewaak_afgesloten_mdo('id');
create trigger bevroren before insert or update or delete on mdodeelnemer for each row execute function bewaak_afgesloten_mdo();
create trigger bevroren before insert or update on mdotekst for each row execute function bewaak_afgesloten_mdo();
create trigger bevroren before insert or delete on mdoregel for each row execute function bewaak_afgesloten_mdo();

-- Kept as long as the questions and plans it belongs to (R-BEW).
create or replace function bewaarcategorie(gevraagd text) returns text
language sql stable
as $$
	-- Who the parents are belongs to what they consented to and said in talks.
	select case
		when gevraagd in ('leerling', 'groepsplaatsing', 'bewaaropschorting') or gevraagd like 'verzuim%' then 'in_en_uitschrijving'
		when gevraagd in ('ondersteuningsvraag', 'vraagnotitie', 'niveaubesluit', 'handelingsplan', 'handelingsplanversie',
			'plannotitie', 'planevaluatie', 'afspraak', 'gesloten_stuk', 'leerlingtoewijzing',
			'dossieropening', 'toestemming', 'ouderschap', 'mdo', 'mdodeelnemer', 'mdotekst', 'mdoregel') then 'zorg'
		-- What hangs on a question or a plan is kept as long as that question or plan.
		when exists (
			select from pg_constraint
			where contype = 'f' and conrelid = to_regclass('public.' || quote_ident(gevraagd))
				and confrelid in ('ondersteuningsvraag'::regclass, 'handelingsplan'::regclass, 'niveaubesluit'::regclass)
				and gevraagd <> 'signaalbesluit') then 'zorg'
		else 'leerlingdossier'
	end
$$;
