-- One thread per question: signal, question, level, agreement, plan, evaluation, review.

create table signaalprofiel (
	school_id uuid not null default huidige_school() references school on delete cascade,
	versie int not null,
	regels jsonb not null,
	reden text not null check (length(btrim(reden)) >= 10),
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, versie)
);
comment on table signaalprofiel is 'De regels waarmee de school signaleert; elke wijziging is een nieuwe versie met een reden (S128-S138).';

create table signaal (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	sleutel text not null,
	regel text not null,
	vak text,
	richting text not null check (richting in ('zorg', 'kracht')),
	sinds date not null,
	uitleg text not null,
	feiten jsonb not null,
	profiel_versie int not null,
	ontstaan_op timestamptz not null default now(),
	vervallen_op timestamptz,
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
create unique index signaal_open on signaal (school_id, leerling_id, sleutel) where vervallen_op is null;
create index signaal_leerling on signaal (school_id, leerling_id);
comment on table signaal is 'Iets wat aandacht verdient, met de regel en de feiten die het deden ontstaan.';

create table ondersteuningsvraag (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	vraag text not null check (length(btrim(vraag)) between 5 and 400),
	vak text,
	domein text not null default 'cognitief' check (domein in ('cognitief', 'sociaal_emotioneel', 'lichamelijk', 'werkhouding', 'taal', 'overig')),
	richting text not null default 'zorg' check (richting in ('zorg', 'kracht')),
	wat_helpt text,
	geopend_op date not null default vandaag(),
	eigenaar_id uuid,
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, eigenaar_id) references medewerker
);
create index ondersteuningsvraag_leerling on ondersteuningsvraag (school_id, leerling_id);
create index ondersteuningsvraag_eigenaar on ondersteuningsvraag (school_id, eigenaar_id);
comment on table ondersteuningsvraag is 'Een vraag over een kind, van het eerste signaal tot het effect van de hulp: een draad met een volgende bladzijde.';

create table vraagsluiting (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	ondersteuningsvraag_id uuid not null,
	uitkomst text not null check (uitkomst in ('beantwoord', 'deels', 'niet', 'overgedragen')),
	toelichting text not null check (length(btrim(toelichting)) >= 5),
	gesloten_op date not null default vandaag(),
	heropend_op date,
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id),
	foreign key (school_id, ondersteuningsvraag_id) references ondersteuningsvraag on delete cascade
);
create index vraagsluiting_vraag on vraagsluiting (school_id, ondersteuningsvraag_id);
comment on table vraagsluiting is 'Hoe een ondersteuningsvraag eindigde, met het effect in woorden.';

create table vraagnotitie (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	ondersteuningsvraag_id uuid not null,
	leerling_id uuid not null,
	soort text not null default 'notitie' check (soort in ('notitie', 'ouders', 'leerling', 'onderzoek')),
	tekst text not null check (length(btrim(tekst)) between 1 and 4000),
	gebeurd_op date not null default vandaag(),
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id),
	foreign key (school_id, ondersteuningsvraag_id) references ondersteuningsvraag on delete cascade,
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
create index vraagnotitie_vraag on vraagnotitie (school_id, ondersteuningsvraag_id);
create index vraagnotitie_leerling on vraagnotitie (school_id, leerling_id);
comment on table vraagnotitie is 'Een bladzijde in de draad: wat er gezien, besproken of gehoord is, ook de eigen woorden van kind en ouders.';

create table signaalbesluit (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	signaal_sleutel text not null,
	soort text not null check (soort in ('terzijde', 'in_vraag', 'gezien')),
	reden text check (soort <> 'terzijde' or length(btrim(reden)) >= 5),
	tot date check (soort <> 'terzijde' or tot is not null),
	ondersteuningsvraag_id uuid check (soort <> 'in_vraag' or ondersteuningsvraag_id is not null),
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, ondersteuningsvraag_id) references ondersteuningsvraag on delete cascade
);
create index signaalbesluit_leerling on signaalbesluit (school_id, leerling_id, signaal_sleutel);
create index signaalbesluit_vraag on signaalbesluit (school_id, ondersteuningsvraag_id);
comment on table signaalbesluit is 'Wat iemand met een signaal deed: gezien, terzijde met reden en datum, of opgenomen in een vraag.';

