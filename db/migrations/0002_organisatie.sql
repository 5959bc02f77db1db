-- The school and its people. school_id leads every key: a school is the unit of distribution.

create table school (
	id uuid primary key default gen_random_uuid(),
	brin text not null unique check (brin ~ '^[0-9]{2}[A-Z]{2}[0-9]{0,2}$'),
	naam text not null check (length(naam) between 1 and 120),
	regio text not null default 'midden' check (regio in ('noord', 'midden', 'zuid')),
	soort text not null default 'echt' check (soort in ('echt', 'demo', 'test')),
	aangemaakt_op timestamptz not null default now()
);
comment on table school is 'Een basisschool met eigen BRIN; alles wat Zorgvuldig bewaart hoort bij precies een school.';

create table vakantie (
	school_id uuid not null default huidige_school() references school on delete cascade,
	schooljaar text not null check (schooljaar ~ '^[0-9]{4}-[0-9]{4}$'),
	naam text not null check (length(naam) between 1 and 80),
	van date not null,
	tot date not null,
	bron text not null default 'school' check (bron in ('school', 'regio', 'voorstel')),
	primary key (school_id, schooljaar, naam),
	constraint vakantie_orde check (tot >= van)
);
comment on table vakantie is 'Een vrije periode, eerste en laatste dag meegerekend; termijnen in lesweken slaan haar over.';

create table medewerker (
	school_id uuid not null default huidige_school() references school on delete cascade,
	id uuid not null default gen_random_uuid(),
	las_key text,
	eckid text,
	roepnaam text,
	voorletters text,
	voorvoegsel text,
	achternaam text,
	emailadres text,
	in_dienst_van date,
	in_dienst_tot date,
	primary key (school_id, id),
	constraint medewerker_naam check (roepnaam is not null or achternaam is not null)
);
create unique index medewerker_las_key on medewerker (school_id, las_key) where las_key is not null;
comment on table medewerker is 'Iemand die op de school werkt; rollen en groepen zeggen wat hij of zij mag zien.';

create table medewerker_rol (
	school_id uuid not null default huidige_school(),
	medewerker_id uuid not null,
	rol text not null check (rol in ('groepsleerkracht', 'intern_begeleider', 'directie', 'administratie',
		'expertleerkracht', 'gedragsspecialist', 'motorische_remedial_teacher', 'taalspecialist', 'rekenspecialist',
		'onderwijsassistent', 'functionaris_gegevensbescherming', 'beheerder')),
	van date not null default vandaag(),
	tot date,
	primary key (school_id, medewerker_id, rol, van),
	foreign key (school_id, medewerker_id) references medewerker on delete cascade,
	constraint medewerker_rol_orde check (tot is null or tot >= van)
);
comment on table medewerker_rol is 'Een rol van een medewerker, met begin en einde.';

create table groep (
	school_id uuid not null default huidige_school() references school on delete cascade,
	id uuid not null default gen_random_uuid(),
	schooljaar text not null check (schooljaar ~ '^[0-9]{4}-[0-9]{4}$'),
	naam text not null check (length(naam) between 1 and 64),
	jaargroep text check (jaargroep in ('0', '1', '2', '3', '4', '5', '6', '7', '8', 'H', 'S', 'C', 'I', 'N', 'U')),
	soort text not null default 'stamgroep' check (soort in ('stamgroep', 'samengesteld')),
	las_key text,
	omschrijving text,
	vervallen_op timestamptz,
	primary key (school_id, id)
);
create unique index groep_las_key on groep (school_id, schooljaar, soort, las_key) where las_key is not null;
create index groep_schooljaar on groep (school_id, schooljaar);
comment on table groep is 'Een groep kinderen in een schooljaar; jaargroep C is een combinatiegroep, waar de jaargroep van het kind telt.';

create table groep_medewerker (
	school_id uuid not null default huidige_school(),
	groep_id uuid not null,
	medewerker_id uuid not null,
	rol text not null default 'groepsleerkracht' check (rol in ('groepsleerkracht', 'duo', 'invaller', 'onderwijsassistent')),
	van date not null,
	tot date,
	primary key (school_id, groep_id, medewerker_id, van),
	foreign key (school_id, groep_id) references groep on delete cascade,
	foreign key (school_id, medewerker_id) references medewerker on delete cascade,
	constraint groep_medewerker_orde check (tot is null or tot >= van)
);
create index groep_medewerker_medewerker on groep_medewerker (school_id, medewerker_id);
comment on table groep_medewerker is 'Wie voor welke groep staat, met begin en einde; hieruit volgt welke kinderen iemand ziet.';

