-- The moment a row is written, on the day the installation lives in: a demo or test that pretends another day
-- would otherwise write pages of a story outside the days of that story.

create function nu() returns timestamptz
language sql stable parallel safe
as $$
	select case
		when vandaag() = (now() at time zone 'Europe/Amsterdam')::date then now()
		else (vandaag() + (now() at time zone 'Europe/Amsterdam')::time) at time zone 'Europe/Amsterdam'
	end
$$;
comment on function nu() is 'Dit moment, op de dag van deze transactie; in een echte school gewoon de tijd van nu.';

do $$
declare tabel text;
begin
	foreach tabel in array array['ondersteuningsvraag', 'vraagsluiting', 'vraagnotitie', 'signaalbesluit', 'niveaubesluit',
		'leerlingbespreking', 'handelingsplan', 'handelingsplanversie', 'plannotitie', 'planevaluatie', 'afspraak',
		'afspraakafronding', 'observatie']
	loop
		execute format('alter table %I alter column op set default nu()', tabel);
	end loop;
	alter table signaal alter column ontstaan_op set default nu();
end
$$;
