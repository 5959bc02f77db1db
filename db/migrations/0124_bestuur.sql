-- A board sees counts over its schools and never a name (L6). One door gives them, and what would be about fewer than ten
-- children is hidden before it comes out, together with enough beside it that nothing can be worked out from the totals.

do $$
begin
	if not exists (select from pg_roles where rolname = 'zorgvuldig_bestuur') then
		create role zorgvuldig_bestuur nologin nosuperuser nobypassrls noinherit;
	end if;
	execute format('grant zorgvuldig_bestuur to %I', current_user);
end
$$;
grant usage on schema public to zorgvuldig_bestuur;

create table bestuur (
	id uuid primary key default gen_random_uuid(),
	nummer text not null unique check (nummer ~ '^[0-9]{5}$'),
	naam text not null check (length(btrim(naam)) between 2 and 120)
);
comment on table bestuur is 'Het bevoegd gezag van een of meer scholen, met zijn nummer; het ziet aantallen, geen kinderen.';
alter table school add column bestuur_id uuid references bestuur on delete set null;
create index school_bestuur on school (bestuur_id);

-- A board and which schools belong to it are made by the command line, as a school is; so is who may look for the board.
alter table bestuur enable row level security;
alter table bestuur force row level security;
create policy lezen on bestuur for select to zorgvuldig_app
	using (id = (select bestuur_id from school where school.id = huidige_school()));
create policy beheer on bestuur for all to zorgvuldig_beheer using (true) with check (true);
grant select on bestuur to zorgvuldig_app;
grant select, insert, update on bestuur to zorgvuldig_beheer;
alter table medewerker_rol drop constraint medewerker_rol_rol_check;
alter table medewerker_rol add constraint medewerker_rol_rol_check check (rol in ('groepsleerkracht', 'intern_begeleider', 'directie',
	'administratie', 'expertleerkracht', 'gedragsspecialist', 'motorische_remedial_teacher', 'taalspecialist', 'rekenspecialist',
	'onderwijsassistent', 'functionaris_gegevensbescherming', 'beheerder', 'bestuur'));
drop policy toevoegen on medewerker_rol;
create policy toevoegen on medewerker_rol for insert to zorgvuldig_app
	with check (school_id = huidige_school() and (is_beheer()
		or rol <> 'bestuur' and ((select heeft_rol('directie')) or (select heeft_rol('beheerder')))));
drop policy wijzigen on medewerker_rol;
create policy wijzigen on medewerker_rol for update to zorgvuldig_app
	using (school_id = huidige_school() and (is_beheer()
		or rol <> 'bestuur' and ((select heeft_rol('directie')) or (select heeft_rol('beheerder')))))
	with check (school_id = huidige_school() and (is_beheer() or rol <> 'bestuur'));
drop policy verwijderen on medewerker_rol;
create policy verwijderen on medewerker_rol for delete to zorgvuldig_app
	using (school_id = huidige_school() and (is_beheer()
		or rol <> 'bestuur' and ((select heeft_rol('directie')) or (select heeft_rol('beheerder')))));

create policy toegang on school for select to zorgvuldig_toegang using (id = huidige_school());
grant select (id, bestuur_id) on school to zorgvuldig_toegang;
create function mijn_bestuur() returns uuid
language sql stable security definer set search_path = public, pg_temp
as $$ select bestuur_id from school where id = huidige_school() and heeft_rol('bestuur') $$;
comment on function mijn_bestuur() is 'Het bestuur waarvoor deze persoon kijkt; leeg voor wie die rol niet heeft.';
grant create on schema public to zorgvuldig_toegang;
alter function mijn_bestuur() owner to zorgvuldig_toegang;
revoke create on schema public from zorgvuldig_toegang;

-- What the counting reads: no names, no texts, and only of the schools of this board.
create policy bestuur on school for select to zorgvuldig_bestuur using (bestuur_id = (select mijn_bestuur()));
grant select (id, naam, bestuur_id) on school to zorgvuldig_bestuur;
do $$
declare regel record;
begin
	for regel in
		select * from (values
			('groep', 'id, soort, vervallen_op'), ('groepsplaatsing', 'leerling_id, groep_id, van, tot'),
			('niveaubesluit', 'id, leerling_id, niveau, besloten_op, op'), ('ondersteuningsvraag', 'id, leerling_id, geopend_op'),
			('vraagsluiting', 'id, ondersteuningsvraag_id, gesloten_op, heropend_op'),
			('handelingsplan', 'id, leerling_id, begonnen_op'), ('planevaluatie', 'id, handelingsplan_id, geevalueerd_op'),
			('resultaat', 'id, leerling_id, vak, toets, schaal, deel, onderdeel, waarde, afgenomen_op, vervallen_op')
		) as t(tabel, kolommen)
	loop
		execute format('create policy bestuur on %I for select to zorgvuldig_bestuur using (school_id in (select id from school))', regel.tabel);
		execute format('grant select (school_id, %s) on %I to zorgvuldig_bestuur', regel.kolommen, regel.tabel);
	end loop;
end
$$;

create function onderdruk(aantallen int[]) returns int[]
language plpgsql immutable parallel safe
as $$
declare
	kleinste constant int := 10;
	verborgen int := 0;
	som int := 0;
begin
	for plek in 1 .. coalesce(cardinality(aantallen), 0) loop
		if aantallen[plek] < kleinste then verborgen := plek; end if;
	end loop;
	if verborgen = 0 then return aantallen; end if;
	-- Always from the front, whatever the numbers are, so that what is hidden besides gives nothing away; two cells at
	-- least, and ten children together at least.
	verborgen := greatest(verborgen, 2);
	loop
		som := (select sum(aantal) from unnest(aantallen[1:verborgen]) aantal);
		exit when som >= kleinste or verborgen >= cardinality(aantallen);
		verborgen := verborgen + 1;
	end loop;
	return array_fill(null::int, array[least(verborgen, cardinality(aantallen))]) || aantallen[verborgen + 1:];