alter table niveaubesluit
	add foreign key (school_id, ondersteuningsvraag_id) references ondersteuningsvraag on delete cascade;
create index niveaubesluit_vraag on niveaubesluit (school_id, ondersteuningsvraag_id);

create table niveaubesluitdeelnemer (
	school_id uuid not null default huidige_school(),
	niveaubesluit_id uuid not null,
	wie text not null check (wie in ('groepsleerkracht', 'ouders', 'leerling', 'intern_begeleider', 'externen', 'directie')),
	hoe text not null check (hoe in ('deelgenomen', 'vooraf_gesproken', 'geinformeerd', 'nog_niet')),
	naam text,
	primary key (school_id, niveaubesluit_id, wie),
	foreign key (school_id, niveaubesluit_id) references niveaubesluit on delete cascade
);
comment on table niveaubesluitdeelnemer is 'Wie bij het niveaubesluit betrokken was; per niveau horen er eigen mensen bij, het kind altijd (S110-S119, X6).';

create table leerlingbespreking (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	groep_id uuid not null,
	ronde smallint not null check (ronde between 1 and 3),
	gepland_op date not null,
	begonnen_op timestamptz,
	afgesloten_op timestamptz,
	afgesloten_door uuid,
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id),
	unique (school_id, groep_id, ronde),
	foreign key (school_id, groep_id) references groep on delete cascade
);
comment on table leerlingbespreking is 'De bespreking van alle kinderen van een groep, drie rondes per jaar (S57-S61).';

create table besprekingsleerling (
	school_id uuid not null default huidige_school(),
	leerlingbespreking_id uuid not null,
	leerling_id uuid not null,
	besproken_op timestamptz,
	geen_verandering boolean not null default false,
	door uuid default huidige_medewerker(),
	primary key (school_id, leerlingbespreking_id, leerling_id),
	foreign key (school_id, leerlingbespreking_id) references leerlingbespreking on delete cascade,
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
create index besprekingsleerling_leerling on besprekingsleerling (school_id, leerling_id);
comment on table besprekingsleerling is 'Een kind in een leerlingbespreking: besproken, of zonder verandering bevestigd.';

create table besprekingstekst (
	school_id uuid not null default huidige_school(),
	leerlingbespreking_id uuid not null,
	leerling_id uuid not null,
	veld text not null check (veld in ('voorbereiding', 'cognitief', 'sociaal', 'lichamelijk', 'behoefte')),
	tekst text not null default '',
	staat bytea,
	bijgewerkt_op timestamptz not null default now(),
	bijgewerkt_door uuid default huidige_medewerker(),
	primary key (school_id, leerlingbespreking_id, leerling_id, veld),
	foreign key (school_id, leerlingbespreking_id) references leerlingbespreking on delete cascade,
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
create index besprekingstekst_leerling on besprekingstekst (school_id, leerling_id);
comment on table besprekingstekst is 'De tekst van een veld in de bespreking, waar twee mensen tegelijk in kunnen typen.';

create table handelingsplan (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	ondersteuningsvraag_id uuid not null,
	vak text,
	richting text not null default 'zorg' check (richting in ('zorg', 'kracht')),
	begonnen_op date,
	evaluatie_van date,
	evaluatie_tot date,
	voorganger_id uuid,
	opgesteld_door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, ondersteuningsvraag_id) references ondersteuningsvraag on delete cascade,
	foreign key (school_id, voorganger_id) references handelingsplan on delete cascade,
	constraint handelingsplan_venster check (begonnen_op is null or (evaluatie_van > begonnen_op and evaluatie_tot >= evaluatie_van))
);
create index handelingsplan_leerling on handelingsplan (school_id, leerling_id);
create index handelingsplan_vraag on handelingsplan (school_id, ondersteuningsvraag_id);
create index handelingsplan_voorganger on handelingsplan (school_id, voorganger_id);
comment on table handelingsplan is 'Een plan voor een behoefte, in acht tot twaalf weken uitgevoerd, geevalueerd en afgesloten (S34-S36); zonder begindatum is het een concept.';

create table handelingsplanversie (
	school_id uuid not null default huidige_school(),
	handelingsplan_id uuid not null,
	versie int not null,
	leerling_id uuid not null,
	beginsituatie text not null default '',
	doel text not null,
	meetbaar_aan text not null default '',
	startwaarde text not null default '',
	doelwaarde text not null default '',
	aanpak text not null,
	uitvoerder_id uuid,
	uitvoerder_tekst text not null default '',
	keer_per_week smallint not null default 3 check (keer_per_week between 1 and 10),
	minuten smallint not null default 20 check (minuten between 5 and 240),
	plaats text not null default 'in de groep',
	dagen text[] not null default '{}',
	ouders text not null default '',
	leerlingwoorden text not null default '',
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, handelingsplan_id, versie),
	foreign key (school_id, handelingsplan_id) references handelingsplan on delete cascade,
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, uitvoerder_id) references medewerker
);
create index handelingsplanversie_leerling on handelingsplanversie (school_id, leerling_id);
create index handelingsplanversie_uitvoerder on handelingsplanversie (school_id, uitvoerder_id);
comment on table handelingsplanversie is 'De tekst van een handelingsplan; elke wijziging is een nieuwe versie, de vorige blijft leesbaar.';

