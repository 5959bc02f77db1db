-- No policy, no grant, no row. Every table is closed to everyone, its owner included, and opened verb by verb.

do $$
begin
	if not exists (select from pg_roles where rolname = 'zorgvuldig_toegang') then
		create role zorgvuldig_toegang nologin nosuperuser nobypassrls noinherit;
	end if;
	execute format('grant zorgvuldig_toegang to %I', current_user);
end
$$;

-- Closed first.
do $$
declare tabel text;
begin
	for tabel in
		select tablename from pg_tables where schemaname = 'public' and tablename not in ('migratie', 'toegangsregel')
	loop
		execute format('alter table %I enable row level security', tabel);
		execute format('alter table %I force row level security', tabel);
	end loop;
end
$$;

alter table toegangsregel enable row level security;
alter table toegangsregel force row level security;
create policy lezen on toegangsregel for select to zorgvuldig_app, zorgvuldig_toegang using (true);
grant select on toegangsregel to zorgvuldig_app, zorgvuldig_toegang;

-- What the access functions themselves must read: own school only.
grant usage on schema public to zorgvuldig_toegang;
do $$
declare tabel text;
begin
	foreach tabel in array array['medewerker_rol', 'groep_medewerker', 'groepsplaatsing', 'dossieropening', 'niveaubesluit', 'leerling']
	loop
		execute format('create policy toegang on %I for select to zorgvuldig_toegang using (school_id = huidige_school())', tabel);
		execute format('grant select on %I to zorgvuldig_toegang', tabel);
	end loop;
end
$$;

grant create on schema public to zorgvuldig_toegang;
alter function heeft_rol(text) owner to zorgvuldig_toegang;
alter function hele_school(int) owner to zorgvuldig_toegang;
alter function toegang_door_relatie() owner to zorgvuldig_toegang;
alter function mijn_leerlingen(int) owner to zorgvuldig_toegang;
alter function mijn_toegang() owner to zorgvuldig_toegang;
alter function wie_ziet(uuid) owner to zorgvuldig_toegang;
revoke create on schema public from zorgvuldig_toegang;

-- Rows that belong to a child: visible and writable up to the layer a person reaches.
do $$
declare
	regel record;
	zicht text;
begin
	for regel in
		select * from (values
			('groepsplaatsing', 0, 'select'), ('ouderschap', 0, 'select'),
			('leerlinggegeven', 1, 'select, insert, update'), ('doublure', 1, 'select'),
			('resultaat', 1, 'select, insert, update'), ('resultaatkeuze', 1, 'select, insert, update'),
			('methodetoetsresultaat', 1, 'select, insert, update, delete'), ('observatie', 2, 'select, insert'),
			('signaal', 2, 'select, insert, update'), ('signaalbesluit', 2, 'select, insert'),
			('ondersteuningsvraag', 2, 'select, insert, update'), ('vraagnotitie', 2, 'select, insert'),
			('besprekingsleerling', 2, 'select, insert, update'), ('besprekingstekst', 2, 'select, insert, update'),
			('handelingsplan', 2, 'select, insert, update, delete'), ('handelingsplanversie', 2, 'select, insert'),
			('plannotitie', 2, 'select, insert, delete'), ('planevaluatie', 2, 'select, insert'),
			('afspraak', 2, 'select, insert')
		) as t(tabel, laag, werkwoorden)
	loop
		zicht := format(
			'school_id = huidige_school() and ((select hele_school(%1$s)) or leerling_id = any ((select mijn_leerlingen(%1$s))::uuid[]))',
			regel.laag);
		execute format('create policy lezen on %I for select to zorgvuldig_app using (%s)', regel.tabel, zicht);
		if regel.werkwoorden like '%insert%' then
			execute format('create policy toevoegen on %I for insert to zorgvuldig_app with check (%s)', regel.tabel, zicht);
		end if;
		if regel.werkwoorden like '%update%' then
			execute format('create policy wijzigen on %I for update to zorgvuldig_app using (%2$s) with check (%2$s)', regel.tabel, zicht);
		end if;
		if regel.werkwoorden like '%delete%' then
			execute format('create policy verwijderen on %I for delete to zorgvuldig_app using (%s)', regel.tabel, zicht);
		end if;
		execute format('grant %s on %I to zorgvuldig_app', regel.werkwoorden, regel.tabel);
	end loop;
end
$$;

-- A level of 3 or more is decided with the intern begeleider (S113-S119).
create policy lezen on niveaubesluit for select to zorgvuldig_app
	using (school_id = huidige_school() and ((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[])));
create policy toevoegen on niveaubesluit for insert to zorgvuldig_app
	with check (school_id = huidige_school()
		and ((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[]))
		and (niveau <= 2 or is_beheer() or (select heeft_rol('intern_begeleider')) or (select heeft_rol('directie'))));