end
$$;
comment on function onderdruk(int[]) is 'Verbergt aantallen onder de tien, en er genoeg naast dat ze niet uit het totaal te halen zijn; de volgorde ligt vast.';

create function bestuurscijfers() returns table (
	school_id uuid, school text, peildatum date, onderdeel text, categorieen text[], aantallen int[], samen int, totaal int
)
language sql stable security definer set search_path = public, pg_temp
as $$
	-- As it was on the first of the month: who looks every day does not see one child move.
	with peil as (select date_trunc('month', vandaag())::date as dag),
	kind as materialized (
		select distinct groepsplaatsing.school_id, groepsplaatsing.leerling_id
		from peil
		join groepsplaatsing on groepsplaatsing.van <= peil.dag and (groepsplaatsing.tot is null or groepsplaatsing.tot >= peil.dag)
		join groep on groep.school_id = groepsplaatsing.school_id and groep.id = groepsplaatsing.groep_id
			and groep.soort = 'stamgroep' and groep.vervallen_op is null
	),
	stand as (
		select kind.school_id,
			coalesce((select niveaubesluit.niveau from niveaubesluit
				where niveaubesluit.school_id = kind.school_id and niveaubesluit.leerling_id = kind.leerling_id
					and niveaubesluit.besloten_op <= peil.dag
				order by niveaubesluit.besloten_op desc, niveaubesluit.op desc limit 1), 1) as niveau,
			exists (select from ondersteuningsvraag
				where ondersteuningsvraag.school_id = kind.school_id and ondersteuningsvraag.leerling_id = kind.leerling_id
					and ondersteuningsvraag.geopend_op <= peil.dag
					and not exists (select from vraagsluiting where vraagsluiting.school_id = kind.school_id
						and vraagsluiting.ondersteuningsvraag_id = ondersteuningsvraag.id and vraagsluiting.gesloten_op <= peil.dag
						and (vraagsluiting.heropend_op is null or vraagsluiting.heropend_op > peil.dag))) as vraag,
			exists (select from handelingsplan
				where handelingsplan.school_id = kind.school_id and handelingsplan.leerling_id = kind.leerling_id
					and handelingsplan.begonnen_op <= peil.dag
					and not exists (select from planevaluatie where planevaluatie.school_id = kind.school_id
						and planevaluatie.handelingsplan_id = handelingsplan.id and planevaluatie.geevalueerd_op <= peil.dag)) as plan
		from kind cross join peil
	),
	meting as (
		select resultaat.school_id, resultaat.vak, resultaat.waarde, resultaat.afgenomen_op,
			row_number() over nieuwste as plek,
			lead(resultaat.waarde) over nieuwste as vorige
		from kind cross join peil
		join resultaat on resultaat.school_id = kind.school_id and resultaat.leerling_id = kind.leerling_id
			and resultaat.vervallen_op is null and resultaat.onderdeel is null and resultaat.deel in ('midden', 'eind')
			and resultaat.waarde is not null and resultaat.afgenomen_op <= peil.dag and resultaat.afgenomen_op > peil.dag - interval '2 years'
		window nieuwste as (
			partition by resultaat.school_id, resultaat.leerling_id, resultaat.vak, resultaat.toets, resultaat.schaal
			order by resultaat.afgenomen_op desc, resultaat.id desc
		)
	),
	tabel as (
		select stand.school_id, 'niveau' as onderdeel, array['5', '4', '3', '2', '1'] as categorieen,
			array[count(*) filter (where niveau = 5), count(*) filter (where niveau = 4), count(*) filter (where niveau = 3),
				count(*) filter (where niveau = 2), count(*) filter (where niveau = 1)]::int[] as aantallen
		from stand group by stand.school_id
		union all
		select stand.school_id, 'vraag', array['met', 'zonder'],
			array[count(*) filter (where vraag), count(*) filter (where not vraag)]::int[]
		from stand group by stand.school_id
		union all
		select stand.school_id, 'plan', array['met', 'zonder'],
			array[count(*) filter (where plan), count(*) filter (where not plan)]::int[]
		from stand group by stand.school_id
		union all
		select meting.school_id, 'groei ' || vak, array['gelijk of lager', 'gegroeid'],
			array[count(*) filter (where waarde <= vorige), count(*) filter (where waarde > vorige)]::int[]
		from meting where plek = 1 and vorige is not null group by meting.school_id, vak
	),
	veilig as (
		select tabel.*, onderdruk(tabel.aantallen) as getoond, (select sum(aantal)::int from unnest(tabel.aantallen) aantal) as totaal
		from tabel
	)
	select school.id, school.naam, peil.dag, veilig.onderdeel, veilig.categorieen, veilig.getoond,
		case when veilig.totaal >= 10 then
			(select sum(veilig.aantallen[plek])::int from generate_subscripts(veilig.aantallen, 1) plek where veilig.getoond[plek] is null)
		end,
		case when veilig.totaal >= 10 then veilig.totaal end
	from veilig
	join school on school.id = veilig.school_id
	cross join peil
	order by school.naam, veilig.onderdeel
$$;
comment on function bestuurscijfers() is 'Per school van dit bestuur: kinderen per niveau, met een open vraag, met een plan en de groei per vak; nooit over minder dan tien kinderen.';
grant create on schema public to zorgvuldig_bestuur;
alter function bestuurscijfers() owner to zorgvuldig_bestuur;
revoke create on schema public from zorgvuldig_bestuur;
