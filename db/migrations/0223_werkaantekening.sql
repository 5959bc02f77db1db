-- Working notes: what a colleague keeps for a few weeks to think with, outside the file. It is gone by itself, or becomes a page
-- of a question, where it can be read by everybody who reads the file. No notes that escape the right of access (R-INZ-1).

create function werkaantekening_dagen() returns int
language sql stable
as $$
	select coalesce((
		select least(greatest((waarde #>> '{}')::int, 7), 90) from schoolinstelling
		where school_id = huidige_school() and sleutel = 'werkaantekening_dagen' order by op desc limit 1
	), 28)
$$;
comment on function werkaantekening_dagen() is 'Na hoeveel dagen een werkaantekening vanzelf weg is: wat de school koos (7 tot en met 90), anders vier weken.';

create table werkaantekening (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	tekst text not null check (length(btrim(tekst)) between 1 and 2000),
	door uuid not null default huidige_medewerker(),
	op timestamptz not null default nu(),
	-- The last day on which it can be read; nobody can move it.
	verloopt_op date not null default vandaag() + werkaantekening_dagen(),
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, door) references medewerker on delete cascade
);
create index werkaantekening_leerling on werkaantekening (school_id, leerling_id);
create index werkaantekening_door on werkaantekening (school_id, door, verloopt_op);
comment on table werkaantekening is 'Buiten het dossier: een aantekening die alleen de schrijver leest en die na enkele weken vanzelf weg is, of een notitie in het dossier wordt (R-INZ-1).';

alter table werkaantekening enable row level security;
alter table werkaantekening force row level security;
create policy lezen on werkaantekening for select to zorgvuldig_app
	using (school_id = huidige_school() and door = huidige_medewerker() and verloopt_op >= vandaag()
		and ((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[])));
create policy toevoegen on werkaantekening for insert to zorgvuldig_app
	with check (school_id = huidige_school() and door = huidige_medewerker()
		and ((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[])));
-- The writer at any time, also about a child that is seen no more; the nightly work only what is past.
create policy verwijderen on werkaantekening for delete to zorgvuldig_app
	using (school_id = huidige_school() and (door = huidige_medewerker() or is_beheer() and verloopt_op < vandaag()));
grant select, insert (school_id, leerling_id, tekst), delete on werkaantekening to zorgvuldig_app;
