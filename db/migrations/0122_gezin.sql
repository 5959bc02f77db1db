-- What specialists, substitutes, parents and children see of a child, table by table. Staff policies are for zorgvuldig_app and
-- say nothing about families: a table that is not named here for zorgvuldig_ouder is closed to parents.

-- Assignment: by intern begeleider or directie, never by the specialist; ended early, never rewritten.
create policy lezen on leerlingtoewijzing for select to zorgvuldig_app
	using (school_id = huidige_school() and (medewerker_id = huidige_medewerker() or (select hele_school(2))
		or leerling_id = any ((select mijn_leerlingen(2))::uuid[])
		or (select heeft_rol('directie')) or (select heeft_rol('functionaris_gegevensbescherming'))));
create policy toevoegen on leerlingtoewijzing for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (is_beheer() or door = huidige_medewerker()
		and ((select heeft_rol('intern_begeleider')) or (select heeft_rol('directie')))));
create policy wijzigen on leerlingtoewijzing for update to zorgvuldig_app
	using (school_id = huidige_school() and beeindigd_op is null
		and (is_beheer() or (select heeft_rol('intern_begeleider')) or (select heeft_rol('directie'))))
	with check (school_id = huidige_school() and (is_beheer() or beeindigd_door = huidige_medewerker()));
grant select, insert, update (beeindigd_op, beeindigd_door) on leerlingtoewijzing to zorgvuldig_app;

-- Opening with a reason: seen by who sees the child's file too, from today on, and closed by who opened it or by directie.
drop policy lezen on dossieropening;
create policy lezen on dossieropening for select to zorgvuldig_app
	using (school_id = huidige_school() and (medewerker_id = huidige_medewerker() or is_beheer()
		or (select heeft_rol('functionaris_gegevensbescherming')) or (select heeft_rol('intern_begeleider'))
		or (select heeft_rol('directie')) or leerling_id = any ((select mijn_leerlingen(2))::uuid[])));
drop policy toevoegen on dossieropening;
create policy toevoegen on dossieropening for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (is_beheer() or medewerker_id = huidige_medewerker() and van = vandaag()
		and gesloten_op is null and ((select heeft_rol('intern_begeleider')) or (select heeft_rol('directie')))));
create policy wijzigen on dossieropening for update to zorgvuldig_app
	using (school_id = huidige_school() and gesloten_op is null
		and (medewerker_id = huidige_medewerker() or is_beheer() or (select heeft_rol('directie'))))
	with check (school_id = huidige_school() and (is_beheer() or gesloten_door = huidige_medewerker()));
grant update (gesloten_op, gesloten_door) on dossieropening to zorgvuldig_app;

-- A test and a review belong to the teachers of the group; who helps there for a day, or left, plans neither.
do $$
declare tabel text;
begin
	foreach tabel in array array['methodetoets', 'leerlingbespreking']
	loop
		execute format('drop policy toevoegen on %I', tabel);
		execute format('create policy toevoegen on %I for insert to zorgvuldig_app with check (school_id = huidige_school()
			and ((select hele_school(2)) or groep_id = any ((select mijn_groepen())::uuid[])))', tabel);
		execute format('drop policy wijzigen on %I', tabel);
		execute format('create policy wijzigen on %I for update to zorgvuldig_app using (school_id = huidige_school()
			and ((select hele_school(2)) or groep_id = any ((select mijn_groepen())::uuid[]))) with check (school_id = huidige_school())', tabel);
	end loop;
end
$$;

-- A report of research about a child is care (L3), wherever it is written down.
drop policy lezen on vraagnotitie;
create policy lezen on vraagnotitie for select to zorgvuldig_app
	using (school_id = huidige_school()
		and ((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[]))
		and (soort <> 'onderzoek' or (select hele_school(3)) or leerling_id = any ((select mijn_leerlingen(3))::uuid[])));
drop policy toevoegen on vraagnotitie;
create policy toevoegen on vraagnotitie for insert to zorgvuldig_app
	with check (school_id = huidige_school()
		and ((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[]))
		and (soort <> 'onderzoek' or (select hele_school(3)) or leerling_id = any ((select mijn_leerlingen(3))::uuid[])));

