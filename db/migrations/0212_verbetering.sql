-- A parent or a colleague says that a piece is wrong (AVG art. 16): what it should say, what was decided and why. Granted, the
-- corrected text stands in the piece itself, so that every page reads it; what it said before is kept with the decision.
-- Refused, the parent's own statement goes with the piece.

do $$
begin
	if not exists (select from pg_roles where rolname = 'zorgvuldig_verbetering') then
		create role zorgvuldig_verbetering nologin nosuperuser nobypassrls noinherit;
	end if;
	execute format('grant zorgvuldig_verbetering to %I', current_user);
end
$$;
grant usage on schema public to zorgvuldig_verbetering;

create table verbeterverzoek (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	tabel text not null check (tabel in ('vraagnotitie', 'observatie', 'niveaubesluit', 'planevaluatie')),
	stuk_id uuid not null,
	-- Filled in by the database: what the piece said when it was asked, and how deep it lies.
	was text not null,
	laag smallint not null check (laag in (2, 3)),
	voorstel text not null check (length(btrim(voorstel)) between 5 and 4000),
	reden text not null check (length(btrim(reden)) between 5 and 1000),
	-- The parent who asks; empty when a colleague does.
	ouder_id uuid,
	ontvangen_op date not null default vandaag(),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	unique (school_id, id, leerling_id),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, ouder_id) references ouder on delete cascade
);
create index verbeterverzoek_leerling on verbeterverzoek (school_id, leerling_id);
create index verbeterverzoek_ouder on verbeterverzoek (school_id, ouder_id);
comment on table verbeterverzoek is 'Iemand zegt dat een stuk niet klopt: welk stuk, wat er stond, wat er moet staan, waarom en wie het vraagt (AVG art. 16).';

create table verbeterbesluit (
	school_id uuid not null default huidige_school(),
	verbeterverzoek_id uuid not null,
	leerling_id uuid not null,
	uitkomst text not null check (uitkomst in ('verbeterd', 'afgewezen')),
	reden text not null check (length(btrim(reden)) between 10 and 1000),
	tekst text check (length(btrim(tekst)) between 5 and 4000),
	-- What the piece said until this decision; filled in by the database.
	was text,
	besloten_op date not null default vandaag(),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, verbeterverzoek_id),
	foreign key (school_id, verbeterverzoek_id, leerling_id) references verbeterverzoek (school_id, id, leerling_id) on delete cascade,
	constraint verbeterbesluit_tekst check ((uitkomst = 'verbeterd') = (tekst is not null))
);
create index verbeterbesluit_verzoek on verbeterbesluit (school_id, verbeterverzoek_id, leerling_id);
comment on table verbeterbesluit is 'Of een stuk is verbeterd, waarom wel of niet, en beide teksten: wat er stond en wat er nu staat (AVG art. 16).';

create table verbeterverklaring (
	school_id uuid not null default huidige_school(),
	verbeterverzoek_id uuid not null,
	leerling_id uuid not null,
	tekst text not null check (length(btrim(tekst)) between 5 and 4000),
	gegeven_op date not null default vandaag(),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, verbeterverzoek_id),
	foreign key (school_id, verbeterverzoek_id, leerling_id) references verbeterverzoek (school_id, id, leerling_id) on delete cascade
);
create index verbeterverklaring_verzoek on verbeterverklaring (school_id, verbeterverzoek_id, leerling_id);
comment on table verbeterverklaring is 'De eigen woorden van een ouder bij een stuk dat niet is verbeterd; ze blijven bij het stuk.';

do $$
declare
	regel record;
	eigen constant text := 'school_id = huidige_school()';
	ziet constant text := '((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[]))
		and (laag = 2 or (select hele_school(3)) or leerling_id = any ((select mijn_leerlingen(3))::uuid[]))';
	van_verzoek constant text := 'verbeterverzoek_id in (select id from verbeterverzoek where school_id = huidige_school())';
