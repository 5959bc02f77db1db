-- Who may see which child, up to which layer, and why. Policies and screens ask the same functions.

create table toegangsregel (
	rol text not null,
	relatie text not null check (relatie in ('eigen_groep', 'school', 'zorgleerling', 'dossier_geopend')),
	laag smallint not null check (laag between 0 and 4),
	primary key (rol, relatie)
);
comment on table toegangsregel is 'Tot welke laag (L0-L4) een rol komt bij welke relatie met het kind.';

insert into toegangsregel (rol, relatie, laag) values
	('groepsleerkracht', 'eigen_groep', 3),
	('duo', 'eigen_groep', 3),
	('invaller', 'eigen_groep', 0),
	('onderwijsassistent', 'eigen_groep', 0),
	('intern_begeleider', 'school', 2),
	('intern_begeleider', 'zorgleerling', 3),
	('intern_begeleider', 'dossier_geopend', 3),
	('directie', 'school', 0),
	('directie', 'dossier_geopend', 3),
	('administratie', 'school', 0),
	('expertleerkracht', 'dossier_geopend', 2),
	('gedragsspecialist', 'dossier_geopend', 2),
	('motorische_remedial_teacher', 'dossier_geopend', 2);

create table gebruiker (
	school_id uuid not null default huidige_school() references school on delete cascade,
	id uuid not null default gen_random_uuid(),
	medewerker_id uuid not null,
	gebruikersnaam text not null check (gebruikersnaam = lower(gebruikersnaam)),
	wachtwoord text,
	actief boolean not null default true,
	primary key (school_id, id),
	unique (gebruikersnaam),
	foreign key (school_id, medewerker_id) references medewerker on delete cascade
);
comment on table gebruiker is 'Het account waarmee een medewerker zich aanmeldt; het wachtwoord staat er alleen als argon2id-afdruk.';

create table sessie (
	school_id uuid not null,
	token_afdruk bytea not null,
	gebruiker_id uuid not null,
	begonnen_op timestamptz not null default now(),
	gebruikt_op timestamptz not null default now(),
	verloopt_op timestamptz not null,
	apparaat text,
	primary key (school_id, token_afdruk),
	unique (token_afdruk),
	foreign key (school_id, gebruiker_id) references gebruiker on delete cascade
);
comment on table sessie is 'Een aangemelde browser; het token zelf wordt nergens bewaard, alleen zijn SHA-256.';

create table aanmeldpoging (
	gebruikersnaam text not null,
	adres text not null,
	gelukt boolean not null,
	op timestamptz not null default now()
);
create index aanmeldpoging_naam on aanmeldpoging (gebruikersnaam, op);
create index aanmeldpoging_adres on aanmeldpoging (adres, op);
comment on table aanmeldpoging is 'Pogingen om binnen te komen, om raden te vertragen; ouder dan een dag wordt opgeruimd.';

create table dossieropening (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	medewerker_id uuid not null default huidige_medewerker(),
	reden text not null check (length(btrim(reden)) >= 10),
	van date not null default vandaag(),
	tot date not null,
	op timestamptz not null default now(),
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, medewerker_id) references medewerker on delete cascade,
	constraint dossieropening_orde check (tot >= van and tot <= van + 90)
);
create index dossieropening_leerling on dossieropening (school_id, leerling_id);
create index dossieropening_medewerker on dossieropening (school_id, medewerker_id, tot);
comment on table dossieropening is 'Een dossier dat met een reden en voor een periode is geopend door iemand zonder andere relatie met het kind.';

create table inzage (
	school_id uuid not null default huidige_school() references school on delete cascade,
	id bigint generated always as identity,
	medewerker_id uuid default huidige_medewerker(),
	leerling_id uuid,
	laag smallint not null,
	onderdeel text not null,
	grond text,
	op timestamptz not null default now(),
	primary key (school_id, id)
);
create index inzage_leerling on inzage (school_id, leerling_id, op);
create index inzage_medewerker on inzage (school_id, medewerker_id, op);
comment on table inzage is 'Wie welk dossier wanneer las (L2-L4); alleen aanvullen, nooit wijzigen.';

