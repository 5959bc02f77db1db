-- Who somebody is, and how that was proven. Secrets of people (keys, codes) are guarded by the door; owners see that
-- they exist, and who hands out accounts can take them away.

alter table gebruiker add column sessies_vanaf timestamptz, add column tweede_stap_vanaf date;
grant select (sessies_vanaf, tweede_stap_vanaf), update (sessies_vanaf, tweede_stap_vanaf) on gebruiker to zorgvuldig_app;
grant update (tweede_stap_vanaf) on gebruiker to zorgvuldig_deur;

create function is_mijn_account(gevraagd uuid) returns boolean
language sql stable
as $$
	select exists (
		select from gebruiker
		where school_id = huidige_school() and id = gevraagd and medewerker_id = huidige_medewerker()
	)
$$;
comment on function is_mijn_account(uuid) is 'Of dit account van de medewerker van deze transactie is.';

create function geeft_accounts() returns boolean
language sql stable
as $$ select is_beheer() or heeft_rol('directie') or heeft_rol('beheerder') $$;
comment on function geeft_accounts() is 'Of deze persoon rollen en accounts mag geven en afnemen.';

create table toegangssleutel (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	gebruiker_id uuid not null,
	naam text not null default 'Toegangssleutel' check (length(btrim(naam)) between 1 and 60),
	kenmerk bytea not null,
	publieke_sleutel bytea not null,
	teller bigint not null default 0,
	vervoer text[] not null default '{}',
	gemaakt_op timestamptz not null default now(),
	gebruikt_op timestamptz,
	primary key (school_id, id),
	unique (kenmerk),
	foreign key (school_id, gebruiker_id) references gebruiker on delete cascade
);
create index toegangssleutel_gebruiker on toegangssleutel (school_id, gebruiker_id);
comment on table toegangssleutel is 'Een passkey: het apparaat houdt het geheim, hier staat alleen de publieke helft.';

create table codeapp (
	school_id uuid not null default huidige_school(),
	gebruiker_id uuid not null,
	geheim bytea not null,
	laatste_stap bigint not null,
	gemaakt_op timestamptz not null default now(),
	gebruikt_op timestamptz,
	primary key (school_id, gebruiker_id),
	foreign key (school_id, gebruiker_id) references gebruiker on delete cascade
);
comment on table codeapp is 'De app die elke halve minuut een code geeft; het gedeelde geheim staat er versleuteld, met een sleutel buiten de database.';

create table herstelcode (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	gebruiker_id uuid not null,
	afdruk text not null,
	gemaakt_op timestamptz not null default now(),
	gebruikt_op timestamptz,
	primary key (school_id, id),
	foreign key (school_id, gebruiker_id) references gebruiker on delete cascade
);
create index herstelcode_gebruiker on herstelcode (school_id, gebruiker_id);
comment on table herstelcode is 'Een code op papier voor als telefoon of sleutel weg is; werkt een keer en staat er alleen als argon2id-afdruk.';

create table aanmeldstap (
	school_id uuid not null,
	id uuid not null default gen_random_uuid(),
	gebruiker_id uuid not null,
	token_afdruk bytea not null,
	eerste_stap text not null check (eerste_stap in ('wachtwoord', 'extern')),
	verloopt_op timestamptz not null,
	primary key (school_id, id),
	unique (token_afdruk),
	foreign key (school_id, gebruiker_id) references gebruiker on delete cascade
);
create index aanmeldstap_gebruiker on aanmeldstap (school_id, gebruiker_id);
comment on table aanmeldstap is 'Iemand die de eerste stap van het aanmelden heeft gezet en de tweede nog niet; verloopt na tien minuten.';

create table uitdaging (
	uitdaging text primary key,
	doel text not null check (doel in ('aanmelden', 'bevestigen', 'maken')),
	gebruiker_id uuid,
	verloopt_op timestamptz not null
);
comment on table uitdaging is 'Een vraag die een toegangssleutel moet ondertekenen; geldt een keer en vijf minuten.';

