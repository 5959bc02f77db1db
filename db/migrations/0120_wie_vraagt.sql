-- An account is of exactly one person: somebody who works here, a parent, or a child. Parents and children do not share
-- the rights of staff with a filter on top: they step down into roles of their own, with grants on little.

do $$
begin
	if not exists (select from pg_roles where rolname = 'zorgvuldig_ouder') then
		create role zorgvuldig_ouder nologin nosuperuser nobypassrls noinherit;
	end if;
	if not exists (select from pg_roles where rolname = 'zorgvuldig_leerling') then
		create role zorgvuldig_leerling nologin nosuperuser nobypassrls noinherit;
	end if;
	execute format('grant zorgvuldig_ouder, zorgvuldig_leerling to %I', current_user);
end
$$;
grant usage on schema public to zorgvuldig_ouder, zorgvuldig_leerling;

create function huidige_ouder() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('app.ouder', true), '')::uuid $$;
comment on function huidige_ouder() is 'Parent of this transaction; null for everybody else.';

create function huidige_leerling() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('app.leerling', true), '')::uuid $$;
comment on function huidige_leerling() is 'Child of this transaction, signed in as itself; null for everybody else.';

alter table gebruiker alter column medewerker_id drop not null;
alter table gebruiker add column ouder_id uuid;
alter table gebruiker add column leerling_id uuid;
alter table gebruiker add foreign key (school_id, ouder_id) references ouder on delete cascade;
alter table gebruiker add foreign key (school_id, leerling_id) references leerling on delete cascade;
alter table gebruiker add constraint gebruiker_een_persoon check (num_nonnulls(medewerker_id, ouder_id, leerling_id) = 1);
create index gebruiker_ouder on gebruiker (school_id, ouder_id);
create index gebruiker_leerling on gebruiker (school_id, leerling_id);
grant select (ouder_id, leerling_id) on gebruiker to zorgvuldig_app;
comment on table gebruiker is 'Het account waarmee een medewerker, een ouder of een kind zich aanmeldt; het wachtwoord staat er alleen als argon2id-afdruk.';

-- What the access functions read to know a parent's children and who works here.
do $$
declare tabel text;
begin
	foreach tabel in array array['medewerker', 'ouderschap', 'gebruiker']
	loop
		execute format('create policy toegang on %I for select to zorgvuldig_toegang using (school_id = huidige_school())', tabel);
	end loop;
end
$$;
grant select (school_id, id, in_dienst_van, in_dienst_tot) on medewerker to zorgvuldig_toegang;
grant select (school_id, ouder_id, leerling_id, gezag) on ouderschap to zorgvuldig_toegang;
grant select (school_id, id, ouder_id, leerling_id, actief) on gebruiker to zorgvuldig_toegang;

create function mijn_kinderen() returns uuid[]
language sql stable security definer set search_path = public, pg_temp
as $$
	select coalesce(array_agg(leerling.id), '{}')
	from leerling
	where leerling.school_id = huidige_school()
		and (leerling.uitgestroomd_op is null or leerling.uitgestroomd_op >= vandaag())
		and (leerling.id = huidige_leerling() or exists (
			select from ouderschap
			where ouderschap.school_id = leerling.school_id and ouderschap.leerling_id = leerling.id
				and ouderschap.ouder_id = huidige_ouder() and ouderschap.gezag
		))
$$;
comment on function mijn_kinderen() is 'De kinderen over wie deze ouder gezag heeft, of het kind zelf; zolang zij op school zitten (R-GEZ-1, R-GEZ-2).';

create function heeft_gezag(gevraagd uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
	select exists (
		select from ouderschap
		where school_id = huidige_school() and ouder_id = gevraagd and gezag
	)
$$;
comment on function heeft_gezag(uuid) is 'Of deze ouder over minstens een kind van de school gezag heeft.';

grant create on schema public to zorgvuldig_toegang;
alter function mijn_kinderen() owner to zorgvuldig_toegang;
alter function heeft_gezag(uuid) owner to zorgvuldig_toegang;
revoke create on schema public from zorgvuldig_toegang;

-- A parent without gezag has no account (R-GEZ-2): what they may know is given on request, by a person.
create function bewaak_ouderaccount() returns trigger
language plpgsql
as $$
begin
	if new.ouder_id is not null and not heeft_gezag(new.ouder_id) then
		raise exception 'Een ouder zonder gezag krijgt geen account.' using errcode = 'check_violation';
	end if;
	return new;
end
$$;
comment on function bewaak_ouderaccount() is 'Weigert een account voor een ouder die over geen enkel kind gezag heeft (R-GEZ-2).';
create trigger ouderaccount before insert or update of ouder_id on gebruiker
	for each row execute function bewaak_ouderaccount();

-- The account behind the token of a parent or child. lees_sessie() knows staff only; whether this parent may still come in
-- is asked afterwards, as that parent, so that the door need not read families.
create function lees_gezinssessie(afdruk bytea) returns table (
	school_id uuid, school_naam text, school_soort text, brin text, gebruiker_id uuid, ouder_id uuid, leerling_id uuid
)
language sql volatile security definer set search_path = public, pg_temp
as $$
	update sessie set gebruikt_op = now()
	where token_afdruk = afdruk and verloopt_op > now() and gebruikt_op < now() - interval '1 minute';

	select sessie.school_id, school.naam, school.soort, school.brin, gebruiker.id, gebruiker.ouder_id, gebruiker.leerling_id
	from sessie
	join school on school.id = sessie.school_id
	join gebruiker on gebruiker.school_id = sessie.school_id and gebruiker.id = sessie.gebruiker_id and gebruiker.actief
		and gebruiker.medewerker_id is null
	where sessie.token_afdruk = afdruk and sessie.verloopt_op > now() and sessie.gebruikt_op > now() - interval '12 hours'
$$;
comment on function lees_gezinssessie(bytea) is 'De ouder of het kind achter een sessietoken, of niets; houdt bij wanneer de sessie het laatst is gebruikt.';
grant create on schema public to zorgvuldig_deur;
alter function lees_gezinssessie(bytea) owner to zorgvuldig_deur;
revoke create on schema public from zorgvuldig_deur;
