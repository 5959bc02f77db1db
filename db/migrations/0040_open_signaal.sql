-- The view now says exactly what toestandOf() says: a plan is silent through a question only while that question runs,
-- a closing in the future does not close yet, a plan without a last day runs on, and two decisions of one moment have an order.

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
				and vraagsluiting.gesloten_op <= vandaag()
				and (vraagsluiting.heropend_op is null or vraagsluiting.heropend_op > vandaag())
		)
	limit 1
) lopende_vraag on true
where signaal.vervallen_op is null
	and lopende_vraag.ondersteuningsvraag_id is null
	and not exists (
		select from handelingsplan
		where handelingsplan.school_id = signaal.school_id and handelingsplan.leerling_id = signaal.leerling_id
			and handelingsplan.vak = signaal.vak and handelingsplan.richting = signaal.richting
			and handelingsplan.begonnen_op <= vandaag()
			and (handelingsplan.evaluatie_tot is null or handelingsplan.evaluatie_tot >= vandaag())
			and not exists (
				select from planevaluatie
				where planevaluatie.school_id = handelingsplan.school_id and planevaluatie.handelingsplan_id = handelingsplan.id
					and planevaluatie.geevalueerd_op <= vandaag()
			)
	)
	and coalesce((
		select signaalbesluit.tot <= vandaag()
		from signaalbesluit
		where signaalbesluit.school_id = signaal.school_id and signaalbesluit.leerling_id = signaal.leerling_id
			and signaalbesluit.signaal_sleutel = signaal.sleutel and signaalbesluit.soort = 'terzijde'
		order by signaalbesluit.op desc, signaalbesluit.id desc
		limit 1
	), true);
