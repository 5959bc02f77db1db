-- Consent to exchange with somebody outside the school: per child and per partner, never for everything (R-TOE-1, R-TOE-3).

create table toestemming (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	gever text not null check (gever in ('ouder', 'leerling')),
	ouder_id uuid,
	partner text not null check (length(btrim(partner)) between 2 and 120),
	gegevens text not null check (length(btrim(gegevens)) between 3 and 500),
	doel text not null check (length(btrim(doel)) between 5 and 500),
	van date not null default vandaag(),
	tot date not null,
	hoe text not null check (hoe in ('schriftelijk', 'mondeling', 'digitaal')),
	-- What shows that it was given: where the signed form lies, or which talk it was.
	bewijs text not null check (length(btrim(bewijs)) between 3 and 300),
	gegeven_op date not null default vandaag(),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, ouder_id) references ouder on delete cascade,
	constraint toestemming_gever check ((gever = 'ouder') = (ouder_id is not null)),
	constraint toestemming_periode check (tot >= van and tot <= van + 731)
);
create index toestemming_leerling on toestemming (school_id, leerling_id);
create index toestemming_ouder on toestemming (school_id, ouder_id);
comment on table toestemming is 'Wie er toestemming gaf om met welke partner welke gegevens te delen, waarvoor, hoe, waaruit dat blijkt en tot wanneer (R-TOE-3).';

create table toestemmingsintrekking (
	school_id uuid not null default huidige_school(),
	toestemming_id uuid not null,
	ingetrokken_op date not null default vandaag(),
	toelichting text not null default '' check (length(toelichting) <= 500),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, toestemming_id),
	foreign key (school_id, toestemming_id) references toestemming on delete cascade
);
comment on table toestemmingsintrekking is 'Een toestemming die is ingetrokken; de toestemming zelf blijft leesbaar.';

alter table toestemming enable row level security;
alter table toestemming force row level security;
create policy lezen on toestemming for select to zorgvuldig_app
	using (school_id = huidige_school() and ((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[])));
create policy toevoegen on toestemming for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (is_beheer() or door = huidige_medewerker()) and ((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[])));
grant select, insert on toestemming to zorgvuldig_app;

alter table toestemmingsintrekking enable row level security;
alter table toestemmingsintrekking force row level security;
create policy lezen on toestemmingsintrekking for select to zorgvuldig_app
	using (school_id = huidige_school() and toestemming_id in (select id from toestemming where school_id = huidige_school()));
create policy toevoegen on toestemmingsintrekking for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (is_beheer() or door = huidige_medewerker()) and toestemming_id in (select id from toestemming where school_id = huidige_school()));
grant select, insert on toestemmingsintrekking to zorgvuldig_app;
