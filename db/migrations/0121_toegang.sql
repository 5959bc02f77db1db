-- Role x relation x layer x period, whole: assignment to a specialist, opening with a reason that can be closed early,
-- care that hangs on a case, and only for who is in service. One text of rules answers "what do I see" and "who sees this".

alter table toegangsregel drop constraint toegangsregel_relatie_check;
alter table toegangsregel add constraint toegangsregel_relatie_check check (relatie in ('eigen_groep', 'school', 'zorgleerling',
	'vraageigenaar', 'dossier_geopend', 'toegewezen', 'gezag', 'zelf'));
-- A specialist does not open files: pupils are assigned to them, by somebody else.
delete from toegangsregel where relatie = 'dossier_geopend' and rol not in ('intern_begeleider', 'directie');
insert into toegangsregel (rol, relatie, laag) values
	('expertleerkracht', 'toegewezen', 2),
	('gedragsspecialist', 'toegewezen', 2),
	('motorische_remedial_teacher', 'toegewezen', 2),
	('taalspecialist', 'toegewezen', 2),
	('rekenspecialist', 'toegewezen', 2),
	('intern_begeleider', 'vraageigenaar', 3),
	('ouder', 'gezag', 3),
	('leerling', 'zelf', 1);

create table leerlingtoewijzing (
	school_id uuid not null default huidige_school(),
	id uuid not null default gen_random_uuid(),
	leerling_id uuid not null,
	medewerker_id uuid not null,
	rol text not null check (rol in ('expertleerkracht', 'gedragsspecialist', 'motorische_remedial_teacher', 'taalspecialist',
		'rekenspecialist')),
	waarvoor text not null check (length(btrim(waarvoor)) between 10 and 400),
	van date not null default vandaag(),
	tot date not null,
	beeindigd_op timestamptz,
	beeindigd_door uuid,
	door uuid default huidige_medewerker(),
	op timestamptz not null default nu(),
	primary key (school_id, id),
	foreign key (school_id, leerling_id) references leerling on delete cascade,
	foreign key (school_id, medewerker_id) references medewerker on delete cascade,
	constraint leerlingtoewijzing_orde check (tot >= van and tot <= van + 366)
);
create index leerlingtoewijzing_leerling on leerlingtoewijzing (school_id, leerling_id);
create index leerlingtoewijzing_medewerker on leerlingtoewijzing (school_id, medewerker_id);
comment on table leerlingtoewijzing is 'Een kind dat voor een periode aan een specialist is toegewezen, met waarvoor; door intern begeleider of directie.';

alter table dossieropening add column gesloten_op timestamptz;
alter table dossieropening add column gesloten_door uuid;
alter table dossieropening alter column op set default nu();

-- What the access functions read besides.
alter table leerlingtoewijzing enable row level security;
alter table leerlingtoewijzing force row level security;
create policy toegang on leerlingtoewijzing for select to zorgvuldig_toegang using (school_id = huidige_school());
grant select on leerlingtoewijzing to zorgvuldig_toegang;

