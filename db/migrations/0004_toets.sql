-- What came in, exactly as delivered. Nothing here is recomputed (K15, R-LVS-1).

create table import (
	school_id uuid not null default huidige_school() references school on delete cascade,
	id uuid not null default gen_random_uuid(),
	soort text not null check (soort in ('edexml', 'uwlr', 'resultaten', 'ouders', 'medewerkers', 'leerlinggegevens', 'doublures')),
	bestandsnaam text not null,
	afdruk bytea,
	samenvatting jsonb not null,
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id)
);
create index import_op on import (school_id, op desc);
comment on table import is 'Een ingelezen bestand: wat het bracht, door wie en wanneer.';

create table import_terugdraaiing (
	school_id uuid not null default huidige_school(),
	import_id uuid not null,
	reden text not null,
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, import_id),
	foreign key (school_id, import_id) references import on delete cascade
);
comment on table import_terugdraaiing is 'Een import die in zijn geheel is teruggedraaid.';

create table importvoorstel (
	school_id uuid not null default huidige_school() references school on delete cascade,
	id uuid not null default gen_random_uuid(),
	soort text not null,
	bestandsnaam text not null,
	inhoud bytea not null,
	keuzes jsonb not null default '{}',
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id)
);
comment on table importvoorstel is 'Een opgestuurd bestand dat op een akkoord wacht; verdwijnt na het inlezen of na een dag.';

create table kolomindeling (
	school_id uuid not null default huidige_school() references school on delete cascade,
	leverancier text not null,
	naam text not null,
	indeling jsonb not null,
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, leverancier)
);
comment on table kolomindeling is 'Welke kolom van een leverancier welk gegeven is; eenmaal aangewezen en onthouden.';

create table resultaat (
	school_id uuid not null default huidige_school(),
	id bigint generated always as identity,
	leerling_id uuid not null,
	toets text not null,
	vak text not null,
	onderdeel text,
	schooljaar text not null check (schooljaar ~ '^[0-9]{4}-[0-9]{4}$'),
	deel text not null check (deel in ('begin', 'midden', 'eind', 'tussen')),
	jaargroep text,
	afgenomen_op date not null,
	schaal text not null,
	waarde numeric,
	waarde_tekst text not null,
	band text,
	percentiel numeric,
	referentieniveau text,
	normversie text,
	leerdoel text,
	opmerking text,
	bron text not null,
	import_id uuid,
	ingevoerd_door uuid default huidige_medewerker(),
	ingevoerd_op timestamptz not null default now(),
	vervallen_op timestamptz,
	vervallen_reden text,
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, import_id) references import on delete cascade
);
create unique index resultaat_meting on resultaat
	(school_id, leerling_id, toets, vak, onderdeel, schaal, schooljaar, deel, afgenomen_op) nulls not distinct
	where vervallen_op is null and deel = 'tussen';
create unique index resultaat_hoofdmeting on resultaat
	(school_id, leerling_id, toets, vak, onderdeel, schaal, schooljaar, deel) nulls not distinct
	where vervallen_op is null and deel <> 'tussen';
create index resultaat_leerling on resultaat (school_id, leerling_id, vak, afgenomen_op);
create index resultaat_import on resultaat (school_id, import_id);
comment on table resultaat is 'Een toetsresultaat zoals het geleverd is: waarde, schaal, band, percentiel, referentieniveau, norm en herkomst.';

create table resultaatkeuze (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	bestaand_id bigint not null,
	geboden jsonb not null,
	import_id uuid not null,
	gekozen text check (gekozen in ('bestaand', 'geboden')),
	gekozen_door uuid,
	gekozen_op timestamptz,
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, bestaand_id) references resultaat on delete cascade,
	foreign key (school_id, import_id) references import on delete cascade
);
create index resultaatkeuze_leerling on resultaatkeuze (school_id, leerling_id);
create index resultaatkeuze_bestaand on resultaatkeuze (school_id, bestaand_id);
create index resultaatkeuze_import on resultaatkeuze (school_id, import_id);
comment on table resultaatkeuze is 'Een tweede waarde voor dezelfde meting: een mens kiest, niets wordt overschreven.';

create table methodetoets (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	groep_id uuid not null,
	vak text not null,
	methode text not null check (length(methode) between 1 and 60),
	blok text not null check (length(blok) between 1 and 40),
	maximum numeric not null check (maximum > 0),
	afgenomen_op date not null,
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id),
	foreign key (school_id, groep_id) references groep on delete cascade
);
create index methodetoets_groep on methodetoets (school_id, groep_id, vak, afgenomen_op);
comment on table methodetoets is 'Een toets uit de methode: vak, blok en het hoogst haalbare aantal punten (S98).';

create table methodetoetsresultaat (
	school_id uuid not null default huidige_school(),
	methodetoets_id uuid not null,
	leerling_id uuid not null,
	behaald numeric not null check (behaald >= 0),
	herkansing numeric check (herkansing >= 0),
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, methodetoets_id, leerling_id),
	foreign key (school_id, methodetoets_id) references methodetoets on delete cascade,
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
create index methodetoetsresultaat_leerling on methodetoetsresultaat (school_id, leerling_id);
comment on table methodetoetsresultaat is 'De punten van een kind op een methodetoets.';

create table observatie (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	soort text not null check (soort in ('vermoeden', 'verlengde_instructie', 'tempo', 'welbevinden', 'werkhouding', 'uitgestelde_aandacht')),
	waarde text not null check (waarde in ('zorg', 'gewoon', 'sterk')),
	vak text,
	tekst text check (length(tekst) <= 500),
	gezien_op date not null default vandaag(),
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
create index observatie_leerling on observatie (school_id, leerling_id, gezien_op);
comment on table observatie is 'Wat een leerkracht zag of vermoedde, in een regel (S131-S133, S136, S137).';