create table vraagnotitie_ouder (
	school_id uuid not null default huidige_school(),
	vraagnotitie_id uuid not null,
	ouder_id uuid not null,
	primary key (school_id, vraagnotitie_id, ouder_id),
	foreign key (school_id, vraagnotitie_id) references vraagnotitie on delete cascade,
	foreign key (school_id, ouder_id) references ouder on delete cascade
);
create index vraagnotitie_ouder_ouder on vraagnotitie_ouder (school_id, ouder_id);
comment on table vraagnotitie_ouder is 'Met welke ouder een gesprek was: die ouder leest de notitie, een andere ouder niet (R-GEZ-1, R-GEZ-3).';
alter table vraagnotitie_ouder enable row level security;
alter table vraagnotitie_ouder force row level security;
create policy lezen on vraagnotitie_ouder for select to zorgvuldig_app
	using (school_id = huidige_school() and vraagnotitie_id in (select id from vraagnotitie where school_id = huidige_school()));
create policy toevoegen on vraagnotitie_ouder for insert to zorgvuldig_app
	with check (school_id = huidige_school() and vraagnotitie_id in (select id from vraagnotitie where school_id = huidige_school()));
grant select, insert on vraagnotitie_ouder to zorgvuldig_app;

-- What somebody who stands in for a day must know, and no more.
create table weetje (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	tekst text not null check (length(btrim(tekst)) between 3 and 280),
	tot date,
	ingetrokken_op timestamptz,
	ingetrokken_door uuid,
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
create index weetje_leerling on weetje (school_id, leerling_id);
comment on table weetje is 'Een korte regel over een kind voor wie de groep een dag overneemt; zonder geschiedenis en zonder dossier.';
alter table weetje enable row level security;
alter table weetje force row level security;
create policy lezen on weetje for select to zorgvuldig_app
	using (school_id = huidige_school()
		and ((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[])
			or ingetrokken_op is null and (tot is null or tot >= vandaag())
				and leerling_id = any ((select mijn_groepsleerlingen())::uuid[])));
create policy toevoegen on weetje for insert to zorgvuldig_app
	with check (school_id = huidige_school() and ((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[])));
create policy wijzigen on weetje for update to zorgvuldig_app
	using (school_id = huidige_school() and ingetrokken_op is null
		and ((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[])))
	with check (school_id = huidige_school() and (is_beheer() or ingetrokken_door = huidige_medewerker()));
grant select, insert, update (ingetrokken_op, ingetrokken_door) on weetje to zorgvuldig_app;

-- A parent reads the plan as it was carried out; what was drafted before it began stays between colleagues.
create policy toegang on handelingsplanversie for select to zorgvuldig_toegang using (school_id = huidige_school());
grant select (school_id, handelingsplan_id, versie, op) on handelingsplanversie to zorgvuldig_toegang;
create function versie_gold(plan uuid, gevraagd int) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
	select exists (
		select from handelingsplan
		where handelingsplan.school_id = huidige_school() and handelingsplan.id = plan and handelingsplan.begonnen_op <= vandaag()
			and not exists (
				select from handelingsplanversie volgende
				where volgende.school_id = handelingsplan.school_id and volgende.handelingsplan_id = plan
					and volgende.versie > gevraagd
					and (volgende.op at time zone 'Europe/Amsterdam')::date <= handelingsplan.begonnen_op
			)
	)
$$;
comment on function versie_gold(uuid, int) is 'Of met deze versie van een begonnen plan is gewerkt; eerdere concepten blijven tussen collega''s.';
grant create on schema public to zorgvuldig_toegang;
alter function versie_gold(uuid, int) owner to zorgvuldig_toegang;
revoke create on schema public from zorgvuldig_toegang;

-- A parent with gezag: the own child up to what is decided and done together, and only the own talks (R-GEZ-1, R-GEZ-3).
do $$
declare
	regel record;
	eigen constant text := 'school_id = huidige_school() and leerling_id = any ((select mijn_kinderen())::uuid[])';
begin
	for regel in
		select * from (values
			('groepsplaatsing', ''), ('leerlinggegeven', ''), ('doublure', ''), ('resultaat', ' and vervallen_op is null'),
			('methodetoetsresultaat', ''), ('ondersteuningsvraag', ''), ('niveaubesluit', ''),
			('handelingsplan', ' and begonnen_op <= vandaag()'), ('handelingsplanversie', ' and versie_gold(handelingsplan_id, versie)'),
			('planevaluatie', ''), ('ouderschap', ' and ouder_id = huidige_ouder()'),
			('vraagnotitie', ' and soort = ''ouders'' and id in (select vraagnotitie_id from vraagnotitie_ouder)')
		) as t(tabel, verder)
	loop
		execute format('create policy ouder on %I for select to zorgvuldig_ouder using (%s%s)', regel.tabel, eigen, regel.verder);
		execute format('grant select on %I to zorgvuldig_ouder', regel.tabel);
	end loop;
end
$$;
create policy ouder on school for select to zorgvuldig_ouder using (id = huidige_school());
create policy ouder on leerling for select to zorgvuldig_ouder
	using (school_id = huidige_school() and id = any ((select mijn_kinderen())::uuid[]));
create policy ouder on ouder for select to zorgvuldig_ouder
	using (school_id = huidige_school() and id = huidige_ouder() and (select cardinality(mijn_kinderen())) > 0);
create policy ouder on vraagnotitie_ouder for select to zorgvuldig_ouder
	using (school_id = huidige_school() and ouder_id = huidige_ouder() and (select cardinality(mijn_kinderen())) > 0);
create policy ouder on groep for select to zorgvuldig_ouder
	using (school_id = huidige_school() and id in (select groep_id from groepsplaatsing where school_id = huidige_school()));
create policy ouder on methodetoets for select to zorgvuldig_ouder
	using (school_id = huidige_school() and id in (select methodetoets_id from methodetoetsresultaat where school_id = huidige_school()));
grant select on leerling, ouder, vraagnotitie_ouder, groep to zorgvuldig_ouder;
grant select (id, naam, regio, soort) on school to zorgvuldig_ouder;
grant select (school_id, id, groep_id, vak, methode, blok, maximum, afgenomen_op) on methodetoets to zorgvuldig_ouder;

-- A child: the own name, the own goals and the own words. The raw file is told by an adult.
create policy leerling on school for select to zorgvuldig_leerling using (id = huidige_school());
create policy leerling on leerling for select to zorgvuldig_leerling
	using (school_id = huidige_school() and id = huidige_leerling() and id = any ((select mijn_kinderen())::uuid[]));
create policy leerling on leerlinggegeven for select to zorgvuldig_leerling
	using (school_id = huidige_school() and leerling_id = any ((select mijn_kinderen())::uuid[]));
create policy leerling on handelingsplan for select to zorgvuldig_leerling
	using (school_id = huidige_school() and leerling_id = any ((select mijn_kinderen())::uuid[]) and begonnen_op <= vandaag());
create policy leerling on handelingsplanversie for select to zorgvuldig_leerling
	using (school_id = huidige_school() and leerling_id = any ((select mijn_kinderen())::uuid[]) and versie_gold(handelingsplan_id, versie));
create policy leerling on planevaluatie for select to zorgvuldig_leerling
	using (school_id = huidige_school() and leerling_id = any ((select mijn_kinderen())::uuid[]));
create policy leerling on vraagnotitie for select to zorgvuldig_leerling
	using (school_id = huidige_school() and leerling_id = any ((select mijn_kinderen())::uuid[]) and soort = 'leerling');
grant select (id, naam) on school to zorgvuldig_leerling;
grant select (school_id, id, roepnaam, voorvoegsel, achternaam) on leerling to zorgvuldig_leerling;
grant select (school_id, leerling_id, talent, wat_helpt, eigen_woorden, eigen_woorden_op) on leerlinggegeven to zorgvuldig_leerling;
grant select (school_id, id, leerling_id, vak, begonnen_op, evaluatie_van, evaluatie_tot) on handelingsplan to zorgvuldig_leerling;
grant select (school_id, handelingsplan_id, leerling_id, versie, doel, leerlingwoorden) on handelingsplanversie to zorgvuldig_leerling;
grant select (school_id, id, handelingsplan_id, leerling_id, leerlingwoorden, geevalueerd_op) on planevaluatie to zorgvuldig_leerling;
grant select (school_id, id, leerling_id, soort, tekst, gebeurd_op) on vraagnotitie to zorgvuldig_leerling;