-- The rules, once; below they become one function that asks for me and one that asks for a child.
do $bouw$
declare
	lopend constant text := '%1$s.van <= vandaag() and (%1$s.tot is null or %1$s.tot >= vandaag())';
	regels constant text := $regels$
		select relatie.medewerker_id, relatie.leerling_id, relatie.rol, relatie.laag, relatie.grond, relatie.tot from (
			select groep_medewerker.medewerker_id, groepsplaatsing.leerling_id, groep_medewerker.rol, toegangsregel.laag,
				'eigen_groep'::text as grond, least(groep_medewerker.tot, groepsplaatsing.tot) as tot
			from groep_medewerker
			join groepsplaatsing on groepsplaatsing.school_id = groep_medewerker.school_id
				and groepsplaatsing.groep_id = groep_medewerker.groep_id and <lopend:groepsplaatsing> <kind:groepsplaatsing>
			join toegangsregel on toegangsregel.rol = groep_medewerker.rol and toegangsregel.relatie = 'eigen_groep'
			where groep_medewerker.school_id = huidige_school() and <lopend:groep_medewerker> <wie:groep_medewerker>
			union all
			select leerlingtoewijzing.medewerker_id, leerlingtoewijzing.leerling_id, leerlingtoewijzing.rol, toegangsregel.laag,
				'toegewezen', least(leerlingtoewijzing.tot, medewerker_rol.tot)
			from leerlingtoewijzing
			join medewerker_rol on medewerker_rol.school_id = leerlingtoewijzing.school_id
				and medewerker_rol.medewerker_id = leerlingtoewijzing.medewerker_id
				and medewerker_rol.rol = leerlingtoewijzing.rol and <lopend:medewerker_rol>
			join toegangsregel on toegangsregel.rol = leerlingtoewijzing.rol and toegangsregel.relatie = 'toegewezen'
			where leerlingtoewijzing.school_id = huidige_school() and <lopend:leerlingtoewijzing>
				and leerlingtoewijzing.beeindigd_op is null <wie:leerlingtoewijzing> <kind:leerlingtoewijzing>
			union all
			select dossieropening.medewerker_id, dossieropening.leerling_id, medewerker_rol.rol, toegangsregel.laag,
				'dossier_geopend', least(dossieropening.tot, medewerker_rol.tot)
			from dossieropening
			join medewerker_rol on medewerker_rol.school_id = dossieropening.school_id
				and medewerker_rol.medewerker_id = dossieropening.medewerker_id and <lopend:medewerker_rol>
			join toegangsregel on toegangsregel.rol = medewerker_rol.rol and toegangsregel.relatie = 'dossier_geopend'
			where dossieropening.school_id = huidige_school() and <lopend:dossieropening>
				and dossieropening.gesloten_op is null <wie:dossieropening> <kind:dossieropening>
			union all
			select medewerker_rol.medewerker_id, besluit.leerling_id, medewerker_rol.rol, toegangsregel.laag,
				'zorgleerling', medewerker_rol.tot
			from medewerker_rol
			join toegangsregel on toegangsregel.rol = medewerker_rol.rol and toegangsregel.relatie = 'zorgleerling'
			cross join lateral (
				select distinct on (niveaubesluit.leerling_id) niveaubesluit.leerling_id, niveaubesluit.niveau
				from niveaubesluit
				where niveaubesluit.school_id = medewerker_rol.school_id <kind:niveaubesluit>
				order by niveaubesluit.leerling_id, niveaubesluit.besloten_op desc, niveaubesluit.op desc
			) besluit
			where medewerker_rol.school_id = huidige_school() and <lopend:medewerker_rol> and besluit.niveau >= 2
				<wie:medewerker_rol>
			union all
			select ondersteuningsvraag.eigenaar_id, ondersteuningsvraag.leerling_id, medewerker_rol.rol, toegangsregel.laag,
				'vraageigenaar', medewerker_rol.tot
			from medewerker_rol
			join toegangsregel on toegangsregel.rol = medewerker_rol.rol and toegangsregel.relatie = 'vraageigenaar'
			join ondersteuningsvraag on ondersteuningsvraag.school_id = medewerker_rol.school_id
				and ondersteuningsvraag.eigenaar_id = medewerker_rol.medewerker_id <kind:ondersteuningsvraag>
			where medewerker_rol.school_id = huidige_school() and <lopend:medewerker_rol> <wie:medewerker_rol>
				and not exists (
					select from vraagsluiting
					where vraagsluiting.school_id = ondersteuningsvraag.school_id
						and vraagsluiting.ondersteuningsvraag_id = ondersteuningsvraag.id
						and vraagsluiting.gesloten_op <= vandaag()
						and (vraagsluiting.heropend_op is null or vraagsluiting.heropend_op > vandaag())
				)
		) relatie
		join medewerker on medewerker.school_id = huidige_school() and medewerker.id = relatie.medewerker_id and <in_dienst>
	$regels$;
	in_dienst constant text := '(medewerker.in_dienst_van is null or medewerker.in_dienst_van <= vandaag())
		and (medewerker.in_dienst_tot is null or medewerker.in_dienst_tot >= vandaag())';
	tekst text := replace(regels, '<in_dienst>', in_dienst);
	alias text;
	van_mij text;
	van_kind text;