grant select, insert on niveaubesluit to zorgvuldig_app;

-- Rows that hang on a row which is itself guarded: seen when the parent is seen.
create policy lezen on niveaubesluitdeelnemer for select to zorgvuldig_app
	using (school_id = huidige_school() and niveaubesluit_id in (select id from niveaubesluit where school_id = huidige_school()));
create policy toevoegen on niveaubesluitdeelnemer for insert to zorgvuldig_app
	with check (school_id = huidige_school() and niveaubesluit_id in (select id from niveaubesluit where school_id = huidige_school()));
grant select, insert on niveaubesluitdeelnemer to zorgvuldig_app;

create policy lezen on vraagsluiting for select to zorgvuldig_app
	using (school_id = huidige_school() and ondersteuningsvraag_id in (select id from ondersteuningsvraag where school_id = huidige_school()));
create policy toevoegen on vraagsluiting for insert to zorgvuldig_app
	with check (school_id = huidige_school() and ondersteuningsvraag_id in (select id from ondersteuningsvraag where school_id = huidige_school()));
create policy wijzigen on vraagsluiting for update to zorgvuldig_app
	using (school_id = huidige_school() and ondersteuningsvraag_id in (select id from ondersteuningsvraag where school_id = huidige_school()))
	with check (school_id = huidige_school());
grant select, insert, update (heropend_op) on vraagsluiting to zorgvuldig_app;

create policy lezen on afspraakafronding for select to zorgvuldig_app
	using (school_id = huidige_school() and afspraak_id in (select id from afspraak where school_id = huidige_school()));
create policy toevoegen on afspraakafronding for insert to zorgvuldig_app
	with check (school_id = huidige_school() and afspraak_id in (select id from afspraak where school_id = huidige_school()));
create policy verwijderen on afspraakafronding for delete to zorgvuldig_app
	using (school_id = huidige_school() and afspraak_id in (select id from afspraak where school_id = huidige_school()));
grant select, insert, delete on afspraakafronding to zorgvuldig_app;

-- A person sees the agreements that carry their own name, also about a child outside their groups.
create policy eigen on afspraak for select to zorgvuldig_app
	using (school_id = huidige_school() and wie_id = huidige_medewerker());

-- The child itself (L0).
create policy lezen on leerling for select to zorgvuldig_app
	using (school_id = huidige_school() and ((select hele_school(0)) or id = any ((select mijn_leerlingen(0))::uuid[])));

-- The administration of the school: who is in which group, who works here.
create function beheert_school() returns boolean
language sql stable
as $$ select is_beheer() or heeft_rol('administratie') or heeft_rol('intern_begeleider') or heeft_rol('directie') $$;
comment on function beheert_school() is 'Of deze persoon de gegevens van school, groepen en medewerkers mag bijwerken.';

do $$
declare tabel text;
begin
	foreach tabel in array array['leerling', 'groepsplaatsing', 'ouderschap', 'doublure']
	loop
		execute format('create policy toevoegen on %I for insert to zorgvuldig_app with check (school_id = huidige_school() and (select beheert_school()))', tabel);
		execute format('create policy wijzigen on %I for update to zorgvuldig_app using (school_id = huidige_school() and (select beheert_school())) with check (school_id = huidige_school())', tabel);
		execute format('grant select, insert, update on %I to zorgvuldig_app', tabel);
	end loop;
	foreach tabel in array array['groepsplaatsing', 'ouderschap', 'doublure']
	loop
		execute format('create policy verwijderen on %I for delete to zorgvuldig_app using (school_id = huidige_school() and (select beheert_school()))', tabel);
		execute format('grant delete on %I to zorgvuldig_app', tabel);
	end loop;
	foreach tabel in array array['medewerker', 'medewerker_rol', 'groep', 'groep_medewerker', 'vakantie']
	loop
		execute format('create policy lezen on %I for select to zorgvuldig_app using (school_id = huidige_school())', tabel);
		execute format('create policy toevoegen on %I for insert to zorgvuldig_app with check (school_id = huidige_school() and (select beheert_school()))', tabel);
		execute format('create policy wijzigen on %I for update to zorgvuldig_app using (school_id = huidige_school() and (select beheert_school())) with check (school_id = huidige_school())', tabel);
		execute format('create policy verwijderen on %I for delete to zorgvuldig_app using (school_id = huidige_school() and (select beheert_school()))', tabel);
		execute format('grant select, insert, update, delete on %I to zorgvuldig_app', tabel);
	end loop;
