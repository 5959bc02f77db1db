-- What somebody deletes on a screen can be put back for thirty days. One mechanism: a trigger keeps the row as it was, and putting
-- back is an insert by who asks, so that the policies of the table itself decide.

create table prullenbak (
	school_id uuid not null default huidige_school() references school on delete cascade,
	id uuid not null default gen_random_uuid(),
	-- What went in one act is put back in one act.
	handeling text not null default pg_current_xact_id()::text,
	tabel text not null check (tabel in ('observatie', 'plannotitie', 'handelingsplan', 'handelingsplanversie', 'methodetoets',
		'methodetoetsresultaat')),
	rij jsonb not null,
	leerling_id uuid,
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	verloopt_op date not null default vandaag() + 30,
	teruggezet_op timestamptz,
	teruggezet_door uuid,
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
create index prullenbak_handeling on prullenbak (school_id, handeling);
create index prullenbak_leerling on prullenbak (school_id, leerling_id);
comment on table prullenbak is 'Wat iemand op een scherm weghaalde, zoals het was: dertig dagen terug te zetten, daarna voorgoed weg. Hoort niet bij het dossier.';

alter table prullenbak enable row level security;
alter table prullenbak force row level security;
create policy lezen on prullenbak for select to zorgvuldig_app
	using (school_id = huidige_school() and verloopt_op >= vandaag() and (door = huidige_medewerker() or (select hele_school(2))
		or leerling_id = any ((select mijn_leerlingen(2))::uuid[])));
create policy wijzigen on prullenbak for update to zorgvuldig_app
	using (school_id = huidige_school() and teruggezet_op is null and (door = huidige_medewerker() or (select hele_school(2))
		or leerling_id = any ((select mijn_leerlingen(2))::uuid[])))
	with check (school_id = huidige_school() and (teruggezet_door = huidige_medewerker() or is_beheer()));
-- Only the nightly work, and only what is past or back.
create policy verwijderen on prullenbak for delete to zorgvuldig_app
	using (school_id = huidige_school() and is_beheer() and (verloopt_op < vandaag() or teruggezet_op is not null));
grant select, update (teruggezet_op, teruggezet_door), delete on prullenbak to zorgvuldig_app;
create policy bewijs_toevoegen on prullenbak for insert to zorgvuldig_bewijs with check (true);
grant insert on prullenbak to zorgvuldig_bewijs;
create policy bewijs on vernietiging for select to zorgvuldig_bewijs using (true);
grant select on vernietiging to zorgvuldig_bewijs;

create function naar_prullenbak() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
	-- What a person deletes; not what the command line does, and not what is destroyed in this very transaction.
	if current_setting('role', true) is distinct from 'zorgvuldig_app'
		or exists (select from vernietiging where school_id = huidige_school() and op = now()) then
		return null;
	end if;
	insert into prullenbak (school_id, tabel, rij, leerling_id)
	select (oud.rij ->> 'school_id')::uuid, tg_table_name, oud.rij, (oud.rij ->> 'leerling_id')::uuid
	from (select to_jsonb(weg) as rij from weg) oud
	-- Points that came with a file go back by reading the file in again.
	where oud.rij ->> 'import_id' is null;
	return null;
end
$$;
comment on function naar_prullenbak() is 'Houdt wat iemand op een scherm weghaalt dertig dagen vast, zodat het terug kan.';
do $$
declare tabel text;
begin
	foreach tabel in array array['observatie', 'plannotitie', 'handelingsplan', 'handelingsplanversie', 'methodetoets',
		'methodetoetsresultaat']
	loop
		execute format('create trigger prullenbak after delete on %I referencing old table as weg
			for each statement execute function naar_prullenbak()', tabel);
	end loop;
end
$$;
grant create on schema public to zorgvuldig_bewijs;
alter function naar_prullenbak() owner to zorgvuldig_bewijs;
revoke create on schema public from zorgvuldig_bewijs;

-- Who keeps, holds or lets go does so in the own name.
drop policy toevoegen on bewaartermijn;
create policy toevoegen on bewaartermijn for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (select mag_vernietigen()) and (is_beheer() or door = huidige_medewerker()));
drop policy toevoegen on bewaaropschorting;
create policy toevoegen on bewaaropschorting for insert to zorgvuldig_app
	with check (school_id = huidige_school() and opgeheven_op is null and (select mag_vernietigen())
		and (is_beheer() or door = huidige_medewerker()));
drop policy wijzigen on bewaaropschorting;
create policy wijzigen on bewaaropschorting for update to zorgvuldig_app
	using (school_id = huidige_school() and opgeheven_op is null and (select mag_vernietigen()))
	with check (school_id = huidige_school() and (is_beheer() or opgeheven_op is null or opgeheven_door = huidige_medewerker()));
