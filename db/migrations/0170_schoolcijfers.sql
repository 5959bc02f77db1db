-- The same answers, counted in sets: the day and the right are asked once per question instead of once per row, and each
-- table is read once instead of once per child.

create or replace view open_signaal with (security_invoker = true) as
select signaal.*
from signaal
left join lateral (
	select signaalbesluit.ondersteuningsvraag_id
	from signaalbesluit
	where signaalbesluit.school_id = signaal.school_id and signaalbesluit.leerling_id = signaal.leerling_id
		and signaalbesluit.signaal_sleutel = signaal.sleutel and signaalbesluit.soort = 'in_vraag'
		and not exists (
			select from vraagsluiting
			where vraagsluiting.school_id = signaalbesluit.school_id
				and vraagsluiting.ondersteuningsvraag_id = signaalbesluit.ondersteuningsvraag_id
				and vraagsluiting.gesloten_op <= (select vandaag())
				and (vraagsluiting.heropend_op is null or vraagsluiting.heropend_op > (select vandaag()))
		)
	limit 1
) lopende_vraag on true
where signaal.vervallen_op is null
	and lopende_vraag.ondersteuningsvraag_id is null
	and not exists (
		select from handelingsplan
		where handelingsplan.school_id = signaal.school_id and handelingsplan.leerling_id = signaal.leerling_id
			and handelingsplan.vak = signaal.vak and handelingsplan.richting = signaal.richting
			and handelingsplan.begonnen_op <= (select vandaag())
			and (handelingsplan.evaluatie_tot is null or handelingsplan.evaluatie_tot >= (select vandaag()))
			and not exists (
				select from planevaluatie
				where planevaluatie.school_id = handelingsplan.school_id and planevaluatie.handelingsplan_id = handelingsplan.id
					and planevaluatie.geevalueerd_op <= (select vandaag())
			)
	)
	and coalesce((
		select signaalbesluit.tot <= (select vandaag())
		from signaalbesluit
		where signaalbesluit.school_id = signaal.school_id and signaalbesluit.leerling_id = signaal.leerling_id
			and signaalbesluit.signaal_sleutel = signaal.sleutel and signaalbesluit.soort = 'terzijde'
		order by signaalbesluit.op desc, signaalbesluit.id desc
		limit 1
	), true);

