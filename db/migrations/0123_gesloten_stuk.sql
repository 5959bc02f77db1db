-- Closed pieces (L4): meldcode, safety, court documents. Who sees the care file sees that they exist; what they say is for
-- people who are named, and only in the very transaction in which they said that they open it.

create table gesloten_stuk (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	soort text not null check (soort in ('meldcode', 'veiligheid', 'gerechtelijk', 'anders')),
	stuk_van date not null,
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
create index gesloten_stuk_leerling on gesloten_stuk (school_id, leerling_id);
comment on table gesloten_stuk is 'Dat er een afgesloten stuk over een kind is (meldcode, veiligheid, rechtbank): soort en datum, niet de inhoud (R-KWA-2).';

create table gesloten_stuk_lezer (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	gesloten_stuk_id uuid not null,
	medewerker_id uuid not null,
	van date not null default vandaag(),
	tot date,
	ingetrokken_op timestamptz,
	ingetrokken_door uuid,
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	foreign key (school_id, gesloten_stuk_id) references gesloten_stuk on delete cascade,
	foreign key (school_id, medewerker_id) references medewerker on delete cascade,
	constraint gesloten_stuk_lezer_orde check (tot is null or tot >= van)
);
create index gesloten_stuk_lezer_stuk on gesloten_stuk_lezer (school_id, gesloten_stuk_id);
create index gesloten_stuk_lezer_medewerker on gesloten_stuk_lezer (school_id, medewerker_id);
comment on table gesloten_stuk_lezer is 'Wie een afgesloten stuk mag openen, van wanneer tot wanneer, en door wie dat is bepaald.';

create table gesloten_stuk_tekst (
	school_id uuid not null default huidige_school(),
	gesloten_stuk_id uuid not null,
	volgnummer int not null check (volgnummer >= 1),
	tekst text not null check (length(btrim(tekst)) between 1 and 20000),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, gesloten_stuk_id, volgnummer),
	foreign key (school_id, gesloten_stuk_id) references gesloten_stuk on delete cascade
);
comment on table gesloten_stuk_tekst is 'Wat in een afgesloten stuk staat, en wat er later aan is toegevoegd; alleen voor wie genoemd is en nu opent.';

create table gesloten_stuk_opening (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	gesloten_stuk_id uuid not null,
	medewerker_id uuid not null default huidige_medewerker(),
	hoe text not null default 'scherm' check (hoe in ('scherm', 'pdf', 'uitvoer')),
	-- The clock of the transaction, also on a pretended day: the text can be read in this transaction and in no other.
	op timestamptz not null default now(),
	primary key (school_id, id),
	foreign key (school_id, gesloten_stuk_id) references gesloten_stuk on delete cascade
);
create index gesloten_stuk_opening_stuk on gesloten_stuk_opening (school_id, gesloten_stuk_id, op);
comment on table gesloten_stuk_opening is 'Elke keer dat iemand een afgesloten stuk opende; zonder deze regel is er niets te lezen.';

do $$
declare tabel text;
begin
	foreach tabel in array array['gesloten_stuk', 'gesloten_stuk_lezer', 'gesloten_stuk_tekst', 'gesloten_stuk_opening']
	loop
		execute format('alter table %I enable row level security', tabel);
		execute format('alter table %I force row level security', tabel);
	end loop;
	foreach tabel in array array['gesloten_stuk', 'gesloten_stuk_lezer']
	loop
		execute format('create policy toegang on %I for select to zorgvuldig_toegang using (school_id = huidige_school())', tabel);
		execute format('grant select on %I to zorgvuldig_toegang', tabel);
	end loop;
end
$$;

create function mijn_gesloten_stukken() returns uuid[]
language sql stable security definer set search_path = public, pg_temp
as $$
	select coalesce(array_agg(gesloten_stuk_lezer.gesloten_stuk_id), '{}')
	from gesloten_stuk_lezer
	join medewerker on medewerker.school_id = gesloten_stuk_lezer.school_id and medewerker.id = gesloten_stuk_lezer.medewerker_id
		and (medewerker.in_dienst_van is null or medewerker.in_dienst_van <= vandaag())
		and (medewerker.in_dienst_tot is null or medewerker.in_dienst_tot >= vandaag())
	where gesloten_stuk_lezer.school_id = huidige_school() and gesloten_stuk_lezer.medewerker_id = huidige_medewerker()
		and gesloten_stuk_lezer.ingetrokken_op is null and gesloten_stuk_lezer.van <= vandaag()
		and (gesloten_stuk_lezer.tot is null or gesloten_stuk_lezer.tot >= vandaag())
$$;
comment on function mijn_gesloten_stukken() is 'De afgesloten stukken die deze persoon mag openen.';