create table aanmeldregel (
	school_id uuid not null default huidige_school() references school on delete cascade,
	op timestamptz not null default now(),
	respijtdagen smallint not null check (respijtdagen between 0 and 60),
	stil_minuten smallint not null check (stil_minuten between 15 and 720),
	uiterlijk_uren smallint not null check (uiterlijk_uren between 1 and 336),
	reden text not null check (length(btrim(reden)) >= 3),
	door uuid default huidige_medewerker(),
	primary key (school_id, op)
);
comment on table aanmeldregel is 'Hoeveel dagen iemand heeft voor de tweede stap en hoe lang een aanmelding duurt; de nieuwste telt, de vorige blijven staan.';

create table tweede_stap_wissing (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	medewerker_id uuid not null,
	reden text not null check (length(btrim(reden)) >= 10),
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id),
	foreign key (school_id, medewerker_id) references medewerker on delete cascade
);
create index tweede_stap_wissing_medewerker on tweede_stap_wissing (school_id, medewerker_id, op);
comment on table tweede_stap_wissing is 'Dat de tweede stap van een collega is gewist: door wie, wanneer en waarom; de collega kan het lezen.';

-- A session knows how it was proven, and can be named without its token.
alter table sessie drop constraint sessie_pkey;
alter table sessie
	add column id uuid not null default gen_random_uuid(),
	add column wijze text not null default 'wachtwoord'
		check (wijze in ('wachtwoord', 'toegangssleutel', 'codeapp', 'herstelcode', 'extern', 'demo')),
	add column factoren smallint not null default 1 check (factoren in (1, 2)),
	add column bewezen_op timestamptz not null default now(),
	add column rollen text[],
	add column vorige_afdruk bytea,
	add column vernieuwd_op timestamptz,
	add primary key (school_id, id);
create unique index sessie_vorige_afdruk on sessie (vorige_afdruk);

-- An attempt is written before it is judged, so that a hundred at once count as a hundred.
alter table aanmeldpoging rename column gebruikersnaam to waarvoor;
alter table aanmeldpoging alter column waarvoor drop not null, add column id bigint generated always as identity;
delete from aanmeldpoging;