end
$$;
-- Roles decide who sees what: the intern begeleider may not make a director of herself.
drop policy toevoegen on medewerker_rol;
drop policy wijzigen on medewerker_rol;
drop policy verwijderen on medewerker_rol;
create policy toevoegen on medewerker_rol for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (is_beheer() or (select heeft_rol('directie')) or (select heeft_rol('beheerder'))));
create policy wijzigen on medewerker_rol for update to zorgvuldig_app
	using (school_id = huidige_school() and (is_beheer() or (select heeft_rol('directie')) or (select heeft_rol('beheerder'))))
	with check (school_id = huidige_school());
create policy verwijderen on medewerker_rol for delete to zorgvuldig_app
	using (school_id = huidige_school() and (is_beheer() or (select heeft_rol('directie')) or (select heeft_rol('beheerder'))));

-- A parent is seen by who sees a child of theirs (R-GEZ-1).
create policy lezen on ouder for select to zorgvuldig_app
	using (school_id = huidige_school()
		and ((select hele_school(0)) or id in (select ouder_id from ouderschap where school_id = huidige_school())));
create policy toevoegen on ouder for insert to zorgvuldig_app with check (school_id = huidige_school() and (select beheert_school()));
create policy wijzigen on ouder for update to zorgvuldig_app
	using (school_id = huidige_school() and (select beheert_school())) with check (school_id = huidige_school());
grant select, insert, update on ouder to zorgvuldig_app;

-- Tests and reviews belong to a group; the rows of the children in them are guarded by themselves.
do $$
declare tabel text;
begin
	foreach tabel in array array['methodetoets', 'leerlingbespreking']
	loop
		execute format('create policy lezen on %I for select to zorgvuldig_app using (school_id = huidige_school())', tabel);
		execute format($p$create policy toevoegen on %I for insert to zorgvuldig_app with check (school_id = huidige_school()
			and ((select hele_school(2)) or groep_id in (select groep_id from groep_medewerker where school_id = huidige_school()
				and medewerker_id = huidige_medewerker() and van <= vandaag() and (tot is null or tot >= vandaag()))))$p$, tabel);
		execute format($p$create policy wijzigen on %I for update to zorgvuldig_app using (school_id = huidige_school()
			and ((select hele_school(2)) or groep_id in (select groep_id from groep_medewerker where school_id = huidige_school()
				and medewerker_id = huidige_medewerker() and van <= vandaag() and (tot is null or tot >= vandaag())))) with check (school_id = huidige_school())$p$, tabel);
		execute format('grant select, insert, update on %I to zorgvuldig_app', tabel);
	end loop;
end
$$;
create policy verwijderen on methodetoets for delete to zorgvuldig_app
	using (school_id = huidige_school() and (door = huidige_medewerker() or (select hele_school(2))));
grant delete on methodetoets to zorgvuldig_app;

-- Imports, mappings and settings: school-wide, for who may import.
do $$
declare tabel text;
begin
	foreach tabel in array array['import', 'import_terugdraaiing', 'importvoorstel', 'kolomindeling']
	loop
		execute format('create policy lezen on %I for select to zorgvuldig_app using (school_id = huidige_school() and (select beheert_school()))', tabel);
		execute format('create policy toevoegen on %I for insert to zorgvuldig_app with check (school_id = huidige_school() and (select beheert_school()))', tabel);
		execute format('grant select, insert on %I to zorgvuldig_app', tabel);
	end loop;
	foreach tabel in array array['importvoorstel', 'kolomindeling']
	loop
		execute format('create policy wijzigen on %I for update to zorgvuldig_app using (school_id = huidige_school() and (select beheert_school())) with check (school_id = huidige_school())', tabel);
		execute format('create policy verwijderen on %I for delete to zorgvuldig_app using (school_id = huidige_school() and (select beheert_school()))', tabel);
		execute format('grant update, delete on %I to zorgvuldig_app', tabel);
	end loop;
	foreach tabel in array array['signaalprofiel', 'schoolinstelling']
	loop
		execute format('create policy lezen on %I for select to zorgvuldig_app using (school_id = huidige_school())', tabel);
		execute format('create policy toevoegen on %I for insert to zorgvuldig_app with check (school_id = huidige_school() and (is_beheer() or (select heeft_rol(''intern_begeleider'')) or (select heeft_rol(''directie''))))', tabel);
		execute format('grant select, insert on %I to zorgvuldig_app', tabel);
	end loop;
end
$$;

-- Opening a file with a reason: by yourself, for yourself, seen by those who guard access.
create policy lezen on dossieropening for select to zorgvuldig_app
	using (school_id = huidige_school() and (medewerker_id = huidige_medewerker() or is_beheer()
		or (select heeft_rol('functionaris_gegevensbescherming')) or (select heeft_rol('intern_begeleider')) or (select heeft_rol('directie'))));
