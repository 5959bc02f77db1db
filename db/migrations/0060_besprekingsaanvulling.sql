-- A review that was closed stays as it was read; who was not there adds a line beside it (S57-S61).

create table besprekingsaanvulling (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerlingbespreking_id uuid not null,
	leerling_id uuid not null,
	tekst text not null check (length(btrim(tekst)) between 1 and 2000),
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	foreign key (school_id, leerlingbespreking_id) references leerlingbespreking on delete cascade,
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
create index besprekingsaanvulling_bespreking on besprekingsaanvulling (school_id, leerlingbespreking_id);
create index besprekingsaanvulling_leerling on besprekingsaanvulling (school_id, leerling_id);
comment on table besprekingsaanvulling is 'Een regel van iemand die er niet bij was, na het afsluiten van de bespreking toegevoegd en als latere aanvulling te zien.';

alter table besprekingsaanvulling enable row level security;
alter table besprekingsaanvulling force row level security;
create policy lezen on besprekingsaanvulling for select to zorgvuldig_app
	using (school_id = huidige_school() and ((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[])));
create policy toevoegen on besprekingsaanvulling for insert to zorgvuldig_app
	with check (school_id = huidige_school() and ((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[])));
grant select, insert on besprekingsaanvulling to zorgvuldig_app;

-- What was closed is frozen, whoever asks; only the command line may still bring in an old school.
create function bewaak_afgesloten_bespreking() returns trigger
language plpgsql
as $$
begin
	if not is_beheer() and exists (
		select from leerlingbespreking
		where leerlingbespreking.school_id = new.school_id
			and leerlingbespreking.id = case when tg_table_name = 'leerlingbespreking'
				then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'leerlingbespreking_id')::uuid end
			and leerlingbespreking.afgesloten_op is not null
	) then
		raise exception 'Deze bespreking is afgesloten.' using errcode = 'object_not_in_prerequisite_state';
	end if;
	return new;
end
$$;
comment on function bewaak_afgesloten_bespreking() is 'Weigert elke wijziging in een bespreking die is afgesloten.';

do $$
declare tabel text;
begin
	foreach tabel in array array['besprekingstekst', 'besprekingsleerling', 'leerlingbespreking']
	loop
		execute format('create trigger bevroren before insert or update on %I
			for each row execute function bewaak_afgesloten_bespreking()', tabel);
	end loop;
	alter table besprekingstekst alter column bijgewerkt_op set default nu();
end
$$;