create table leerling (
	school_id uuid not null default huidige_school() references school on delete cascade,
	id uuid not null default gen_random_uuid(),
	las_key text,
	eckid text,
	roepnaam text,
	voornamen text,
	voorletters text,
	voorvoegsel text,
	achternaam text,
	geboortedatum date,
	geslacht text not null default 'onbekend' check (geslacht in ('onbekend', 'jongen', 'meisje', 'niet_gespecificeerd')),
	ingestroomd_op date,
	uitgestroomd_op date,
	start_groep_drie date,
	primary key (school_id, id),
	constraint leerling_naam check (roepnaam is not null or achternaam is not null)
);
create unique index leerling_las_key on leerling (school_id, las_key) where las_key is not null;
create index leerling_eckid on leerling (school_id, eckid) where eckid is not null;
comment on table leerling is 'Een kind dat op de school zit of zat. Burgerservicenummer, afkomst en gewicht worden niet bewaard.';

create table groepsplaatsing (
	school_id uuid not null default huidige_school(),
	leerling_id uuid not null,
	groep_id uuid not null,
	jaargroep text,
	van date not null,
	tot date,
	primary key (school_id, leerling_id, groep_id, van),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, groep_id) references groep on delete cascade,
	constraint groepsplaatsing_orde check (tot is null or tot >= van)
);
create index groepsplaatsing_groep on groepsplaatsing (school_id, groep_id);
comment on table groepsplaatsing is 'Een kind in een groep, van dag tot dag; eerdere plaatsingen blijven staan.';

create table leerlinggegeven (
	school_id uuid not null default huidige_school(),
	leerling_id uuid not null,
	thuistaal text,
	talent text,
	wat_helpt text,
	eigen_woorden text,
	eigen_woorden_op date,
	bijgewerkt_op timestamptz not null default now(),
	bijgewerkt_door uuid default huidige_medewerker(),
	primary key (school_id, leerling_id),
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
comment on table leerlinggegeven is 'Wat een kind is en helpt: talent, wat werkt, de eigen woorden van het kind, de taal thuis.';

create table doublure (
	school_id uuid not null default huidige_school(),
	leerling_id uuid not null,
	schooljaar text not null check (schooljaar ~ '^[0-9]{4}-[0-9]{4}$'),
	jaargroep text not null,
	soort text not null default 'doublure' check (soort in ('doublure', 'kleuterverlenging', 'versnelling')),
	bron text not null default 'school',
	primary key (school_id, leerling_id, schooljaar),
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
comment on table doublure is 'Een jaar dat een kind overdeed of oversloeg (S129).';

create table ouder (
	school_id uuid not null default huidige_school() references school on delete cascade,
	id uuid not null default gen_random_uuid(),
	voornaam text,
	voorvoegsel text,
	achternaam text not null check (length(achternaam) between 1 and 70),
	emailadres text,
	telefoon text,
	straat text,
	postcode text,
	plaats text,
	taal text,
	primary key (school_id, id)
);
comment on table ouder is 'Een ouder of verzorger, ieder apart en met een eigen adres (R-GEZ-1).';

create table ouderschap (
	school_id uuid not null default huidige_school(),
	ouder_id uuid not null,
	leerling_id uuid not null,
	relatie text not null default 'ouder' check (relatie in ('moeder', 'vader', 'ouder', 'voogd', 'pleegouder', 'stiefouder', 'anders')),
	gezag boolean not null,
	opmerking text,
	primary key (school_id, leerling_id, ouder_id),
	foreign key (school_id, ouder_id) references ouder on delete cascade,
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
create index ouderschap_ouder on ouderschap (school_id, ouder_id);
comment on table ouderschap is 'De band tussen ouder en kind, met of zonder gezag (R-GEZ-1, R-GEZ-2).';

create table schoolinstelling (
	school_id uuid not null default huidige_school() references school on delete cascade,
	sleutel text not null,
	waarde jsonb not null,
	reden text not null check (length(reden) >= 3),
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, sleutel, op)
);
comment on table schoolinstelling is 'Een keuze van de school, met reden; de nieuwste telt, de vorige blijven staan.';
