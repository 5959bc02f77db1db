-- A parent asks to see the file (AVG art. 15; without gezag BW 1:377c): the request, its clock, what is given and what is
-- left out with why, and what went over the counter. Every step is a row; the state of a request follows from them.

create table inzageverzoek (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	ouder_id uuid not null,
	-- Decided when it was asked: gezag may change while the request runs.
	grond text not null check (grond in ('gezag', 'informatieplicht')),
	identiteit text not null check (identiteit in ('bekend', 'identiteitsbewijs')),
	gezag_bron text not null check (gezag_bron in ('gezagsregister', 'inschrijving', 'uitspraak')),
	hoe text not null check (hoe in ('schriftelijk', 'mondeling', 'digitaal')),
	vraag text not null default '' check (length(vraag) <= 1000),
	ontvangen_op date not null default vandaag(),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	unique (school_id, id, leerling_id),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, ouder_id) references ouder on delete cascade
);
create index inzageverzoek_leerling on inzageverzoek (school_id, leerling_id);
create index inzageverzoek_ouder on inzageverzoek (school_id, ouder_id);
comment on table inzageverzoek is 'Een ouder vraagt het dossier te zien: wie, op welke grond, hoe dat is nagegaan en wanneer het verzoek kwam (R-INZ-1, R-GEZ-2).';

create table inzageverlenging (
	school_id uuid not null default huidige_school(),
	inzageverzoek_id uuid not null,
	leerling_id uuid not null,
	reden text not null check (length(btrim(reden)) between 10 and 500),
	meegedeeld_op date not null default vandaag(),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, inzageverzoek_id),
	foreign key (school_id, inzageverzoek_id, leerling_id) references inzageverzoek (school_id, id, leerling_id) on delete cascade
);
create index inzageverlenging_verzoek on inzageverlenging (school_id, inzageverzoek_id, leerling_id);
comment on table inzageverlenging is 'Dat een inzageverzoek twee maanden langer duurt, waarom, en wanneer de ouder dat hoorde (AVG art. 12 lid 3).';

create table inzagebesluit (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	inzageverzoek_id uuid not null,
	leerling_id uuid not null,
	stuk text not null check (stuk ~ '^[a-z_]+:[0-9a-z:_-]{1,80}$'),
	-- What the piece said when it was judged: when it says something else now, it is judged again.
	afdruk text not null check (afdruk ~ '^[0-9a-f]{64}$'),
	besluit text not null check (besluit in ('erbij', 'deels', 'weglaten', 'verzwijgen')),
	reden text check (reden in ('derden', 'werkversie', 'belang_kind', 'onderzoek', 'anders')),
	toelichting text not null default '' check (length(toelichting) <= 500),
	passages text[] not null default '{}',
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, inzageverzoek_id, leerling_id) references inzageverzoek (school_id, id, leerling_id) on delete cascade,
	constraint inzagebesluit_reden check ((besluit = 'erbij') = (reden is null)),
	constraint inzagebesluit_deels check ((besluit = 'deels') = (cardinality(passages) > 0)),
	-- That something exists is only kept silent about a closed piece, and never without saying why.
	constraint inzagebesluit_verzwijgen check (besluit <> 'verzwijgen'
		or stuk like 'gesloten\_stuk:%' and length(btrim(toelichting)) >= 10)
);
create index inzagebesluit_leerling on inzagebesluit (school_id, leerling_id);
create index inzagebesluit_verzoek on inzagebesluit (school_id, inzageverzoek_id, leerling_id);
comment on table inzagebesluit is 'Wat er bij een inzageverzoek met een stuk gebeurt: erbij, deels of weggelaten, met de reden; het laatste besluit telt.';

create table inzageantwoord (
	school_id uuid not null default huidige_school(),
	inzageverzoek_id uuid not null,
	leerling_id uuid not null,
	uitkomst text not null check (uitkomst in ('gegeven', 'geweigerd', 'ingetrokken')),
	wijze text check (wijze in ('op_school', 'overhandigd', 'post', 'digitaal')),
	toelichting text not null default '' check (length(toelichting) <= 1000),
	beantwoord_op date not null default vandaag(),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, inzageverzoek_id),
	foreign key (school_id, inzageverzoek_id, leerling_id) references inzageverzoek (school_id, id, leerling_id) on delete cascade,
	constraint inzageantwoord_wijze check ((uitkomst = 'gegeven') = (wijze is not null)),
	constraint inzageantwoord_motivering check (uitkomst <> 'geweigerd' or length(btrim(toelichting)) >= 10)
);
create index inzageantwoord_verzoek on inzageantwoord (school_id, inzageverzoek_id, leerling_id);
comment on table inzageantwoord is 'Hoe een inzageverzoek eindigde: gegeven, geweigerd met reden, of ingetrokken (R-INZ-1, R-GEZ-2).';