begin
	foreach alias in array array['groep_medewerker', 'groepsplaatsing', 'leerlingtoewijzing', 'dossieropening', 'medewerker_rol']
	loop
		tekst := replace(tekst, '<lopend:' || alias || '>', format(lopend, alias));
	end loop;
	van_mij := regexp_replace(tekst, '<kind:\w+>', '', 'g');
	van_mij := regexp_replace(van_mij, '<wie:(\w+)>', 'and \1.medewerker_id = huidige_medewerker()', 'g');
	van_kind := regexp_replace(tekst, '<wie:\w+>', '', 'g');
	van_kind := regexp_replace(van_kind, '<kind:(\w+)>', 'and \1.leerling_id = gevraagd', 'g');

	drop function mijn_toegang();
	drop function wie_ziet(uuid);
	drop function toegang_door_relatie();
	execute format('create function toegang_door_relatie() returns table (
			medewerker_id uuid, leerling_id uuid, rol text, laag smallint, grond text, tot date)
		language sql stable security definer set search_path = public, pg_temp as $f$ %s $f$', van_mij);
	execute format('create function toegang_tot(gevraagd uuid) returns table (
			medewerker_id uuid, leerling_id uuid, rol text, laag smallint, grond text, tot date)
		language sql stable security definer set search_path = public, pg_temp as $f$ %s $f$', van_kind);
end
$bouw$;
comment on function toegang_door_relatie() is 'Kinderen die deze persoon ziet door groep, toewijzing, geopend dossier of zorg: laag, grond en tot wanneer.';
comment on function toegang_tot(uuid) is 'Medewerkers die dit kind zien door groep, toewijzing, geopend dossier of zorg; alleen wie_ziet() mag dit vragen.';

create function mijn_rollen() returns table (rol text, tot date)
language sql stable security definer set search_path = public, pg_temp
as $$
	select medewerker_rol.rol, medewerker_rol.tot
	from medewerker_rol
	join medewerker on medewerker.school_id = medewerker_rol.school_id and medewerker.id = medewerker_rol.medewerker_id
		and (medewerker.in_dienst_van is null or medewerker.in_dienst_van <= vandaag())
		and (medewerker.in_dienst_tot is null or medewerker.in_dienst_tot >= vandaag())
	where medewerker_rol.school_id = huidige_school() and medewerker_rol.medewerker_id = huidige_medewerker()
		and medewerker_rol.van <= vandaag() and (medewerker_rol.tot is null or medewerker_rol.tot >= vandaag())
$$;
comment on function mijn_rollen() is 'De rollen die deze persoon vandaag heeft; geen enkele voor wie niet in dienst is.';

create function bepaal_zicht() returns table (rollen text[], laag smallint, laag0 uuid[], laag1 uuid[], laag2 uuid[], laag3 uuid[],
	groepsleerlingen uuid[], groepen uuid[])
language sql stable security definer set search_path = public, pg_temp
as $$
	select coalesce((select array_agg(distinct mijn.rol) from mijn_rollen() mijn), '{}'),
		coalesce((select max(toegangsregel.laag) from mijn_rollen() mijn
			join toegangsregel on toegangsregel.rol = mijn.rol and toegangsregel.relatie = 'school'), -1::smallint),
		coalesce(array_agg(distinct relatie.leerling_id), '{}'),
		coalesce(array_agg(distinct relatie.leerling_id) filter (where relatie.laag >= 1), '{}'),
		coalesce(array_agg(distinct relatie.leerling_id) filter (where relatie.laag >= 2), '{}'),
		coalesce(array_agg(distinct relatie.leerling_id) filter (where relatie.laag >= 3), '{}'),
		coalesce(array_agg(distinct relatie.leerling_id) filter (where relatie.grond = 'eigen_groep'), '{}'),
		array(select distinct groep_medewerker.groep_id
			from groep_medewerker
			join toegangsregel on toegangsregel.rol = groep_medewerker.rol and toegangsregel.relatie = 'eigen_groep' and toegangsregel.laag >= 2
			join medewerker on medewerker.school_id = groep_medewerker.school_id and medewerker.id = groep_medewerker.medewerker_id
				and (medewerker.in_dienst_van is null or medewerker.in_dienst_van <= vandaag())
				and (medewerker.in_dienst_tot is null or medewerker.in_dienst_tot >= vandaag())
			where groep_medewerker.school_id = huidige_school() and groep_medewerker.medewerker_id = huidige_medewerker()
				and groep_medewerker.van <= vandaag() and (groep_medewerker.tot is null or groep_medewerker.tot >= vandaag()))
	from toegang_door_relatie() relatie