-- Everybody's level, needed here because level 2 and higher opens L3 for the intern begeleider.
create table niveaubesluit (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	ondersteuningsvraag_id uuid,
	niveau smallint not null check (niveau between 1 and 5),
	soort text check (soort in ('arrangement', 'toelaatbaarheidsverklaring')),
	waarom text not null check (length(btrim(waarom)) >= 10),
	besloten_op date not null default vandaag(),
	opnieuw_op date,
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	constraint niveaubesluit_soort check (soort is null or niveau = 5)
);
create index niveaubesluit_leerling on niveaubesluit (school_id, leerling_id, besloten_op desc, op desc);
comment on table niveaubesluit is 'Het besluit op welk ondersteuningsniveau (1-5) een kind hulp krijgt: waarom, door wie, wanneer opnieuw bekeken (S108-S119).';

create function heeft_rol(gevraagd text) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
	select exists (
		select from medewerker_rol
		where school_id = huidige_school() and medewerker_id = huidige_medewerker()
			and rol = gevraagd and van <= vandaag() and (tot is null or tot >= vandaag())
	)
$$;
comment on function heeft_rol(text) is 'Of de medewerker van deze transactie vandaag deze rol heeft.';

create function is_beheer() returns boolean
language sql stable parallel safe
as $$ select current_setting('role', true) = 'zorgvuldig_beheer' $$;
comment on function is_beheer() is 'Of de opdrachtregel aan het werk is: een school helemaal, zonder persoon.';

create function hele_school(gevraagd int) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
	select is_beheer() or exists (
		select from medewerker_rol
		join toegangsregel on toegangsregel.rol = medewerker_rol.rol and toegangsregel.relatie = 'school'
		where medewerker_rol.school_id = huidige_school() and medewerker_rol.medewerker_id = huidige_medewerker()
			and medewerker_rol.van <= vandaag() and (medewerker_rol.tot is null or medewerker_rol.tot >= vandaag())
			and toegangsregel.laag >= gevraagd
	)
$$;
comment on function hele_school(int) is 'Of deze persoon tot deze laag alle kinderen van de school ziet.';

create function toegang_door_relatie() returns table (leerling_id uuid, laag smallint, grond text)
language sql stable security definer set search_path = public, pg_temp
as $$
	select groepsplaatsing.leerling_id, toegangsregel.laag, 'eigen_groep'
	from groep_medewerker
	join groepsplaatsing on groepsplaatsing.school_id = groep_medewerker.school_id
		and groepsplaatsing.groep_id = groep_medewerker.groep_id
		and groepsplaatsing.van <= vandaag() and (groepsplaatsing.tot is null or groepsplaatsing.tot >= vandaag())
	join toegangsregel on toegangsregel.rol = groep_medewerker.rol and toegangsregel.relatie = 'eigen_groep'
	where groep_medewerker.school_id = huidige_school() and groep_medewerker.medewerker_id = huidige_medewerker()
		and groep_medewerker.van <= vandaag() and (groep_medewerker.tot is null or groep_medewerker.tot >= vandaag())
	union all
	select dossieropening.leerling_id, toegangsregel.laag, 'dossier_geopend'
	from dossieropening
	join medewerker_rol on medewerker_rol.school_id = dossieropening.school_id
		and medewerker_rol.medewerker_id = dossieropening.medewerker_id
		and medewerker_rol.van <= vandaag() and (medewerker_rol.tot is null or medewerker_rol.tot >= vandaag())
	join toegangsregel on toegangsregel.rol = medewerker_rol.rol and toegangsregel.relatie = 'dossier_geopend'
	where dossieropening.school_id = huidige_school() and dossieropening.medewerker_id = huidige_medewerker()
		and dossieropening.van <= vandaag() and dossieropening.tot >= vandaag()
	union all
	select besluit.leerling_id, 3::smallint, 'zorgleerling'
	from (
		select distinct on (niveaubesluit.leerling_id) niveaubesluit.leerling_id, niveaubesluit.niveau
		from niveaubesluit
		where niveaubesluit.school_id = huidige_school() and heeft_rol('intern_begeleider')
		order by niveaubesluit.leerling_id, niveaubesluit.besloten_op desc, niveaubesluit.op desc
	) besluit
	where besluit.niveau >= 2