create table inzagepakket (
	school_id uuid not null default huidige_school(),
	inzageverzoek_id uuid not null,
	leerling_id uuid not null,
	inhoud jsonb not null,
	afdruk text not null check (afdruk ~ '^[0-9a-f]{64}$'),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, inzageverzoek_id),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, inzageverzoek_id, leerling_id) references inzageverzoek (school_id, id, leerling_id) on delete cascade
);
create index inzagepakket_leerling on inzagepakket (school_id, leerling_id);
create index inzagepakket_verzoek on inzagepakket (school_id, inzageverzoek_id, leerling_id);
comment on table inzagepakket is 'Wat er bij een inzageverzoek precies is gegeven, zoals het was; PDF en bestand komen hieruit.';

-- That somebody asked, and when it must be answered: who handles it. What is in it: who sees the whole file besides (L3).
do $$
declare
	regel record;
	behandelt constant text := 'school_id = huidige_school() and (is_beheer() or (select heeft_rol(''intern_begeleider'')) or (select heeft_rol(''directie'')))';
	heel constant text := ' and ((select hele_school(3)) or leerling_id = any ((select mijn_leerlingen(3))::uuid[]))';
begin
	for regel in
		select * from (values ('inzageverzoek', ''), ('inzageverlenging', ''), ('inzageantwoord', ''), ('inzagebesluit', heel),
			('inzagepakket', heel)) as t(tabel, verder)
	loop
		execute format('alter table %I enable row level security', regel.tabel);
		execute format('alter table %I force row level security', regel.tabel);
		execute format('create policy lezen on %I for select to zorgvuldig_app using (%s%s)', regel.tabel, behandelt, regel.verder);
		execute format('create policy toevoegen on %I for insert to zorgvuldig_app
			with check (%s%s and (is_beheer() or door = huidige_medewerker()))', regel.tabel, behandelt, regel.verder);
		execute format('grant select, insert on %I to zorgvuldig_app', regel.tabel);
	end loop;
end
$$;

-- The FG sees that there is a request, and its clock.
do $$
declare
	regel record;
begin
	for regel in
		select * from (values
			('inzageverzoek', 'school_id, id, leerling_id, grond, ontvangen_op'),
			('inzageverlenging', 'school_id, inzageverzoek_id, meegedeeld_op'),
			('inzageantwoord', 'school_id, inzageverzoek_id, uitkomst, beantwoord_op')
		) as gelezen(tabel, kolommen)
	loop
		execute format('create policy toezicht on %I for select to zorgvuldig_bewijs using (school_id = huidige_school())', regel.tabel);
		execute format('grant select (%s) on %I to zorgvuldig_bewijs', regel.kolommen, regel.tabel);
	end loop;
end
$$;

create function inzageverzoeken_voor_toezicht() returns table (id uuid, kind text, grond text, ontvangen_op date, verlengd boolean,
	uitkomst text, beantwoord_op date)
language sql stable security definer set search_path = public, pg_temp
as $$
	select inzageverzoek.id, concat_ws(' ', leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam), inzageverzoek.grond,
		inzageverzoek.ontvangen_op, inzageverlenging.inzageverzoek_id is not null, inzageantwoord.uitkomst, inzageantwoord.beantwoord_op
	from inzageverzoek
	join leerling on leerling.school_id = inzageverzoek.school_id and leerling.id = inzageverzoek.leerling_id
	left join inzageverlenging on inzageverlenging.school_id = inzageverzoek.school_id
		and inzageverlenging.inzageverzoek_id = inzageverzoek.id
	left join inzageantwoord on inzageantwoord.school_id = inzageverzoek.school_id and inzageantwoord.inzageverzoek_id = inzageverzoek.id
	where inzageverzoek.school_id = huidige_school() and leest_gebeurtenissen()
	order by inzageverzoek.ontvangen_op desc, inzageverzoek.id
$$;
comment on function inzageverzoeken_voor_toezicht() is 'Welke inzageverzoeken er zijn en hoe ze ervoor staan, voor de FG; niet wat er gevraagd of gegeven is.';
grant create on schema public to zorgvuldig_bewijs;
alter function inzageverzoeken_voor_toezicht() owner to zorgvuldig_bewijs;
revoke create on schema public from zorgvuldig_bewijs;