$$;
comment on function bepaal_zicht() is 'Alles wat een beleidsregel over deze persoon wil weten, in een keer: rollen, laag voor de hele school, kinderen per laag.';

create function zicht(deel text) returns text
language plpgsql stable
as $$
declare
	sleutel constant text := concat_ws('|', current_setting('app.school', true), current_setting('app.medewerker', true), vandaag());
	gezien record;
begin
	-- Once per transaction: a page asks some forty times. A trigger forgets it when this transaction changes a relation.
	if current_setting('app.zicht', true) is distinct from sleutel then
		select * into gezien from bepaal_zicht();
		perform set_config('app.zicht_rollen', gezien.rollen::text, true), set_config('app.zicht_laag', gezien.laag::text, true),
			set_config('app.zicht_0', gezien.laag0::text, true), set_config('app.zicht_1', gezien.laag1::text, true),
			set_config('app.zicht_2', gezien.laag2::text, true), set_config('app.zicht_3', gezien.laag3::text, true),
			set_config('app.zicht_groepsleerlingen', gezien.groepsleerlingen::text, true),
			set_config('app.zicht_groepen', gezien.groepen::text, true), set_config('app.zicht', sleutel, true);
	end if;
	return current_setting('app.zicht_' || deel, true);
end
$$;
comment on function zicht(text) is 'Een deel van wat deze persoon ziet (rollen, laag, 0 tot en met 3, groepsleerlingen, groepen), eens per transactie bepaald.';

create or replace function heeft_rol(gevraagd text) returns boolean
language sql stable
as $$ select gevraagd = any (zicht('rollen')::text[]) $$;

create or replace function hele_school(gevraagd int) returns boolean
language sql stable
as $$ select case when is_beheer() then true else zicht('laag')::int >= gevraagd end $$;

create or replace function mijn_leerlingen(gevraagd int) returns uuid[]
language sql stable
as $$ select case when huidige_medewerker() is null then '{}' else zicht(gevraagd::text) end::uuid[] $$;

create function mijn_groepsleerlingen() returns uuid[]
language sql stable
as $$ select case when huidige_medewerker() is null then '{}' else zicht('groepsleerlingen') end::uuid[] $$;
comment on function mijn_groepsleerlingen() is 'De kinderen van de groepen waar deze persoon nu voor staat, ook als invaller of assistent.';

create function mijn_groepen() returns uuid[]
language sql stable
as $$ select case when huidige_medewerker() is null then '{}' else zicht('groepen') end::uuid[] $$;
comment on function mijn_groepen() is 'De groepen waarvan deze persoon nu leerkracht is, met alles wat daarbij hoort.';

create function mijn_toegang() returns table (leerling_id uuid, rol text, laag smallint, grond text, tot date)
language sql stable security definer set search_path = public, pg_temp
as $$
	select relatie.leerling_id, relatie.rol, relatie.laag, relatie.grond, relatie.tot from toegang_door_relatie() relatie
	union all
	select leerling.id, mijn.rol, toegangsregel.laag, 'school', mijn.tot
	from mijn_rollen() mijn
	join toegangsregel on toegangsregel.rol = mijn.rol and toegangsregel.relatie = 'school'
	join leerling on leerling.school_id = huidige_school()
$$;
comment on function mijn_toegang() is 'Elk kind dat deze persoon ziet, met rol, laag, grond en tot wanneer; het antwoord op: waarom zie ik dit?';

