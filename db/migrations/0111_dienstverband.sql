-- Access follows the appointment: who does not work here today, or is on leave, is not seen by the functions that give
-- access, nor at the door. No function has to remember it, because the rows are not there for them.

create table verlof (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	medewerker_id uuid not null,
	van date not null,
	tot date,
	ingetrokken_op timestamptz,
	ingetrokken_door uuid,
	door uuid default huidige_medewerker(),
	op timestamptz not null default now(),
	primary key (school_id, id),
	foreign key (school_id, medewerker_id) references medewerker on delete cascade,
	constraint verlof_orde check (tot is null or tot >= van)
);
create index verlof_medewerker on verlof (school_id, medewerker_id);
comment on table verlof is 'Een periode waarin een medewerker er niet is en geen toegang heeft; waarom staat er niet.';

alter table verlof enable row level security;
alter table verlof force row level security;

create function beheert_dienst() returns boolean
language sql stable
as $$ select is_beheer() or heeft_rol('directie') or heeft_rol('beheerder') or heeft_rol('administratie') $$;
comment on function beheert_dienst() is 'Of deze persoon aanstelling en verlof van medewerkers mag vastleggen.';

create policy lezen on verlof for select to zorgvuldig_app
	using (school_id = huidige_school() and (medewerker_id = huidige_medewerker() or (select beheert_dienst())
		or (select heeft_rol('intern_begeleider'))));
create policy toevoegen on verlof for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (select beheert_dienst()));
create policy wijzigen on verlof for update to zorgvuldig_app
	using (school_id = huidige_school() and (select beheert_dienst())) with check (school_id = huidige_school());
grant select, insert, update (tot, ingetrokken_op, ingetrokken_door) on verlof to zorgvuldig_app;

create policy toegang on verlof for select to zorgvuldig_toegang using (school_id = huidige_school());
grant select on verlof to zorgvuldig_toegang;
create policy deur on verlof for select to zorgvuldig_deur using (true);
grant select on verlof to zorgvuldig_deur;

create policy dienst on medewerker for select to zorgvuldig_toegang using (school_id = huidige_school());
grant select (school_id, id, in_dienst_van, in_dienst_tot) on medewerker to zorgvuldig_toegang;

-- Restrictive: whatever else opens these rows, they are only there on a day that somebody works.
create policy werkt_vandaag on medewerker as restrictive for select to zorgvuldig_toegang, zorgvuldig_deur
	using ((in_dienst_van is null or in_dienst_van <= vandaag()) and (in_dienst_tot is null or in_dienst_tot >= vandaag())
		and not exists (
			select from verlof
			where verlof.school_id = medewerker.school_id and verlof.medewerker_id = medewerker.id
				and verlof.van <= vandaag() and (verlof.tot is null or verlof.tot >= vandaag()) and verlof.ingetrokken_op is null
		));
do $$
declare tabel text;
begin
	foreach tabel in array array['medewerker_rol', 'groep_medewerker', 'dossieropening']
	loop
		execute format('create policy werkt_vandaag on %1$I as restrictive for select to zorgvuldig_toegang
			using (exists (select from medewerker where medewerker.school_id = %1$I.school_id and medewerker.id = %1$I.medewerker_id))', tabel);
	end loop;
end
$$;

-- What was worked out earlier in this transaction about who sees what is no longer sure.
create function vergeet_zicht_na_verlof() returns trigger
language plpgsql
as $$
begin
	perform set_config('app.zicht', '', true);
	return null;
end
$$;
comment on function vergeet_zicht_na_verlof() is 'Laat het zicht van deze transactie opnieuw bepalen, omdat iemand met verlof gaat of terug is.';
create trigger zicht after insert or update or delete on verlof for each statement execute function vergeet_zicht_na_verlof();
