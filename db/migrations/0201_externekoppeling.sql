-- Signing in through the school's own provider: which account belongs to which person there.
create table externekoppeling (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	gebruiker_id uuid not null,
	issuer text not null,
	sub text not null,
	gekoppeld_op timestamptz not null default now(),
	gebruikt_op timestamptz not null default now(),
	primary key (school_id, id),
	unique (school_id, issuer, sub),
	-- One person there: a colleague's address that is given to somebody else does not bring them in.
	unique (school_id, gebruiker_id, issuer),
	foreign key (school_id, gebruiker_id) references gebruiker on delete cascade
);
create index externekoppeling_persoon on externekoppeling (issuer, sub);
comment on table externekoppeling is 'Met welk schoolaccount iemand zich aanmeldt: de aanbieder en diens vaste kenmerk van de persoon, niet het adres.';

alter table externekoppeling enable row level security;
alter table externekoppeling force row level security;

create policy deur_lezen on externekoppeling for select to zorgvuldig_deur using (true);
create policy deur_toevoegen on externekoppeling for insert to zorgvuldig_deur with check (true);
create policy deur_wijzigen on externekoppeling for update to zorgvuldig_deur using (true) with check (true);
grant select, insert, update (gebruikt_op) on externekoppeling to zorgvuldig_deur;

create policy lezen on externekoppeling for select to zorgvuldig_app
	using (school_id = huidige_school() and ((select geeft_accounts()) or is_mijn_account(gebruiker_id)));
create policy verwijderen on externekoppeling for delete to zorgvuldig_app
	using (school_id = huidige_school() and ((select geeft_accounts()) or is_mijn_account(gebruiker_id)));
grant select, delete on externekoppeling to zorgvuldig_app;

-- A provider that says nothing about a second step may still ask everybody for one; the school knows, and says so here.
alter table aanmeldregel add column vertrouwde_aanbieders text[] not null default '{}';