$$;
comment on function toegang_door_relatie() is 'Kinderen die deze persoon ziet door groep, geopend dossier of zorg, met laag en grond.';

create function mijn_leerlingen(gevraagd int) returns uuid[]
language sql stable security definer set search_path = public, pg_temp
as $$ select coalesce(array_agg(distinct leerling_id), '{}') from toegang_door_relatie() where laag >= gevraagd $$;
comment on function mijn_leerlingen(int) is 'De kinderen die deze persoon tot deze laag ziet door een relatie.';

create function mijn_toegang() returns table (leerling_id uuid, laag smallint, grond text)
language sql stable security definer set search_path = public, pg_temp
as $$
	select leerling_id, laag, grond from toegang_door_relatie()
	union all
	select leerling.id, toegangsregel.laag, medewerker_rol.rol
	from medewerker_rol
	join toegangsregel on toegangsregel.rol = medewerker_rol.rol and toegangsregel.relatie = 'school'
	join leerling on leerling.school_id = medewerker_rol.school_id
	where medewerker_rol.school_id = huidige_school() and medewerker_rol.medewerker_id = huidige_medewerker()
		and medewerker_rol.van <= vandaag() and (medewerker_rol.tot is null or medewerker_rol.tot >= vandaag())
$$;
comment on function mijn_toegang() is 'Elk kind dat deze persoon ziet, met laag en grond; het antwoord op: waarom zie ik dit?';

create function wie_ziet(gevraagd uuid) returns table (medewerker_id uuid, laag smallint, grond text)
language sql stable security definer set search_path = public, pg_temp
as $$
	select groep_medewerker.medewerker_id, toegangsregel.laag, 'eigen_groep'
	from groepsplaatsing
	join groep_medewerker on groep_medewerker.school_id = groepsplaatsing.school_id
		and groep_medewerker.groep_id = groepsplaatsing.groep_id
		and groep_medewerker.van <= vandaag() and (groep_medewerker.tot is null or groep_medewerker.tot >= vandaag())
	join toegangsregel on toegangsregel.rol = groep_medewerker.rol and toegangsregel.relatie = 'eigen_groep'
	where groepsplaatsing.school_id = huidige_school() and groepsplaatsing.leerling_id = gevraagd
		and groepsplaatsing.van <= vandaag() and (groepsplaatsing.tot is null or groepsplaatsing.tot >= vandaag())
		and (hele_school(0) or gevraagd = any (mijn_leerlingen(0)))
	union all
	select medewerker_rol.medewerker_id, toegangsregel.laag, medewerker_rol.rol
	from medewerker_rol
	join toegangsregel on toegangsregel.rol = medewerker_rol.rol and toegangsregel.relatie = 'school'
	where medewerker_rol.school_id = huidige_school()
		and medewerker_rol.van <= vandaag() and (medewerker_rol.tot is null or medewerker_rol.tot >= vandaag())
		and (hele_school(0) or gevraagd = any (mijn_leerlingen(0)))
	union all
	select dossieropening.medewerker_id, max(toegangsregel.laag)::smallint, 'dossier_geopend'
	from dossieropening
	join medewerker_rol on medewerker_rol.school_id = dossieropening.school_id
		and medewerker_rol.medewerker_id = dossieropening.medewerker_id
		and medewerker_rol.van <= vandaag() and (medewerker_rol.tot is null or medewerker_rol.tot >= vandaag())
	join toegangsregel on toegangsregel.rol = medewerker_rol.rol and toegangsregel.relatie = 'dossier_geopend'
	where dossieropening.school_id = huidige_school() and dossieropening.leerling_id = gevraagd
		and dossieropening.van <= vandaag() and dossieropening.tot >= vandaag()
		and (hele_school(0) or gevraagd = any (mijn_leerlingen(0)))
	group by dossieropening.medewerker_id
$$;
comment on function wie_ziet(uuid) is 'Wie dit kind kan zien, tot welke laag en op welke grond; leeg voor wie het kind zelf niet ziet.';
