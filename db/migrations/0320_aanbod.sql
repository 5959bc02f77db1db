-- The ondersteuningsaanbod of a school. What the program knows (promises, signals, levels, team) is not stored again: only
-- the school's own words and answers are, per school year; a year without words of its own has those of the year before.

create function schrijft_aanbod() returns boolean
language sql stable
as $$ select is_beheer() or heeft_rol('intern_begeleider') or heeft_rol('directie') $$;
comment on function schrijft_aanbod() is 'Of deze persoon het ondersteuningsaanbod van de school schrijft en vaststelt.';

create table aanbodtekst (
	school_id uuid not null default huidige_school() references school on delete cascade,
	schooljaar text not null check (schooljaar ~ '^[0-9]{4}-[0-9]{4}$'),
	blok text not null check (length(blok) between 1 and 60),
	tekst text not null default '' check (length(tekst) <= 8000),
	staat bytea,
	bijgewerkt_door uuid default huidige_medewerker(),
	bijgewerkt_op timestamptz not null default nu(),
	primary key (school_id, schooljaar, blok)
);
comment on table aanbodtekst is 'De eigen woorden van de school in een stuk van het ondersteuningsaanbod; zonder rij geldt de standaardtekst.';
comment on column aanbodtekst.blok is 'Welk stuk tekst van het ondersteuningsaanbod dit is.';
comment on column aanbodtekst.staat is 'De gedeelde stand van de tekst, zodat twee mensen tegelijk kunnen schrijven.';

create table aanbodcel (
	school_id uuid not null default huidige_school() references school on delete cascade,
	schooljaar text not null check (schooljaar ~ '^[0-9]{4}-[0-9]{4}$'),
	tabel text not null check (tabel in ('gegevens', 'vaardigheden', 'expertise', 'didactisch', 'pedagogisch', 'partners', 'ruimten', 'steunpunt')),
	rij text not null check (length(rij) between 1 and 60),
	naam text not null default '' check (length(naam) <= 120),
	stand text not null check (stand in ('ja', 'geen', 'invullen')),
	tekst text not null default '' check (length(tekst) <= 600),
	bijgewerkt_door uuid default huidige_medewerker(),
	bijgewerkt_op timestamptz not null default nu(),
	primary key (school_id, schooljaar, tabel, rij)
);
comment on table aanbodcel is 'Een antwoord van de school in een tabel van het ondersteuningsaanbod: ja, geen aanbod of nog invullen, met woorden.';
comment on column aanbodcel.naam is 'De naam van een eigen rij (anders, namelijk); leeg is weggehaald.';

create table aanbodstap (
	school_id uuid not null default huidige_school() references school on delete cascade,
	schooljaar text not null check (schooljaar ~ '^[0-9]{4}-[0-9]{4}$'),
	stap text not null check (stap in ('voorgelegd', 'advies', 'instemming', 'vastgesteld', 'gepubliceerd')),
	gedaan_op date not null,
	stuk text not null default '' check (length(stuk) <= 400),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, schooljaar, stap)
);
comment on table aanbodstap is 'Een gezette stap van het ondersteuningsaanbod van een schooljaar: voorgelegd, advies, instemming, vastgesteld, gepubliceerd (R-SG-1, R-SG-3).';
comment on column aanbodstap.stuk is 'In welk stuk het staat: het verslag of de brief van de medezeggenschapsraad.';

create table aanbodversie (
	school_id uuid not null default huidige_school() references school on delete cascade,
	schooljaar text not null check (schooljaar ~ '^[0-9]{4}-[0-9]{4}$'),
	nummer int not null check (nummer >= 1),
	inhoud jsonb not null,
	toelichting text not null default '' check (length(toelichting) <= 400),
	vastgesteld_op date not null,
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, schooljaar, nummer),
	constraint aanbodversie_correctie check (nummer = 1 or length(btrim(toelichting)) >= 10)
);
comment on table aanbodversie is 'Een vastgesteld ondersteuningsaanbod, bevroren zoals het was; een correctie in het jaar is een volgende versie met uitleg.';
comment on column aanbodversie.inhoud is 'Het hele document, zoals de webpagina, de PDF, Word en JSON het tonen.';

do $$
declare tabel text;
begin
	foreach tabel in array array['aanbodtekst', 'aanbodcel', 'aanbodstap', 'aanbodversie']
	loop
		execute format('alter table %I enable row level security', tabel);
		execute format('alter table %I force row level security', tabel);
		execute format('create policy lezen on %I for select to zorgvuldig_app using (school_id = huidige_school())', tabel);
		execute format('create policy toevoegen on %I for insert to zorgvuldig_app
			with check (school_id = huidige_school() and (select schrijft_aanbod()))', tabel);
		execute format('grant select, insert on %I to zorgvuldig_app', tabel);
	end loop;
	foreach tabel in array array['aanbodtekst', 'aanbodcel']
	loop
		execute format('create policy wijzigen on %I for update to zorgvuldig_app
			using (school_id = huidige_school() and (select schrijft_aanbod())) with check (school_id = huidige_school())', tabel);
	end loop;
end
$$;
grant update (tekst, staat, bijgewerkt_door, bijgewerkt_op) on aanbodtekst to zorgvuldig_app;
grant update (naam, stand, tekst, bijgewerkt_door, bijgewerkt_op) on aanbodcel to zorgvuldig_app;

-- Anybody may read what was published, without signing in; nothing else.
create policy deur on aanbodstap for select to zorgvuldig_deur using (stap = 'gepubliceerd');
grant select (school_id, schooljaar, stap, gedaan_op) on aanbodstap to zorgvuldig_deur;
create policy deur on aanbodversie for select to zorgvuldig_deur
	using (exists (select from aanbodstap where aanbodstap.school_id = aanbodversie.school_id
		and aanbodstap.schooljaar = aanbodversie.schooljaar and aanbodstap.stap = 'gepubliceerd'));
grant select (school_id, schooljaar, nummer, inhoud, toelichting, vastgesteld_op) on aanbodversie to zorgvuldig_deur;