create function wie_ziet(gevraagd uuid) returns table (medewerker_id uuid, ouder_id uuid, rol text, laag smallint, grond text, tot date)
language sql stable security definer set search_path = public, pg_temp
as $$
	select iedereen.* from (
		select relatie.medewerker_id, null::uuid, relatie.rol, relatie.laag, relatie.grond, relatie.tot from toegang_tot(gevraagd) relatie
		union all
		select medewerker_rol.medewerker_id, null, medewerker_rol.rol, toegangsregel.laag, 'school', medewerker_rol.tot
		from medewerker_rol
		join toegangsregel on toegangsregel.rol = medewerker_rol.rol and toegangsregel.relatie = 'school'
		join medewerker on medewerker.school_id = medewerker_rol.school_id and medewerker.id = medewerker_rol.medewerker_id
			and (medewerker.in_dienst_van is null or medewerker.in_dienst_van <= vandaag())
			and (medewerker.in_dienst_tot is null or medewerker.in_dienst_tot >= vandaag())
		where medewerker_rol.school_id = huidige_school()
			and medewerker_rol.van <= vandaag() and (medewerker_rol.tot is null or medewerker_rol.tot >= vandaag())
			and exists (select from leerling where leerling.school_id = huidige_school() and leerling.id = gevraagd)
		union all
		select null, ouderschap.ouder_id, 'ouder', toegangsregel.laag, 'gezag', leerling.uitgestroomd_op
		from ouderschap
		join leerling on leerling.school_id = ouderschap.school_id and leerling.id = ouderschap.leerling_id
			and (leerling.uitgestroomd_op is null or leerling.uitgestroomd_op >= vandaag())
		join gebruiker on gebruiker.school_id = ouderschap.school_id and gebruiker.ouder_id = ouderschap.ouder_id and gebruiker.actief
		join toegangsregel on toegangsregel.rol = 'ouder' and toegangsregel.relatie = 'gezag'
		where ouderschap.school_id = huidige_school() and ouderschap.leerling_id = gevraagd and ouderschap.gezag
		union all
		select null, null, 'leerling', toegangsregel.laag, 'zelf', leerling.uitgestroomd_op
		from leerling
		join gebruiker on gebruiker.school_id = leerling.school_id and gebruiker.leerling_id = leerling.id and gebruiker.actief
		join toegangsregel on toegangsregel.rol = 'leerling' and toegangsregel.relatie = 'zelf'
		where leerling.school_id = huidige_school() and leerling.id = gevraagd
			and (leerling.uitgestroomd_op is null or leerling.uitgestroomd_op >= vandaag())
	) iedereen
	where hele_school(0) or gevraagd = any (mijn_leerlingen(0))
$$;
comment on function wie_ziet(uuid) is 'Wie dit kind kan zien: rol, hoogste laag, grond en tot wanneer; leeg voor wie het kind zelf niet ziet.';

create function vergeet_zicht() returns trigger
language plpgsql
as $$
begin
	perform set_config('app.zicht', '', true);
	return null;
end
$$;
comment on function vergeet_zicht() is 'Laat het zicht van deze transactie opnieuw bepalen, omdat een relatie veranderde.';
do $$
declare tabel text;
begin
	foreach tabel in array array['medewerker', 'medewerker_rol', 'groep_medewerker', 'groepsplaatsing', 'dossieropening',
		'leerlingtoewijzing', 'niveaubesluit', 'ondersteuningsvraag', 'vraagsluiting']
	loop
		execute format('create trigger zicht after insert or update or delete on %I for each statement execute function vergeet_zicht()', tabel);
	end loop;
end
$$;

grant create on schema public to zorgvuldig_toegang;
alter function toegang_door_relatie() owner to zorgvuldig_toegang;
alter function toegang_tot(uuid) owner to zorgvuldig_toegang;
alter function mijn_rollen() owner to zorgvuldig_toegang;
alter function bepaal_zicht() owner to zorgvuldig_toegang;
alter function mijn_toegang() owner to zorgvuldig_toegang;
alter function wie_ziet(uuid) owner to zorgvuldig_toegang;
revoke create on schema public from zorgvuldig_toegang;
-- It answers for everybody; only wie_ziet(), which looks first who asks, may call it.
revoke execute on function toegang_tot(uuid) from public;