create policy toevoegen on dossieropening for insert to zorgvuldig_app
	with check (school_id = huidige_school() and medewerker_id = huidige_medewerker()
		and ((select heeft_rol('intern_begeleider')) or (select heeft_rol('directie')) ));
grant select, insert on dossieropening to zorgvuldig_app;

-- The log of reading can be added to and never changed.
create policy lezen on inzage for select to zorgvuldig_app
	using (school_id = huidige_school() and (is_beheer() or (select heeft_rol('functionaris_gegevensbescherming'))));
create policy toevoegen on inzage for insert to zorgvuldig_app
	with check (school_id = huidige_school() and medewerker_id is not distinct from huidige_medewerker());
grant select, insert on inzage to zorgvuldig_app;

create policy lezen on school for select to zorgvuldig_app using (id = huidige_school());
create policy wijzigen on school for update to zorgvuldig_app
	using (id = huidige_school() and (select beheert_school())) with check (id = huidige_school());
grant select, update (naam, regio) on school to zorgvuldig_app;
-- Only the command line and the first-run page make a school.
create policy beheer on school for all to zorgvuldig_beheer using (true) with check (true);
grant select, insert, update on school to zorgvuldig_beheer;

-- Accounts: a person sees the own account, the command line all of a school, the door what sign-in needs.
create policy lezen on gebruiker for select to zorgvuldig_app
	using (school_id = huidige_school() and (is_beheer() or medewerker_id = huidige_medewerker()
		or (select heeft_rol('directie')) or (select heeft_rol('beheerder'))));
create policy toevoegen on gebruiker for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (is_beheer() or (select heeft_rol('directie')) or (select heeft_rol('beheerder'))));
create policy wijzigen on gebruiker for update to zorgvuldig_app
	using (school_id = huidige_school() and (is_beheer() or medewerker_id = huidige_medewerker()
		or (select heeft_rol('directie')) or (select heeft_rol('beheerder'))))
	with check (school_id = huidige_school());
grant select (school_id, id, medewerker_id, gebruikersnaam, actief), insert, update (wachtwoord, actief) on gebruiker to zorgvuldig_app;

grant usage on schema public to zorgvuldig_deur;
create policy deur on school for select to zorgvuldig_deur using (true);
create policy deur on gebruiker for all to zorgvuldig_deur using (true) with check (true);
create policy deur on sessie for all to zorgvuldig_deur using (true) with check (true);
create policy deur on aanmeldpoging for all to zorgvuldig_deur using (true) with check (true);
create policy deur on medewerker for select to zorgvuldig_deur using (true);
create policy deur on medewerker_rol for select to zorgvuldig_deur using (true);
grant select on school, medewerker, medewerker_rol, gebruiker, sessie, aanmeldpoging to zorgvuldig_deur;
grant update (wachtwoord) on gebruiker to zorgvuldig_deur;
grant insert, update, delete on sessie, aanmeldpoging to zorgvuldig_deur;

create function lees_sessie(afdruk bytea) returns table (
	school_id uuid, school_naam text, school_soort text, brin text, gebruiker_id uuid, medewerker_id uuid,
	roepnaam text, voorvoegsel text, achternaam text, rollen text[], gebruikt_op timestamptz
)
language sql volatile security definer set search_path = public, pg_temp
as $$
	update sessie set gebruikt_op = now()
	where token_afdruk = afdruk and verloopt_op > now() and gebruikt_op < now() - interval '1 minute';

	select sessie.school_id, school.naam, school.soort, school.brin, gebruiker.id, medewerker.id,
		medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam,
		array(select distinct rol from medewerker_rol
			where medewerker_rol.school_id = sessie.school_id and medewerker_rol.medewerker_id = medewerker.id
				and medewerker_rol.van <= vandaag() and (medewerker_rol.tot is null or medewerker_rol.tot >= vandaag())),
		sessie.gebruikt_op
	from sessie
	join school on school.id = sessie.school_id
	join gebruiker on gebruiker.school_id = sessie.school_id and gebruiker.id = sessie.gebruiker_id and gebruiker.actief
	join medewerker on medewerker.school_id = gebruiker.school_id and medewerker.id = gebruiker.medewerker_id
		and (medewerker.in_dienst_tot is null or medewerker.in_dienst_tot >= vandaag())
	where sessie.token_afdruk = afdruk and sessie.verloopt_op > now() and sessie.gebruikt_op > now() - interval '12 hours'
$$;
comment on function lees_sessie(bytea) is 'De persoon achter een sessietoken, of niets; houdt bij wanneer de sessie het laatst is gebruikt.';
grant create on schema public to zorgvuldig_deur;
alter function lees_sessie(bytea) owner to zorgvuldig_deur;
revoke create on schema public from zorgvuldig_deur;
