-- A signal goes on with new facts; what a question took in stays as it was read that day (S128, "a decision is a row").

alter table signaalbesluit add column uitleg text;
comment on column signaalbesluit.uitleg is 'De uitleg van het signaal zoals die was toen het in de vraag werd opgenomen; leeg waar dat niet bekend is.';

alter table signaal no force row level security;
alter table signaalbesluit no force row level security;
update signaalbesluit set uitleg = (
	select signaal.uitleg from signaal
	where signaal.school_id = signaalbesluit.school_id and signaal.leerling_id = signaalbesluit.leerling_id
		and signaal.sleutel = signaalbesluit.signaal_sleutel and signaal.ontstaan_op <= signaalbesluit.op
	order by signaal.ontstaan_op desc limit 1)
where soort = 'in_vraag';
alter table signaal force row level security;
alter table signaalbesluit force row level security;
