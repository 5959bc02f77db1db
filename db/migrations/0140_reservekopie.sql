-- A backup reads everything, and writes nothing. Row-level security is forced on the owner too, so the owner alone would
-- copy an empty school when it is not a superuser: it steps down into this role, which every table lets read.

do $$
begin
	if not exists (select from pg_roles where rolname = 'zorgvuldig_reservekopie') then
		create role zorgvuldig_reservekopie nologin nosuperuser nobypassrls noinherit;
	end if;
	-- Without inheriting: who connects sees nothing more until it says that it makes a backup.
	execute format('grant zorgvuldig_reservekopie to %I with inherit false, set true', current_user);
end
$$;
grant usage on schema public to zorgvuldig_reservekopie;

create function open_reservekopie() returns void
language plpgsql
as $$
declare tabel text;
begin
	for tabel in
		select tablename from pg_tables
		where schemaname = 'public' and tablename <> 'migratie'
			and not exists (select from pg_policies where pg_policies.schemaname = 'public'
				and pg_policies.tablename = pg_tables.tablename and policyname = 'reservekopie')
	loop
		execute format('create policy reservekopie on %I for select to zorgvuldig_reservekopie using (true)', tabel);
		execute format('grant select on %I to zorgvuldig_reservekopie', tabel);
	end loop;
	grant select on all sequences in schema public to zorgvuldig_reservekopie;
end
$$;
comment on function open_reservekopie() is 'Laat de reservekopie elke tabel helemaal lezen; wordt na elke migratie aangeroepen.';
revoke execute on function open_reservekopie() from public;

create table reservekopie (
	id uuid primary key default gen_random_uuid(),
	begonnen_op timestamptz not null,
	klaar_op timestamptz not null default now(),
	bestand text,
	grootte bigint,
	afdruk text,
	rijen bigint,
	gecontroleerd boolean not null,
	melding text,
	constraint reservekopie_reden check (gecontroleerd or melding is not null)
);
create index reservekopie_klaar_op on reservekopie (klaar_op desc);
comment on table reservekopie is 'Een gemaakte reservekopie van de hele database: hoe groot, en of terugzetten in een proefdatabase lukte.';
alter table reservekopie enable row level security;
alter table reservekopie force row level security;
create policy lezen on reservekopie for select to zorgvuldig_app
	using ((select is_beheer()) or (select heeft_rol('beheerder')) or (select heeft_rol('directie')));
create policy toevoegen on reservekopie for insert to zorgvuldig_beheer with check (true);
grant select on reservekopie to zorgvuldig_app;
grant insert on reservekopie to zorgvuldig_beheer;
