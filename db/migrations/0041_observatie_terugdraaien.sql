-- A slip of the thumb may be taken back on the day itself, by who made it; after that day an observation stays.

create policy verwijderen on observatie for delete to zorgvuldig_app
	using (school_id = huidige_school() and door = huidige_medewerker()
		and (op at time zone 'Europe/Amsterdam')::date = vandaag()
		and ((select hele_school(2)) or leerling_id = any ((select mijn_leerlingen(2))::uuid[])));
grant delete on observatie to zorgvuldig_app;
