-- What a school changes about a promise. The delivered promises are in the program; a row here holds from its day until
-- the next one of the same promise. Nothing is overwritten: what held last year can still be told.

create table werkafspraakversie (
	school_id uuid not null default huidige_school() references school on delete cascade,
	id uuid not null default gen_random_uuid(),
	werkafspraak text not null check (length(werkafspraak) between 1 and 80),
	regel jsonb not null,
	wie text not null check (wie in ('groepsleerkracht', 'intern_begeleider', 'directie', 'administratie', 'eigenaar')),
	wat text not null check (length(btrim(wat)) between 10 and 400),
	-- The school stops making this promise; never for a term of the law.
	vervalt boolean not null default false,
	geldig_vanaf date not null,
	reden text not null check (length(btrim(reden)) >= 10),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	unique (school_id, werkafspraak, geldig_vanaf)
);
comment on table werkafspraakversie is 'Wat een school verandert aan een werkafspraak: regel, wie en zin, vanaf welke dag en waarom.';

alter table werkafspraakversie enable row level security;
alter table werkafspraakversie force row level security;
create policy lezen on werkafspraakversie for select to zorgvuldig_app using (school_id = huidige_school());
create policy toevoegen on werkafspraakversie for insert to zorgvuldig_app
	with check (school_id = huidige_school()
		and (is_beheer() or (select heeft_rol('intern_begeleider')) or (select heeft_rol('directie'))));
grant select, insert on werkafspraakversie to zorgvuldig_app;

-- About whom promises are made, for everybody who works here: how many children a group has is no secret of the school,
-- who they are is. So children are numbers here that mean nothing outside one answer.
create function leerlingkring(gevraagd text) returns table (
	nummer int, groep_id uuid, jaargroep text, van date, tot date, ingestroomd_op date
)
language sql stable security definer set search_path = public, pg_temp
as $$
	select dense_rank() over (order by md5(leerling.id::text || groep.schooljaar))::int, groep.id,
		coalesce(groepsplaatsing.jaargroep, groep.jaargroep), groepsplaatsing.van, groepsplaatsing.tot, leerling.ingestroomd_op
	from groep
	join groepsplaatsing on groepsplaatsing.school_id = groep.school_id and groepsplaatsing.groep_id = groep.id
	join leerling on leerling.school_id = groepsplaatsing.school_id and leerling.id = groepsplaatsing.leerling_id
	where groep.school_id = huidige_school() and groep.schooljaar = gevraagd and groep.soort = 'stamgroep'
		and groep.vervallen_op is null and (huidige_medewerker() is not null or is_beheer())
$$;
comment on function leerlingkring(text) is 'Over hoeveel kinderen een werkafspraak gaat, per groep van een schooljaar en zonder te zeggen wie.';
grant create on schema public to zorgvuldig_toegang;
alter function leerlingkring(text) owner to zorgvuldig_toegang;
revoke create on schema public from zorgvuldig_toegang;