-- Somebody who may read a piece knows about whom it is, also without another relation.
create function kind_bij_gesloten_stuk(gevraagd uuid) returns table (leerling_id uuid, roepnaam text, voorvoegsel text, achternaam text)
language sql stable security definer set search_path = public, pg_temp
as $$
	select leerling.id, leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam
	from gesloten_stuk
	join leerling on leerling.school_id = gesloten_stuk.school_id and leerling.id = gesloten_stuk.leerling_id
	where gesloten_stuk.school_id = huidige_school() and gesloten_stuk.id = gevraagd
		and (gevraagd = any (mijn_gesloten_stukken()) or leerling.id = any (mijn_leerlingen(3)))
$$;
comment on function kind_bij_gesloten_stuk(uuid) is 'Over welk kind een afgesloten stuk gaat, voor wie het mag openen of het zorgdossier ziet.';

create function stuk_is_nieuw(gevraagd uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
	select exists (
		select from gesloten_stuk
		where school_id = huidige_school() and id = gevraagd and door = huidige_medewerker() and op = nu()
	)
$$;
comment on function stuk_is_nieuw(uuid) is 'Of deze persoon dit stuk in deze transactie zelf toevoegt: dan komen de eerste lezers en de tekst erbij.';

grant create on schema public to zorgvuldig_toegang;
alter function mijn_gesloten_stukken() owner to zorgvuldig_toegang;
alter function kind_bij_gesloten_stuk(uuid) owner to zorgvuldig_toegang;
alter function stuk_is_nieuw(uuid) owner to zorgvuldig_toegang;
revoke create on schema public from zorgvuldig_toegang;

create policy lezen on gesloten_stuk for select to zorgvuldig_app
	using (school_id = huidige_school() and ((select hele_school(3)) or leerling_id = any ((select mijn_leerlingen(3))::uuid[])
		or id = any ((select mijn_gesloten_stukken())::uuid[])));
create policy toevoegen on gesloten_stuk for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (is_beheer() or door = huidige_medewerker())
		and ((select hele_school(3)) or leerling_id = any ((select mijn_leerlingen(3))::uuid[])));
grant select, insert on gesloten_stuk to zorgvuldig_app;

-- Readers are named by readers, by who adds the piece, and by directie, so that no piece is lost when a reader leaves.
create policy lezen on gesloten_stuk_lezer for select to zorgvuldig_app
	using (school_id = huidige_school() and ((select heeft_rol('directie'))
		or gesloten_stuk_id in (select id from gesloten_stuk where school_id = huidige_school())));
create policy toevoegen on gesloten_stuk_lezer for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (is_beheer() or door = huidige_medewerker()
		and ((select heeft_rol('directie')) or gesloten_stuk_id = any ((select mijn_gesloten_stukken())::uuid[])
			or stuk_is_nieuw(gesloten_stuk_id))));
create policy wijzigen on gesloten_stuk_lezer for update to zorgvuldig_app
	using (school_id = huidige_school() and ingetrokken_op is null and (is_beheer() or (select heeft_rol('directie'))
		or gesloten_stuk_id = any ((select mijn_gesloten_stukken())::uuid[])))
	with check (school_id = huidige_school() and (is_beheer() or ingetrokken_door = huidige_medewerker()));
grant select, insert, update (ingetrokken_op, ingetrokken_door) on gesloten_stuk_lezer to zorgvuldig_app;

-- The right and the tick: named, and opened in this transaction. Not for the command line either.
create policy lezen on gesloten_stuk_tekst for select to zorgvuldig_app
	using (school_id = huidige_school() and gesloten_stuk_id = any ((select mijn_gesloten_stukken())::uuid[])
		and gesloten_stuk_id in (select opening.gesloten_stuk_id from gesloten_stuk_opening opening
			where opening.school_id = huidige_school() and opening.medewerker_id = huidige_medewerker() and opening.op = now()));
create policy toevoegen on gesloten_stuk_tekst for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (is_beheer() or door = huidige_medewerker()
		and (gesloten_stuk_id = any ((select mijn_gesloten_stukken())::uuid[]) or stuk_is_nieuw(gesloten_stuk_id))));
grant select, insert on gesloten_stuk_tekst to zorgvuldig_app;

create policy lezen on gesloten_stuk_opening for select to zorgvuldig_app
	using (school_id = huidige_school() and (medewerker_id = huidige_medewerker() or is_beheer()
		or gesloten_stuk_id = any ((select mijn_gesloten_stukken())::uuid[]) or (select heeft_rol('directie'))
		or (select heeft_rol('functionaris_gegevensbescherming'))));
create policy toevoegen on gesloten_stuk_opening for insert to zorgvuldig_app
	with check (school_id = huidige_school() and gesloten_stuk_id = any ((select mijn_gesloten_stukken())::uuid[]));
grant select, insert (school_id, gesloten_stuk_id, hoe) on gesloten_stuk_opening to zorgvuldig_app;