begin
	for regel in
		select * from (values
			('verbeterverzoek', ziet, ''),
			('verbeterbesluit', van_verzoek, ' and (is_beheer() or (select heeft_rol(''intern_begeleider'')) or (select heeft_rol(''directie'')))'),
			('verbeterverklaring', van_verzoek, '')
		) as t(tabel, ziet, verder)
	loop
		execute format('alter table %I enable row level security', regel.tabel);
		execute format('alter table %I force row level security', regel.tabel);
		execute format('create policy lezen on %I for select to zorgvuldig_app using (%s and %s)', regel.tabel, eigen, regel.ziet);
		execute format('create policy toevoegen on %I for insert to zorgvuldig_app
			with check (%s and %s%s and (is_beheer() or door = huidige_medewerker()))', regel.tabel, eigen, regel.ziet, regel.verder);
		execute format('grant select, insert on %I to zorgvuldig_app', regel.tabel);
	end loop;
	-- The one hand that may change what somebody wrote: a granted decision.
	for regel in
		select * from (values
			('vraagnotitie', 'tekst', ', soort'), ('observatie', 'tekst', ''), ('niveaubesluit', 'waarom', ''), ('planevaluatie', 'toelichting', '')
		) as t(tabel, kolom, verder)
	loop
		execute format('create policy verbetering_lezen on %I for select to zorgvuldig_verbetering using (%s)', regel.tabel, eigen);
		execute format('create policy verbetering on %I for update to zorgvuldig_verbetering using (%2$s) with check (%2$s)', regel.tabel, eigen);
		execute format('grant select (school_id, id, leerling_id, %2$s%3$s), update (%2$s) on %1$I to zorgvuldig_verbetering', regel.tabel,
			regel.kolom, regel.verder);
	end loop;
	create policy verbetering_lezen on verbeterverzoek for select to zorgvuldig_verbetering using (school_id = huidige_school());
	grant select (school_id, id, leerling_id, tabel, stuk_id) on verbeterverzoek to zorgvuldig_verbetering;
end
$$;

create function stuktekst(gevraagd text, stuk uuid) returns table (leerling_id uuid, tekst text, laag int)
language sql stable security definer set search_path = public, pg_temp
as $$
	select vraagnotitie.leerling_id, vraagnotitie.tekst, case soort when 'onderzoek' then 3 else 2 end
	from vraagnotitie where school_id = huidige_school() and id = stuk and gevraagd = 'vraagnotitie' and soort <> 'leerling'
	union all
	select observatie.leerling_id, coalesce(observatie.tekst, ''), 2
	from observatie where school_id = huidige_school() and id = stuk and gevraagd = 'observatie'
	union all
	select niveaubesluit.leerling_id, niveaubesluit.waarom, 2
	from niveaubesluit where school_id = huidige_school() and id = stuk and gevraagd = 'niveaubesluit'
	union all
	select planevaluatie.leerling_id, planevaluatie.toelichting, 2
	from planevaluatie where school_id = huidige_school() and id = stuk and gevraagd = 'planevaluatie'
$$;
comment on function stuktekst(text, uuid) is 'Wat een stuk nu zegt dat verbeterd kan worden, van welk kind en hoe diep; de eigen woorden van een kind horen daar niet bij.';
revoke execute on function stuktekst(text, uuid) from public;

create function vul_verbeterverzoek() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
	nu record;
begin
	select * into nu from stuktekst(new.tabel, new.stuk_id) s where s.leerling_id = new.leerling_id;
	if not found then
		raise exception 'Dit stuk bestaat niet, of het kan niet verbeterd worden.' using errcode = 'insufficient_privilege';
	end if;
	new.was := nu.tekst;
	new.laag := nu.laag;
	return new;
end
$$;
comment on function vul_verbeterverzoek() is 'Schrijft bij een verzoek op wat het stuk nu zegt en hoe diep het ligt.';
create trigger vullen before insert on verbeterverzoek for each row execute function vul_verbeterverzoek();

create function verbeter_stuk() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
	verzoek record;
begin
	select tabel, stuk_id into verzoek from verbeterverzoek where school_id = new.school_id and id = new.verbeterverzoek_id;
	select tekst into new.was from stuktekst(verzoek.tabel, verzoek.stuk_id);
	if new.uitkomst = 'verbeterd' then
		case verzoek.tabel
			when 'vraagnotitie' then update vraagnotitie set tekst = new.tekst where school_id = new.school_id and id = verzoek.stuk_id;
			when 'observatie' then update observatie set tekst = new.tekst where school_id = new.school_id and id = verzoek.stuk_id;
			when 'niveaubesluit' then update niveaubesluit set waarom = new.tekst where school_id = new.school_id and id = verzoek.stuk_id;
			when 'planevaluatie' then update planevaluatie set toelichting = new.tekst where school_id = new.school_id and id = verzoek.stuk_id;
		end case;
	end if;
	return new;
end
$$;
comment on function verbeter_stuk() is 'Zet de verbeterde tekst in het stuk en bewaart bij het besluit wat er stond.';
create trigger verbeteren before insert on verbeterbesluit for each row execute function verbeter_stuk();

grant create on schema public to zorgvuldig_verbetering;
alter function stuktekst(text, uuid) owner to zorgvuldig_verbetering;
alter function vul_verbeterverzoek() owner to zorgvuldig_verbetering;
alter function verbeter_stuk() owner to zorgvuldig_verbetering;
revoke create on schema public from zorgvuldig_verbetering;
