-- Mail waits in the database until it is sent, and the secret of a link is made when the mail leaves: what stands here
-- opens nothing. A fourth powerless role, post, carries the mail and sees no more than it needs for that.

do $$
begin
	if not exists (select from pg_roles where rolname = 'zorgvuldig_post') then
		create role zorgvuldig_post nologin nosuperuser nobypassrls noinherit;
	end if;
	execute format('grant zorgvuldig_post to %I', current_user);
end
$$;
grant usage on schema public to zorgvuldig_post;

-- One address, one person: sign-in through the school's own provider finds a colleague by it. Where two had the same,
-- it stays with who has an account.
alter table medewerker add column emailadres_bevestigd_op timestamptz;
update medewerker set emailadres = null
where exists (
	select from medewerker ander
	where ander.school_id = medewerker.school_id and ander.id <> medewerker.id
		and lower(ander.emailadres) = lower(medewerker.emailadres)
		and (exists (select from gebruiker where gebruiker.school_id = ander.school_id and gebruiker.medewerker_id = ander.id), ander.id)
			> (exists (select from gebruiker where gebruiker.school_id = medewerker.school_id and gebruiker.medewerker_id = medewerker.id), medewerker.id)
);
create unique index medewerker_emailadres on medewerker (school_id, lower(emailadres)) where emailadres is not null;

create table toegangslink (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	soort text not null check (soort in ('uitnodiging', 'herstel')),
	gebruiker_id uuid not null,
	-- The address that it goes to and that opening it proves; null when it is handed over in person.
	emailadres text,
	token_afdruk bytea,
	verloopt_op timestamptz,
	gebruikt_op timestamptz,
	ingetrokken_op timestamptz,
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id),
	unique (token_afdruk),
	foreign key (school_id, gebruiker_id) references gebruiker on delete cascade,
	constraint toegangslink_geldig check ((token_afdruk is null) = (verloopt_op is null))
);
create index toegangslink_gebruiker on toegangslink (school_id, gebruiker_id, op);
comment on table toegangslink is 'Een link die een keer werkt: een uitnodiging of het herstel van een vergeten wachtwoord; alleen de SHA-256 van het geheim staat er.';

create table mailbericht (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	soort text not null check (soort in ('uitnodiging', 'herstel', 'wachtwoord_gewijzigd', 'aanmelding_gekoppeld')),
	medewerker_id uuid not null,
	toegangslink_id uuid,
	op timestamptz not null default now(),
	vervalt_op timestamptz not null,
	pogingen smallint not null default 0,
	opnieuw_op timestamptz not null default now(),
	verzonden_op timestamptz,
	opgegeven_op timestamptz,
	fout text,
	primary key (school_id, id),
	foreign key (school_id, medewerker_id) references medewerker on delete cascade,
	foreign key (school_id, toegangslink_id) references toegangslink on delete cascade
);
create index mailbericht_wachtend on mailbericht (opnieuw_op) where verzonden_op is null and opgegeven_op is null;
create index mailbericht_medewerker on mailbericht (school_id, medewerker_id);
create index mailbericht_toegangslink on mailbericht (school_id, toegangslink_id);
comment on table mailbericht is 'Een mail aan een medewerker die wacht of verzonden is: waarover, niet de tekst.';

create table herstelverzoek (
	naam text not null,
	adres text not null,
	op timestamptz not null default now()
);
create index herstelverzoek_naam on herstelverzoek (naam, op);
create index herstelverzoek_adres on herstelverzoek (adres, op);
comment on table herstelverzoek is 'Verzoeken om een vergeten wachtwoord te herstellen, om overlast te vertragen; ouder dan een dag wordt opgeruimd.';

do $$
declare tabel text;
begin
	foreach tabel in array array['toegangslink', 'mailbericht', 'herstelverzoek']
	loop
		execute format('alter table %I enable row level security', tabel);
		execute format('alter table %I force row level security', tabel);
	end loop;
end
$$;

-- Who gives accounts gives links, and sees how it stands with them; the print of the secret is not for reading.
create policy lezen on toegangslink for select to zorgvuldig_app
	using (school_id = huidige_school() and (is_beheer() or (select heeft_rol('directie')) or (select heeft_rol('beheerder'))));
create policy toevoegen on toegangslink for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (is_beheer() or (select heeft_rol('directie')) or (select heeft_rol('beheerder'))));
create policy wijzigen on toegangslink for update to zorgvuldig_app
	using (school_id = huidige_school() and (is_beheer() or (select heeft_rol('directie')) or (select heeft_rol('beheerder'))))
	with check (school_id = huidige_school());
grant select (school_id, id, soort, gebruiker_id, emailadres, verloopt_op, gebruikt_op, ingetrokken_op, door, op),
	insert, update (ingetrokken_op) on toegangslink to zorgvuldig_app;

create policy lezen on mailbericht for select to zorgvuldig_app
	using (school_id = huidige_school() and (is_beheer() or (select heeft_rol('directie')) or (select heeft_rol('beheerder'))));
create policy toevoegen on mailbericht for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (is_beheer() or medewerker_id = huidige_medewerker()
		or (select heeft_rol('directie')) or (select heeft_rol('beheerder'))));
grant select, insert (school_id, soort, medewerker_id, toegangslink_id, vervalt_op) on mailbericht to zorgvuldig_app;

