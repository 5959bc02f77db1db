-- A child that takes two tests of a subject counted twice, so that ten could be five children. The newest test of a subject
-- counts, each child once.

create or replace function bestuurscijfers() returns table (
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
		select resultaat.school_id, resultaat.leerling_id, resultaat.vak, resultaat.toets, resultaat.waarde, resultaat.afgenomen_op,
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
	groei as (
		select distinct on (meting.school_id, meting.leerling_id, meting.vak)
			meting.school_id, meting.vak, meting.waarde, meting.vorige
		from meting
		where meting.plek = 1 and meting.vorige is not null
		order by meting.school_id, meting.leerling_id, meting.vak, meting.afgenomen_op desc, meting.toets
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
		select groei.school_id, 'groei ' || groei.vak, array['gelijk of lager', 'gegroeid'],
			array[count(*) filter (where waarde <= vorige), count(*) filter (where waarde > vorige)]::int[]
		from groei group by groei.school_id, groei.vak
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
