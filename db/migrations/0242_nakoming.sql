-- Whether promises about children were kept, counted for everybody who works here: directie, team and the medezeggenschapsraad.
-- Children and their records are prints here that lead nowhere; what was written about them is not in it.

do $$
declare tabel text;
begin
	foreach tabel in array array['plannotitie', 'afspraak', 'afspraakafronding']
	loop
		execute format('create policy toegang on %I for select to zorgvuldig_toegang using (school_id = huidige_school())', tabel);
		execute format('grant select on %I to zorgvuldig_toegang', tabel);
	end loop;
end
$$;

create function nakomingsfeiten(gevraagd text, begin_jaar date, eind_jaar date) returns table (
	soort text, sleutel text, bij text, leerling text, groep_id uuid, datum date, tot date, venster_van date, venster_tot date
)
language sql stable security definer set search_path = public, pg_temp
as $$
	with kind as (
		select distinct on (groepsplaatsing.leerling_id) groepsplaatsing.leerling_id, groepsplaatsing.groep_id,
			md5(groepsplaatsing.leerling_id::text || gevraagd) as afdruk
		from groep
		join groepsplaatsing on groepsplaatsing.school_id = groep.school_id and groepsplaatsing.groep_id = groep.id
		where groep.school_id = huidige_school() and groep.schooljaar = gevraagd and groep.soort = 'stamgroep'
			and groep.vervallen_op is null and (huidige_medewerker() is not null or is_beheer())
		order by groepsplaatsing.leerling_id, groepsplaatsing.van desc
	)
	select 'handelingsplan', md5(handelingsplan.id::text || gevraagd), null, kind.afdruk, kind.groep_id, handelingsplan.begonnen_op,
		planevaluatie.geevalueerd_op, handelingsplan.evaluatie_van, handelingsplan.evaluatie_tot
	from kind
	join handelingsplan on handelingsplan.school_id = huidige_school() and handelingsplan.leerling_id = kind.leerling_id
		and handelingsplan.begonnen_op <= eind_jaar
	left join planevaluatie on planevaluatie.school_id = huidige_school() and planevaluatie.handelingsplan_id = handelingsplan.id
	where planevaluatie.geevalueerd_op is null or planevaluatie.geevalueerd_op >= begin_jaar
	union all
	select 'evaluatie', md5(planevaluatie.id::text || gevraagd), md5(planevaluatie.handelingsplan_id::text || gevraagd),
		kind.afdruk, kind.groep_id, planevaluatie.geevalueerd_op, null, null, null
	from kind
	join planevaluatie on planevaluatie.school_id = huidige_school() and planevaluatie.leerling_id = kind.leerling_id
		and planevaluatie.geevalueerd_op >= begin_jaar
	union all
	select 'notitie', md5(plannotitie.id::text || gevraagd), md5(plannotitie.handelingsplan_id::text || gevraagd),
		kind.afdruk, kind.groep_id, plannotitie.gebeurd_op, null, null, null
	from kind
	join plannotitie on plannotitie.school_id = huidige_school() and plannotitie.leerling_id = kind.leerling_id
		and plannotitie.gebeurd_op between begin_jaar and eind_jaar
	union all
	select 'niveaubesluit', md5(niveaubesluit.id::text || gevraagd), kind.afdruk, kind.afdruk, kind.groep_id,
		niveaubesluit.besloten_op, null, niveaubesluit.opnieuw_op, null
	from kind
	join niveaubesluit on niveaubesluit.school_id = huidige_school() and niveaubesluit.leerling_id = kind.leerling_id
		and niveaubesluit.besloten_op >= begin_jaar - 365
	union all
	select 'afspraak', md5(afspraak.id::text || gevraagd), null, kind.afdruk, kind.groep_id,
		least((afspraak.op at time zone 'Europe/Amsterdam')::date, afspraak.uiterlijk), null, afspraak.uiterlijk, null
	from kind
	join afspraak on afspraak.school_id = huidige_school() and afspraak.leerling_id = kind.leerling_id
		and afspraak.uiterlijk between begin_jaar and eind_jaar
	union all
	select case afspraakafronding.uitkomst when 'gedaan' then 'afspraak_gedaan' else 'afspraak_vervallen' end,
		md5(afspraakafronding.afspraak_id::text || gevraagd || 'klaar'), md5(afspraakafronding.afspraak_id::text || gevraagd), kind.afdruk,
		kind.groep_id, afspraakafronding.afgerond_op, null, null, null
	from kind
	join afspraak on afspraak.school_id = huidige_school() and afspraak.leerling_id = kind.leerling_id
		and afspraak.uiterlijk between begin_jaar and eind_jaar
	join afspraakafronding on afspraakafronding.school_id = huidige_school() and afspraakafronding.afspraak_id = afspraak.id
$$;
comment on function nakomingsfeiten(text, date, date) is 'Wat er over kinderen is beloofd en gedaan in een schooljaar, per groep, met afdrukken in plaats van namen en zonder tekst.';
grant create on schema public to zorgvuldig_toegang;
alter function nakomingsfeiten(text, date, date) owner to zorgvuldig_toegang;
revoke create on schema public from zorgvuldig_toegang;
