-- What an instrument says about the development of the children of a group: Kleuterplein, Kindbegrip, the pupils' own list.
-- A score per competence and nothing more: the statements behind it are the publisher's.

create table volglijst (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	groep_id uuid not null,
	instrument text not null check (instrument in ('kleuterplein', 'kindbegrip', 'leerlinglijst')),
	afgenomen_op date not null default vandaag(),
	ingeleverd_op timestamptz,
	ingeleverd_door uuid,
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	foreign key (school_id, groep_id) references groep on delete cascade,
	constraint volglijst_inleveraar check ((ingeleverd_op is null) = (ingeleverd_door is null))
);
create unique index volglijst_open on volglijst (school_id, groep_id, instrument) where ingeleverd_op is null;
create index volglijst_groep on volglijst (school_id, groep_id, instrument, afgenomen_op);
comment on table volglijst is 'Een afname van Kleuterplein, Kindbegrip of de leerlinglijst in een groep; er is er hooguit een tegelijk open (S102, S104-S106).';

create table volgscore (
	school_id uuid not null default huidige_school(),
	volglijst_id uuid not null,
	leerling_id uuid not null,
	competentie text not null check (competentie ~ '^[a-z_]{2,40}$'),
	score numeric(2, 1) not null check (score between 1 and 4),
	ingelezen boolean not null default false,
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, volglijst_id, leerling_id, competentie),
	foreign key (school_id, volglijst_id) references volglijst on delete cascade,
	foreign key (school_id, leerling_id) references leerling on delete cascade
);
create index volgscore_leerling on volgscore (school_id, leerling_id);
comment on table volgscore is 'Hoe een kind volgens een volglijst staat op een competentie, van 1 (zorg) tot 4 (sterk); de vragen van de uitgever staan er niet in.';

alter table volglijst enable row level security;
alter table volglijst force row level security;
create policy lezen on volglijst for select to zorgvuldig_app using (school_id = huidige_school());
create policy toevoegen on volglijst for insert to zorgvuldig_app
	with check (school_id = huidige_school() and ((select hele_school(2)) or groep_id = any ((select mijn_groepen())::uuid[]))
		and (is_beheer() or door = huidige_medewerker() and ingeleverd_door is null));
create policy wijzigen on volglijst for update to zorgvuldig_app
	using (school_id = huidige_school() and ((select hele_school(2)) or groep_id = any ((select mijn_groepen())::uuid[])))
	with check (school_id = huidige_school() and (is_beheer() or ingeleverd_door is null or ingeleverd_door = huidige_medewerker()));
grant select, insert, update (ingeleverd_op, ingeleverd_door) on volglijst to zorgvuldig_app;

alter table volgscore enable row level security;
alter table volgscore force row level security;
create policy lezen on volgscore for select to zorgvuldig_app
	using (school_id = huidige_school() and ((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[])));
create policy toevoegen on volgscore for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (is_beheer() or door = huidige_medewerker())
		and ((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[])));
create policy wijzigen on volgscore for update to zorgvuldig_app
	using (school_id = huidige_school() and ((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[])))
	with check (school_id = huidige_school() and (is_beheer() or door = huidige_medewerker()));
grant select, insert, update (score, ingelezen, door, op) on volgscore to zorgvuldig_app;

-- What was handed in stands, until somebody opens the list again.
create function bewaak_ingeleverde_volglijst() returns trigger
language plpgsql
as $$
begin
	if not is_beheer() and exists (select from volglijst where volglijst.school_id = new.school_id
		and volglijst.id = new.volglijst_id and volglijst.ingeleverd_op is not null) then
		raise exception 'Deze lijst is ingeleverd.' using errcode = 'object_not_in_prerequisite_state';
	end if;
	return new;
end
$$;
comment on function bewaak_ingeleverde_volglijst() is 'Weigert een score bij een volglijst die is ingeleverd.';
create trigger bevroren before insert or update on volgscore for each row execute function bewaak_ingeleverde_volglijst();
