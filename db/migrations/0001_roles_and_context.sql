-- Who is asking, and on which day: set once per transaction by core/database.ts.
-- Three powerless roles: app (people), beheer (command line, whole school), deur (sign-in, before anybody is known).

do $$
begin
	if not exists (select from pg_roles where rolname = 'zorgvuldig_app') then
		create role zorgvuldig_app nologin nosuperuser nobypassrls noinherit;
	end if;
	if not exists (select from pg_roles where rolname = 'zorgvuldig_beheer') then
		create role zorgvuldig_beheer nologin nosuperuser nobypassrls inherit;
	end if;
	if not exists (select from pg_roles where rolname = 'zorgvuldig_deur') then
		create role zorgvuldig_deur nologin nosuperuser nobypassrls noinherit;
	end if;
end
$$;

grant zorgvuldig_app to zorgvuldig_beheer;

-- The connecting role must be able to step down into each of them.
do $$
begin
	execute format('grant zorgvuldig_app, zorgvuldig_beheer, zorgvuldig_deur to %I', current_user);
end
$$;

revoke create on schema public from public;
grant usage on schema public to zorgvuldig_app, zorgvuldig_beheer, zorgvuldig_deur;

create function huidige_school() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('app.school', true), '')::uuid $$;
comment on function huidige_school() is 'School of this transaction; null when nobody is signed in.';

create function huidige_medewerker() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('app.medewerker', true), '')::uuid $$;
comment on function huidige_medewerker() is 'Medewerker of this transaction; null for the command line.';

create function vandaag() returns date
language sql stable parallel safe
as $$
	select coalesce(
		nullif(current_setting('app.vandaag', true), '')::date,
		(now() at time zone 'Europe/Amsterdam')::date
	)
$$;
comment on function vandaag() is 'The day of this transaction: the real one, or the day a demo installation pretends it is.';
