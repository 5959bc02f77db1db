-- The school year as it is planned. A moment stands on days; those of one round are a series (reeks) and move together.
-- That it was held, or fell through, is a row of its own.

create table moment (
	school_id uuid not null default huidige_school() references school on delete cascade,
	id uuid not null default gen_random_uuid(),
	schooljaar text not null check (schooljaar ~ '^[0-9]{4}-[0-9]{4}$'),
	-- The promise it comes from; null for what the school puts in its calendar itself.
	werkafspraak text check (length(werkafspraak) between 1 and 80),
	-- Promise, round and subject: the same moment when the plan is made again.
	sleutel text not null check (length(sleutel) between 1 and 200),
	reeks text not null check (length(reeks) between 1 and 120),
	titel text not null check (length(btrim(titel)) between 2 and 120),
	vorm text not null check (vorm in ('overleg', 'gesprekken', 'afname', 'inleveren', 'activiteit')),
	groep_id uuid,
	bouw text check (bouw in ('onderbouw', 'middenbouw', 'bovenbouw')),
	medewerker_id uuid,
	van date not null,
	tot date not null,
	begintijd text check (begintijd ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
	venster_van date,
	venster_tot date,
	minuten int not null default 0 check (minuten between 0 and 60000),
	deelnemers text[] not null default '{}',
	vast boolean not null default false,
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	unique (school_id, schooljaar, sleutel),
	foreign key (school_id, groep_id) references groep on delete cascade,
	foreign key (school_id, medewerker_id) references medewerker on delete cascade,
	constraint moment_orde check (tot >= van),
	constraint moment_over_een check (num_nonnulls(groep_id, bouw, medewerker_id) <= 1)
);
create index moment_dagen on moment (school_id, schooljaar, van);
create index moment_groep on moment (school_id, groep_id);
create index moment_medewerker on moment (school_id, medewerker_id);
comment on table moment is 'Een plek in het jaarplan: een overleg, gespreksronde, toetsperiode of inleverdag, op een of meer dagen.';

create table momentuitkomst (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	moment_id uuid not null,
	uitkomst text not null check (uitkomst in ('gehouden', 'vervallen')),
	gebeurd_op date not null,
	toelichting text check (length(toelichting) <= 400),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	unique (school_id, moment_id),
	foreign key (school_id, moment_id) references moment on delete cascade,
	constraint momentuitkomst_waarom check (uitkomst = 'gehouden' or length(btrim(coalesce(toelichting, ''))) >= 3)
);
comment on table momentuitkomst is 'Of een moment uit het jaarplan is gehouden of vervallen, wanneer en door wie dat is gezegd; het bewijs van de werkafspraak.';

-- A visit to a class is between the teacher and the directie (X25).
create function plant_jaar(werkafspraak text) returns boolean
language sql stable
as $$ select is_beheer() or heeft_rol('directie') or (heeft_rol('intern_begeleider') and werkafspraak is distinct from 'klassenbezoek') $$;
comment on function plant_jaar(text) is 'Of deze persoon momenten van deze werkafspraak in het jaarplan zet en verplaatst.';

alter table moment enable row level security;
alter table moment force row level security;
create policy lezen on moment for select to zorgvuldig_app
	using (school_id = huidige_school() and (werkafspraak is distinct from 'klassenbezoek' or medewerker_id = huidige_medewerker()
		or is_beheer() or (select heeft_rol('directie'))));
create policy toevoegen on moment for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (select plant_jaar(null)) and plant_jaar(werkafspraak));
create policy wijzigen on moment for update to zorgvuldig_app
	using (school_id = huidige_school() and plant_jaar(werkafspraak))
	with check (school_id = huidige_school() and plant_jaar(werkafspraak));
create policy verwijderen on moment for delete to zorgvuldig_app
	using (school_id = huidige_school() and plant_jaar(werkafspraak));
grant select, insert, delete, update (van, tot, begintijd, minuten, titel, vast, deelnemers) on moment to zorgvuldig_app;

alter table momentuitkomst enable row level security;
alter table momentuitkomst force row level security;
-- The rows of moment are guarded by themselves.
create policy lezen on momentuitkomst for select to zorgvuldig_app
	using (school_id = huidige_school() and moment_id in (select id from moment where moment.school_id = huidige_school()));
create policy toevoegen on momentuitkomst for insert to zorgvuldig_app
	with check (school_id = huidige_school() and exists (
		select from moment where moment.school_id = huidige_school() and moment.id = moment_id
			and (plant_jaar(moment.werkafspraak) or moment.groep_id = any ((select mijn_groepen())::uuid[])
				or huidige_medewerker()::text = any (moment.deelnemers))));
create policy verwijderen on momentuitkomst for delete to zorgvuldig_app
	using (school_id = huidige_school() and exists (
		select from moment where moment.school_id = huidige_school() and moment.id = moment_id
			and (plant_jaar(moment.werkafspraak) or moment.groep_id = any ((select mijn_groepen())::uuid[])
				or huidige_medewerker()::text = any (moment.deelnemers))));
grant select, insert, delete on momentuitkomst to zorgvuldig_app;

-- Free days have kinds: a school that writes down one study day has not said that it has no holidays.
alter table vakantie add column soort text not null default 'vakantie'
	check (soort in ('vakantie', 'feestdag', 'studiedag', 'vrije_dag'));
update vakantie set soort = 'feestdag'
where van = tot and naam in ('Nieuwjaarsdag', 'Goede Vrijdag', 'Eerste Paasdag', 'Tweede Paasdag', 'Koningsdag',
	'Hemelvaartsdag', 'Dag na Hemelvaart', 'Eerste Pinksterdag', 'Tweede Pinksterdag', 'Eerste Kerstdag', 'Tweede Kerstdag');

-- The calendar on a phone asks with a link and no password. What stands here opens nothing, and can be withdrawn.
create table agendalink (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	-- Whose calendar; null is that of the school.
	medewerker_id uuid,
	token_afdruk bytea not null,
	ingetrokken_op timestamptz,
	door uuid not null default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	unique (token_afdruk),
	foreign key (school_id, medewerker_id) references medewerker on delete cascade,
	foreign key (school_id, door) references medewerker on delete cascade
);
create index agendalink_medewerker on agendalink (school_id, medewerker_id);
create index agendalink_door on agendalink (school_id, door);
comment on table agendalink is 'Een geheime link waarmee een telefoon de agenda ophaalt; alleen de SHA-256 van het geheim staat er, en hij is in te trekken.';
alter table agendalink enable row level security;
alter table agendalink force row level security;
create policy lezen on agendalink for select to zorgvuldig_app
	using (school_id = huidige_school() and (door = huidige_medewerker() or is_beheer() or (select heeft_rol('directie'))));
create policy toevoegen on agendalink for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (is_beheer() or door = huidige_medewerker()
		and (medewerker_id is null or medewerker_id = huidige_medewerker())));
create policy wijzigen on agendalink for update to zorgvuldig_app
	using (school_id = huidige_school() and ingetrokken_op is null
		and (door = huidige_medewerker() or is_beheer() or (select heeft_rol('directie'))))
	with check (school_id = huidige_school());
grant select (school_id, id, medewerker_id, ingetrokken_op, door, op), insert, update (ingetrokken_op) on agendalink to zorgvuldig_app;
create policy deur on agendalink for select to zorgvuldig_deur using (ingetrokken_op is null);
grant select (school_id, id, medewerker_id, token_afdruk, ingetrokken_op, door) on agendalink to zorgvuldig_deur;
