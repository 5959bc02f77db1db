-- The school in numbers (L6): counts without persons, for the intern begeleider and directie. A director reads no files
-- to know how the school stands; so these functions count what their caller may not open.

do $$
declare tabel text;
begin
	foreach tabel in array array['groep', 'resultaat', 'signaal', 'signaalbesluit', 'ondersteuningsvraag', 'vraagsluiting',
		'handelingsplan', 'planevaluatie']
	loop
		execute format('create policy toegang on %I for select to zorgvuldig_toegang using (school_id = huidige_school())', tabel);
		execute format('grant select on %I to zorgvuldig_toegang', tabel);
	end loop;
end
$$;
grant select on open_signaal to zorgvuldig_toegang;

create function ziet_schoolcijfers() returns boolean
language sql stable
as $$ select is_beheer() or heeft_rol('intern_begeleider') or heeft_rol('directie') $$;
comment on function ziet_schoolcijfers() is 'Of deze persoon aantallen over de hele school mag zien (L6).';

create function schoolcijfers() returns table (
	groep_id uuid, groep text, jaargroep text, leerlingen int, niveaus int[], vragen int, plannen int, zorg int, kracht int
)
language sql stable security definer set search_path = public, pg_temp
as $$
	select groep.id, groep.naam, groep.jaargroep, count(*)::int,
		array[
			count(*) filter (where coalesce(stand.niveau, 1) = 1), count(*) filter (where stand.niveau = 2),
			count(*) filter (where stand.niveau = 3), count(*) filter (where stand.niveau = 4),
			count(*) filter (where stand.niveau = 5)
		]::int[],
		coalesce(sum(stand.vragen), 0)::int, coalesce(sum(stand.plannen), 0)::int,
		coalesce(sum(stand.zorg), 0)::int, coalesce(sum(stand.kracht), 0)::int
	from groep
	join groepsplaatsing on groepsplaatsing.school_id = groep.school_id and groepsplaatsing.groep_id = groep.id
		and groepsplaatsing.van <= vandaag() and (groepsplaatsing.tot is null or groepsplaatsing.tot >= vandaag())
	cross join lateral (
		select
			(select niveaubesluit.niveau from niveaubesluit
				where niveaubesluit.school_id = groep.school_id and niveaubesluit.leerling_id = groepsplaatsing.leerling_id
					and niveaubesluit.besloten_op <= vandaag()
				order by niveaubesluit.besloten_op desc, niveaubesluit.op desc limit 1) as niveau,
			(select count(*) from ondersteuningsvraag
				where ondersteuningsvraag.school_id = groep.school_id and ondersteuningsvraag.leerling_id = groepsplaatsing.leerling_id
					and not exists (select from vraagsluiting where vraagsluiting.school_id = groep.school_id
						and vraagsluiting.ondersteuningsvraag_id = ondersteuningsvraag.id and vraagsluiting.heropend_op is null)) as vragen,
			(select count(*) from handelingsplan
				where handelingsplan.school_id = groep.school_id and handelingsplan.leerling_id = groepsplaatsing.leerling_id
					and handelingsplan.begonnen_op <= vandaag()
					and not exists (select from planevaluatie where planevaluatie.school_id = groep.school_id
						and planevaluatie.handelingsplan_id = handelingsplan.id)) as plannen,
			(select count(*) from open_signaal where open_signaal.school_id = groep.school_id
				and open_signaal.leerling_id = groepsplaatsing.leerling_id and open_signaal.richting = 'zorg') as zorg,
			(select count(*) from open_signaal where open_signaal.school_id = groep.school_id
				and open_signaal.leerling_id = groepsplaatsing.leerling_id and open_signaal.richting = 'kracht') as kracht
	) stand
	where groep.school_id = huidige_school() and groep.soort = 'stamgroep' and groep.vervallen_op is null
		and groep.schooljaar = (extract(year from vandaag() - interval '7 months'))::int || '-' ||
			((extract(year from vandaag() - interval '7 months'))::int + 1)
		and ziet_schoolcijfers()
	group by groep.id, groep.naam, groep.jaargroep
$$;
comment on function schoolcijfers() is 'Per groep van dit schooljaar: aantal kinderen per niveau, open vragen, lopende plannen en signalen.';

create function schoolresultaten() returns table (
	groep_id uuid, vak text, toets text, schaal text, schooljaar text, deel text, gemiddelde numeric, aantal int, gegroeid int, vergeleken int
)
language sql stable security definer set search_path = public, pg_temp
as $$
	with meting as (
		select groepsplaatsing.groep_id, resultaat.leerling_id, resultaat.vak, resultaat.toets, resultaat.schaal,
			resultaat.schooljaar, resultaat.deel, resultaat.waarde,
			lag(resultaat.waarde) over (
				partition by groepsplaatsing.groep_id, resultaat.leerling_id, resultaat.vak, resultaat.toets, resultaat.schaal
				order by resultaat.afgenomen_op
			) as vorige
		from groep
		join groepsplaatsing on groepsplaatsing.school_id = groep.school_id and groepsplaatsing.groep_id = groep.id
			and groepsplaatsing.van <= vandaag() and (groepsplaatsing.tot is null or groepsplaatsing.tot >= vandaag())
		join resultaat on resultaat.school_id = groep.school_id and resultaat.leerling_id = groepsplaatsing.leerling_id
			and resultaat.vervallen_op is null and resultaat.onderdeel is null and resultaat.deel in ('midden', 'eind')
			and resultaat.waarde is not null and resultaat.afgenomen_op > vandaag() - interval '2 years'
		where groep.school_id = huidige_school() and groep.soort = 'stamgroep' and groep.vervallen_op is null
			and ziet_schoolcijfers()
	)
	select groep_id, vak, toets, schaal, schooljaar, deel, round(avg(waarde), 1), count(*)::int,
		count(*) filter (where waarde > vorige)::int, count(*) filter (where vorige is not null)::int
	from meting
	group by groep_id, vak, toets, schaal, schooljaar, deel
	having count(*) >= 4
$$;
comment on function schoolresultaten() is 'Per groep, vak en hoofdmoment: gemiddelde en hoeveel kinderen vooruitgingen; nooit over minder dan vier kinderen.';

grant create on schema public to zorgvuldig_toegang;
alter function schoolcijfers() owner to zorgvuldig_toegang;
alter function schoolresultaten() owner to zorgvuldig_toegang;
revoke create on schema public from zorgvuldig_toegang;