-- At the door: somebody with a link, or who forgot the password.
create policy deur on toegangslink for all to zorgvuldig_deur using (true) with check (true);
grant select, insert, update (gebruikt_op, ingetrokken_op) on toegangslink to zorgvuldig_deur;
create policy deur on mailbericht for insert to zorgvuldig_deur with check (true);
grant insert (school_id, soort, medewerker_id, toegangslink_id, vervalt_op) on mailbericht to zorgvuldig_deur;
create policy deur on herstelverzoek for all to zorgvuldig_deur using (true) with check (true);
grant select, insert, delete on herstelverzoek to zorgvuldig_deur;
-- The post carries mail of every school and reads whom it is for, nothing about children.
create policy post on mailbericht for all to zorgvuldig_post using (true) with check (true);
grant select, update (pogingen, opnieuw_op, verzonden_op, opgegeven_op, fout), delete on mailbericht to zorgvuldig_post;
create policy post on toegangslink for all to zorgvuldig_post using (true) with check (true);
grant select, update (token_afdruk, verloopt_op) on toegangslink to zorgvuldig_post;
create policy post on medewerker for select to zorgvuldig_post using (true);
grant select (school_id, id, roepnaam, voorletters, voorvoegsel, achternaam, emailadres, emailadres_bevestigd_op)
	on medewerker to zorgvuldig_post;
create policy post on gebruiker for select to zorgvuldig_post using (true);
grant select (school_id, id, medewerker_id, gebruikersnaam, actief) on gebruiker to zorgvuldig_post;
create policy post on school for select to zorgvuldig_post using (true);
grant select (id, naam) on school to zorgvuldig_post;

-- Opening a link that came by mail proves the address; and who opens one before the first working day is greeted by name.
create policy bevestigen on medewerker for update to zorgvuldig_post using (true) with check (true);
grant update (emailadres_bevestigd_op) on medewerker to zorgvuldig_post;

create function bevestig_emailadres(school uuid, medewerker uuid, adres text) returns void
language sql volatile security definer set search_path = public, pg_temp
as $$
	update medewerker set emailadres_bevestigd_op = coalesce(emailadres_bevestigd_op, now())
	where medewerker.school_id = bevestig_emailadres.school and medewerker.id = bevestig_emailadres.medewerker
		and lower(emailadres) = lower(adres)
$$;
comment on function bevestig_emailadres(uuid, uuid, text) is 'Legt vast dat dit adres van deze medewerker is; doet niets als het intussen een ander adres is.';

create function naam_aan_de_deur(school uuid, medewerker uuid) returns text
language sql stable security definer set search_path = public, pg_temp
as $$
	select concat_ws(' ', coalesce(roepnaam, voorletters), voorvoegsel, achternaam) from medewerker
	where medewerker.school_id = naam_aan_de_deur.school and medewerker.id = naam_aan_de_deur.medewerker
$$;
comment on function naam_aan_de_deur(uuid, uuid) is 'De naam van wie een geldige link opent, ook voor de eerste werkdag.';

grant create on schema public to zorgvuldig_post;
alter function bevestig_emailadres(uuid, uuid, text) owner to zorgvuldig_post;
alter function naam_aan_de_deur(uuid, uuid) owner to zorgvuldig_post;
revoke create on schema public from zorgvuldig_post;
revoke execute on function bevestig_emailadres(uuid, uuid, text), naam_aan_de_deur(uuid, uuid) from public;
grant execute on function bevestig_emailadres(uuid, uuid, text), naam_aan_de_deur(uuid, uuid) to zorgvuldig_deur;

-- The beheerder gives accounts, and therefore keeps addresses and the days between which an account works.
create policy wijzigen_door_beheerder on medewerker for update to zorgvuldig_app
	using (school_id = huidige_school() and (select heeft_rol('beheerder'))) with check (school_id = huidige_school());

-- Whoever could change the address of a colleague with an account could have the account mailed to himself. So only
-- who gives accounts changes it, and a changed address is no longer confirmed.
create policy account on gebruiker for select to zorgvuldig_toegang using (school_id = huidige_school());
grant select (school_id, medewerker_id) on gebruiker to zorgvuldig_toegang;

create function heeft_account(gevraagd uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
	select exists (select from gebruiker where gebruiker.school_id = huidige_school() and gebruiker.medewerker_id = gevraagd)
$$;
comment on function heeft_account(uuid) is 'Of deze medewerker van de eigen school een account heeft, zonder te zeggen welk.';
grant create on schema public to zorgvuldig_toegang;
alter function heeft_account(uuid) owner to zorgvuldig_toegang;
revoke create on schema public from zorgvuldig_toegang;

create function bewaak_emailadres() returns trigger
language plpgsql
as $$
begin
	-- The door confirms, and cannot change the address itself.
	if current_setting('role') not in ('zorgvuldig_app', 'zorgvuldig_beheer') then return new; end if;
	if new.emailadres is not distinct from old.emailadres then
		new.emailadres_bevestigd_op := old.emailadres_bevestigd_op;
		return new;
	end if;
	if heeft_account(old.id) and not (is_beheer() or heeft_rol('directie') or heeft_rol('beheerder')) then
		raise exception 'het adres van een account wijzigt alleen wie accounts geeft' using errcode = '42501';
	end if;
	new.emailadres_bevestigd_op := null;
	return new;
end
$$;
comment on function bewaak_emailadres() is 'Het adres van iemand met een account wijzigt alleen wie accounts geeft; een nieuw adres is nog niet bevestigd.';
create trigger bewaak_emailadres before update of emailadres, emailadres_bevestigd_op on medewerker
	for each row execute function bewaak_emailadres();