do $$
declare tabel text;
begin
	foreach tabel in array array['toegangssleutel', 'codeapp', 'herstelcode', 'aanmeldstap', 'uitdaging', 'aanmeldregel', 'tweede_stap_wissing']
	loop
		execute format('alter table %I enable row level security', tabel);
		execute format('alter table %I force row level security', tabel);
	end loop;
	foreach tabel in array array['toegangssleutel', 'codeapp', 'herstelcode']
	loop
		execute format('create policy lezen on %I for select to zorgvuldig_app
			using (school_id = huidige_school() and ((select geeft_accounts()) or is_mijn_account(gebruiker_id)))', tabel);
		execute format('create policy toevoegen on %I for insert to zorgvuldig_app
			with check (school_id = huidige_school() and is_mijn_account(gebruiker_id))', tabel);
		execute format('create policy verwijderen on %I for delete to zorgvuldig_app
			using (school_id = huidige_school() and ((select geeft_accounts()) or is_mijn_account(gebruiker_id)))', tabel);
		execute format('grant insert, delete on %I to zorgvuldig_app', tabel);
		execute format('create policy deur_lezen on %I for select to zorgvuldig_deur using (true)', tabel);
		execute format('create policy deur_wijzigen on %I for update to zorgvuldig_deur using (true) with check (true)', tabel);
		execute format('grant select on %I to zorgvuldig_deur', tabel);
	end loop;
end
$$;

create policy wijzigen on toegangssleutel for update to zorgvuldig_app
	using (school_id = huidige_school() and is_mijn_account(gebruiker_id)) with check (school_id = huidige_school());
grant select (school_id, id, gebruiker_id, naam, kenmerk, vervoer, gemaakt_op, gebruikt_op), update (naam)
	on toegangssleutel to zorgvuldig_app;
grant update (teller, gebruikt_op) on toegangssleutel to zorgvuldig_deur;
grant select (school_id, gebruiker_id, gemaakt_op, gebruikt_op) on codeapp to zorgvuldig_app;
grant update (laatste_stap, gebruikt_op) on codeapp to zorgvuldig_deur;
grant select (school_id, id, gebruiker_id, gemaakt_op, gebruikt_op) on herstelcode to zorgvuldig_app;
grant update (gebruikt_op) on herstelcode to zorgvuldig_deur;

create policy deur on aanmeldstap for all to zorgvuldig_deur using (true) with check (true);
grant select, insert, delete on aanmeldstap to zorgvuldig_deur;
create policy deur on uitdaging for all to zorgvuldig_deur using (true) with check (true);
grant select, insert, delete on uitdaging to zorgvuldig_deur;

create policy lezen on tweede_stap_wissing for select to zorgvuldig_app
	using (school_id = huidige_school() and (medewerker_id = huidige_medewerker() or (select geeft_accounts())
		or (select heeft_rol('functionaris_gegevensbescherming'))));
create policy toevoegen on tweede_stap_wissing for insert to zorgvuldig_app
	with check (school_id = huidige_school() and door is not distinct from huidige_medewerker() and (select geeft_accounts()));
grant select, insert on tweede_stap_wissing to zorgvuldig_app;

create policy lezen on aanmeldregel for select to zorgvuldig_app using (school_id = huidige_school());
create policy toevoegen on aanmeldregel for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (select geeft_accounts()));
grant select, insert on aanmeldregel to zorgvuldig_app;
create policy deur on aanmeldregel for select to zorgvuldig_deur using (true);
grant select on aanmeldregel to zorgvuldig_deur;

-- People see and end their own sessions.
create policy lezen on sessie for select to zorgvuldig_app
	using (school_id = huidige_school() and is_mijn_account(gebruiker_id));
create policy verwijderen on sessie for delete to zorgvuldig_app
	using (school_id = huidige_school() and is_mijn_account(gebruiker_id));
grant select (school_id, id, gebruiker_id, begonnen_op, gebruikt_op, verloopt_op, apparaat, wijze, factoren), delete
	on sessie to zorgvuldig_app;

-- The newest rule of a school, or the rule of the house.
create function aanmeldregel_van(gevraagd uuid) returns table (respijtdagen smallint, stil_minuten smallint, uiterlijk_uren smallint)
language sql stable
as $$
	select coalesce(regel.respijtdagen, 14::smallint), coalesce(regel.stil_minuten, 120::smallint), coalesce(regel.uiterlijk_uren, 12::smallint)
	from (select) altijd
	left join lateral (
		select * from aanmeldregel where school_id = gevraagd order by op desc limit 1
	) regel on true
$$;
comment on function aanmeldregel_van(uuid) is 'De aanmeldregel die nu voor een school geldt; zonder eigen keuze: 14 dagen, 2 uur stil, 12 uur in totaal.';

-- Whether an account may come in today. Sign-in and every later request ask the same.
create function mag_binnen(gevraagde_school uuid, gevraagde_gebruiker uuid) returns boolean
language sql stable
as $$
	select exists (
		select from gebruiker
		left join medewerker on medewerker.school_id = gebruiker.school_id and medewerker.id = gebruiker.medewerker_id
		where gebruiker.school_id = gevraagde_school and gebruiker.id = gevraagde_gebruiker and gebruiker.actief
			-- Whom the door does not see does not work here today.
			and (gebruiker.medewerker_id is null or medewerker.id is not null
				and (medewerker.in_dienst_tot is null or medewerker.in_dienst_tot >= vandaag()))
	)
$$;
comment on function mag_binnen(uuid, uuid) is 'Of een account vandaag binnen mag: het is open, en een medewerker werkt hier nog.';

create function sessie_loopt(gevraagd bytea) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
	select exists (
		select from sessie
		join gebruiker on gebruiker.school_id = sessie.school_id and gebruiker.id = sessie.gebruiker_id
		cross join lateral aanmeldregel_van(sessie.school_id) regel
		where (sessie.token_afdruk = gevraagd
				or sessie.vorige_afdruk = gevraagd and sessie.vernieuwd_op > now() - interval '30 seconds')
			and sessie.verloopt_op > now()
			and sessie.gebruikt_op > now() - make_interval(mins => regel.stil_minuten)
			and sessie.begonnen_op > now() - make_interval(hours => regel.uiterlijk_uren)
			and (gebruiker.sessies_vanaf is null or sessie.begonnen_op > gebruiker.sessies_vanaf)
			and mag_binnen(sessie.school_id, sessie.gebruiker_id)
	)
$$;
comment on function sessie_loopt(bytea) is 'Of het token van een sessie nog opent: niet te oud, niet te lang stil, het account open.';

drop function lees_sessie(bytea);
create function lees_sessie(gevraagd bytea) returns table (
	school_id uuid, school_naam text, school_soort text, brin text, gebruiker_id uuid, medewerker_id uuid,
	roepnaam text, voorvoegsel text, achternaam text, rollen text[], startwachtwoord boolean,
	sessie_id uuid, wijze text, factoren smallint, bewezen_op timestamptz, andere_rollen boolean,
	tweede_stap boolean, tweede_stap_uiterlijk date
)
language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
	gevonden record;
	nu_rollen text[];
begin
	select sessie.*, regel.respijtdagen, gebruiker.medewerker_id, gebruiker.tweede_stap_vanaf,
		coalesce(gebruiker.wachtwoord like 'argon2id-start$%', false) as startwachtwoord
	into gevonden
	from sessie
	join gebruiker on gebruiker.school_id = sessie.school_id and gebruiker.id = sessie.gebruiker_id
	cross join lateral aanmeldregel_van(sessie.school_id) regel
	where (sessie.token_afdruk = gevraagd or sessie.vorige_afdruk = gevraagd) and sessie_loopt(gevraagd);
	if not found then return; end if;

	nu_rollen := array(select distinct rol from medewerker_rol
		where medewerker_rol.school_id = gevonden.school_id and medewerker_rol.medewerker_id = gevonden.medewerker_id
			and medewerker_rol.van <= vandaag() and (medewerker_rol.tot is null or medewerker_rol.tot >= vandaag())
		order by rol);
	if gevonden.rollen is null or gevonden.gebruikt_op < now() - interval '1 minute' then
		update sessie set gebruikt_op = now(), rollen = coalesce(sessie.rollen, nu_rollen)
		where sessie.school_id = gevonden.school_id and sessie.id = gevonden.id;
	end if;
	-- The days to set up a second step begin with the first session.
	if gevonden.tweede_stap_vanaf is null then
		update gebruiker set tweede_stap_vanaf = vandaag()
		where gebruiker.school_id = gevonden.school_id and gebruiker.id = gevonden.gebruiker_id;
	end if;

	return query
	select gevonden.school_id, school.naam, school.soort, school.brin, gevonden.gebruiker_id, gevonden.medewerker_id,
		medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam, nu_rollen, gevonden.startwachtwoord,
		gevonden.id, gevonden.wijze, gevonden.factoren, gevonden.bewezen_op,
		gevonden.rollen is not null and gevonden.rollen <> nu_rollen,
		exists (select from toegangssleutel where toegangssleutel.school_id = gevonden.school_id and toegangssleutel.gebruiker_id = gevonden.gebruiker_id)
			or exists (select from codeapp where codeapp.school_id = gevonden.school_id and codeapp.gebruiker_id = gevonden.gebruiker_id),
		coalesce(gevonden.tweede_stap_vanaf, vandaag()) + gevonden.respijtdagen
	from school
	join medewerker on medewerker.school_id = school.id and medewerker.id = gevonden.medewerker_id
	where school.id = gevonden.school_id;
end
$$;
comment on function lees_sessie(bytea) is 'De persoon achter een sessietoken en hoe die zich bewees, of niets; houdt bij wanneer de sessie het laatst is gebruikt.';
grant create on schema public to zorgvuldig_deur;
alter function sessie_loopt(bytea) owner to zorgvuldig_deur;
alter function lees_sessie(bytea) owner to zorgvuldig_deur;
revoke create on schema public from zorgvuldig_deur;
