-- Whether it is time to look again, for a first page: by days only, the list itself is more work.

create function bewaarronde_nodig(dag date) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
	select mag_vernietigen()
		and not exists (select from vernietiging where school_id = huidige_school() and peildatum > dag - interval '1 year')
		and exists (select from leerling where school_id = huidige_school()
			and uitgestroomd_op + make_interval(years => bewaarjaren('leerlingdossier')) <= dag + interval '30 days')
$$;
comment on function bewaarronde_nodig(date) is 'Of er binnen dertig dagen een bewaartermijn voorbij is en het meer dan een jaar geleden is dat er vernietigd werd.';
grant create on schema public to zorgvuldig_vernietiging;
alter function bewaarronde_nodig(date) owner to zorgvuldig_vernietiging;
revoke create on schema public from zorgvuldig_vernietiging;
