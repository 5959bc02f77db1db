-- Of whom somebody owns an open question is asked with each transaction. The closings of the school are read once for it,
-- instead of looking one up for every question that somebody ever owned.
do $$
declare
	oud constant text := $oud$and not exists (
					select from vraagsluiting
					where vraagsluiting.school_id = ondersteuningsvraag.school_id
						and vraagsluiting.ondersteuningsvraag_id = ondersteuningsvraag.id
						and vraagsluiting.gesloten_op$oud$;
	nieuw constant text := $nieuw$and ondersteuningsvraag.id not in (
					select vraagsluiting.ondersteuningsvraag_id from vraagsluiting
					where vraagsluiting.school_id = huidige_school()
						and vraagsluiting.gesloten_op$nieuw$;
	tekst text := pg_get_functiondef('toegang_door_relatie()'::regprocedure);
begin
	if position(oud in tekst) = 0 then
		raise exception 'toegang_door_relatie() ziet er anders uit dan deze stap verwacht';
	end if;
	execute replace(tekst, oud, nieuw);
end
$$;
