-- What still asks for a look: not aged out, not put aside today, not in a running question, not covered by a running plan.
-- A plan past its last evaluation day no longer silences a child. The same rules as toestandOf(), for lists that count quickly.

create view open_signaal with (security_invoker = true) as
select signaal.*
from signaal
where signaal.vervallen_op is null
	and not exists (
		select from handelingsplan
		where handelingsplan.school_id = signaal.school_id and handelingsplan.leerling_id = signaal.leerling_id
			and handelingsplan.begonnen_op <= vandaag() and handelingsplan.evaluatie_tot >= vandaag()
			and (
				(handelingsplan.vak = signaal.vak and handelingsplan.richting = signaal.richting)
				or exists (
					select from signaalbesluit
					where signaalbesluit.school_id = signaal.school_id and signaalbesluit.leerling_id = signaal.leerling_id
						and signaalbesluit.signaal_sleutel = signaal.sleutel and signaalbesluit.soort = 'in_vraag'
						and signaalbesluit.ondersteuningsvraag_id = handelingsplan.ondersteuningsvraag_id
				)
			)
			and not exists (
				select from planevaluatie
				where planevaluatie.school_id = handelingsplan.school_id and planevaluatie.handelingsplan_id = handelingsplan.id
					and planevaluatie.geevalueerd_op <= vandaag()
			)
	)
	and not exists (
		select from signaalbesluit
		where signaalbesluit.school_id = signaal.school_id and signaalbesluit.leerling_id = signaal.leerling_id
			and signaalbesluit.signaal_sleutel = signaal.sleutel and signaalbesluit.soort = 'in_vraag'
			and not exists (
				select from vraagsluiting
				where vraagsluiting.school_id = signaalbesluit.school_id
					and vraagsluiting.ondersteuningsvraag_id = signaalbesluit.ondersteuningsvraag_id
					and vraagsluiting.heropend_op is null
			)
	)
	and coalesce((
		select signaalbesluit.tot <= vandaag()
		from signaalbesluit
		where signaalbesluit.school_id = signaal.school_id and signaalbesluit.leerling_id = signaal.leerling_id
			and signaalbesluit.signaal_sleutel = signaal.sleutel and signaalbesluit.soort = 'terzijde'
		order by signaalbesluit.op desc
		limit 1
	), true);
comment on view open_signaal is 'Signalen die vandaag nog om een blik vragen (A5, A7, A8).';
grant select on open_signaal to zorgvuldig_app;