create or replace function schoolcijfers() returns table (
	groep_id uuid, groep text, jaargroep text, leerlingen int, niveaus int[], vragen int, plannen int, zorg int, kracht int
)
language sql stable security definer set search_path = public, pg_temp
as $$
	with kind as materialized (
		select groep.id as groep_id, groepsplaatsing.leerling_id
		from groep
		join groepsplaatsing on groepsplaatsing.school_id = groep.school_id and groepsplaatsing.groep_id = groep.id
			and groepsplaatsing.van <= (select vandaag())
			and (groepsplaatsing.tot is null or groepsplaatsing.tot >= (select vandaag()))
		where groep.school_id = huidige_school() and groep.soort = 'stamgroep' and groep.vervallen_op is null
			and groep.schooljaar = (
				select (extract(year from vandaag() - interval '7 months'))::int || '-' ||
					((extract(year from vandaag() - interval '7 months'))::int + 1))
			and (select ziet_schoolcijfers())
	),
	besluit as (
		select distinct on (niveaubesluit.leerling_id) niveaubesluit.leerling_id, niveaubesluit.niveau
		from niveaubesluit
		where niveaubesluit.school_id = huidige_school() and niveaubesluit.besloten_op <= (select vandaag())
		order by niveaubesluit.leerling_id, niveaubesluit.besloten_op desc, niveaubesluit.op desc
	),
	vraag as (
		select ondersteuningsvraag.leerling_id, count(*) as aantal
		from ondersteuningsvraag
		where ondersteuningsvraag.school_id = huidige_school()
			and not exists (select from vraagsluiting where vraagsluiting.school_id = huidige_school()
				and vraagsluiting.ondersteuningsvraag_id = ondersteuningsvraag.id and vraagsluiting.heropend_op is null)
		group by ondersteuningsvraag.leerling_id
	),
	plan as (
		select handelingsplan.leerling_id, count(*) as aantal
		from handelingsplan
		where handelingsplan.school_id = huidige_school() and handelingsplan.begonnen_op <= (select vandaag())
			and not exists (select from planevaluatie where planevaluatie.school_id = huidige_school()
				and planevaluatie.handelingsplan_id = handelingsplan.id)
		group by handelingsplan.leerling_id
	),
	signaal as (
		select open_signaal.leerling_id, count(*) filter (where open_signaal.richting = 'zorg') as zorg,
			count(*) filter (where open_signaal.richting = 'kracht') as kracht
		from open_signaal where open_signaal.school_id = huidige_school()
		group by open_signaal.leerling_id
	)
	select groep.id, groep.naam, groep.jaargroep, count(*)::int,
		array[
			count(*) filter (where coalesce(besluit.niveau, 1) = 1), count(*) filter (where besluit.niveau = 2),
			count(*) filter (where besluit.niveau = 3), count(*) filter (where besluit.niveau = 4),
			count(*) filter (where besluit.niveau = 5)
		]::int[],
		coalesce(sum(vraag.aantal), 0)::int, coalesce(sum(plan.aantal), 0)::int,
		coalesce(sum(signaal.zorg), 0)::int, coalesce(sum(signaal.kracht), 0)::int
	from kind
	join groep on groep.school_id = huidige_school() and groep.id = kind.groep_id
	left join besluit on besluit.leerling_id = kind.leerling_id
	left join vraag on vraag.leerling_id = kind.leerling_id
	left join plan on plan.leerling_id = kind.leerling_id
	left join signaal on signaal.leerling_id = kind.leerling_id
	group by groep.id, groep.naam, groep.jaargroep
$$;

create or replace function schoolresultaten() returns table (
	groep_id uuid, vak text, toets text, schaal text, schooljaar text, deel text, gemiddelde numeric, aantal int, gegroeid int, vergeleken int
)
language sql stable security definer set search_path = public, pg_temp
as $$
	with meting as (
		select groepsplaatsing.groep_id, resultaat.vak, resultaat.toets, resultaat.schaal,
			resultaat.schooljaar, resultaat.deel, resultaat.waarde,
			-- The child first: rows come in per child, so that sorting is a matter of a dozen at a time.
			lag(resultaat.waarde) over (
				partition by resultaat.leerling_id, resultaat.vak, resultaat.toets, resultaat.schaal, groepsplaatsing.groep_id
				order by resultaat.afgenomen_op
			) as vorige
		from groep
		join groepsplaatsing on groepsplaatsing.school_id = groep.school_id and groepsplaatsing.groep_id = groep.id
			and groepsplaatsing.van <= (select vandaag())
			and (groepsplaatsing.tot is null or groepsplaatsing.tot >= (select vandaag()))
		join resultaat on resultaat.school_id = groep.school_id and resultaat.leerling_id = groepsplaatsing.leerling_id
			and resultaat.vervallen_op is null and resultaat.onderdeel is null and resultaat.deel in ('midden', 'eind')
			and resultaat.waarde is not null and resultaat.afgenomen_op > (select (vandaag() - interval '2 years')::date)
		where groep.school_id = huidige_school() and groep.soort = 'stamgroep' and groep.vervallen_op is null
			and (select ziet_schoolcijfers())
	)
	select groep_id, vak, toets, schaal, schooljaar, deel, round(avg(waarde), 1), count(*)::int,
		count(*) filter (where waarde > vorige)::int, count(*) filter (where vorige is not null)::int
	from meting
	group by groep_id, vak, toets, schaal, schooljaar, deel
	having count(*) >= 4
$$;