create table plannotitie (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	handelingsplan_id uuid not null,
	leerling_id uuid not null,
	gebeurd_op date not null default vandaag(),
	hoe text not null check (hoe in ('goed', 'wisselend', 'moeizaam', 'niet_gedaan')),
	tekst text check (length(tekst) <= 1000),
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id),
	foreign key (school_id, handelingsplan_id) references handelingsplan on delete cascade,
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
create index plannotitie_plan on plannotitie (school_id, handelingsplan_id, gebeurd_op);
create index plannotitie_leerling on plannotitie (school_id, leerling_id);
comment on table plannotitie is 'Een aantekening bij de uitvoering van een plan, in drie tikken op de telefoon (S28-S30).';

create table planevaluatie (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	handelingsplan_id uuid not null,
	leerling_id uuid not null,
	uitkomst text not null check (uitkomst in ('bereikt', 'deels', 'niet')),
	eindwaarde text not null default '',
	toelichting text not null check (length(btrim(toelichting)) >= 5),
	ouders text not null default '',
	leerlingwoorden text not null default '',
	vervolg text not null check (vervolg in ('stoppen', 'doorgaan', 'anders', 'opschalen')),
	geevalueerd_op date not null default vandaag(),
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id),
	unique (school_id, handelingsplan_id),
	foreign key (school_id, handelingsplan_id) references handelingsplan on delete cascade,
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
create index planevaluatie_leerling on planevaluatie (school_id, leerling_id);
comment on table planevaluatie is 'Hoe een plan uitpakte: bereikt, deels of niet, en wat er daarna gebeurt; sluit het plan.';

create table afspraak (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	ondersteuningsvraag_id uuid,
	leerlingbespreking_id uuid,
	soort text not null default 'actie' check (soort in ('actie', 'ouders_vragen', 'plan_starten')),
	wat text not null check (length(btrim(wat)) between 3 and 400),
	wie_id uuid not null,
	uiterlijk date not null,
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, ondersteuningsvraag_id) references ondersteuningsvraag on delete cascade,
	foreign key (school_id, leerlingbespreking_id) references leerlingbespreking on delete cascade,
	foreign key (school_id, wie_id) references medewerker
);
create index afspraak_leerling on afspraak (school_id, leerling_id);
create index afspraak_wie on afspraak (school_id, wie_id, uiterlijk);
create index afspraak_vraag on afspraak (school_id, ondersteuningsvraag_id);
create index afspraak_bespreking on afspraak (school_id, leerlingbespreking_id);
comment on table afspraak is 'Wat, wie en wanneer, in een regel; staat op de werklijst tot het gedaan is (S61).';

create table afspraakafronding (
	school_id uuid not null default huidige_school(),
	afspraak_id uuid not null,
	uitkomst text not null default 'gedaan' check (uitkomst in ('gedaan', 'niet_meer_nodig')),
	toelichting text,
	afgerond_op date not null default vandaag(),
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, afspraak_id),
	foreign key (school_id, afspraak_id) references afspraak on delete cascade
);
comment on table afspraakafronding is 'Een nagekomen of vervallen afspraak.';
