-- Among the rows of many schools PostgreSQL expects one child in a school, and would count the signals of the school anew for each.
-- What is counted per child is counted once.
do $$
declare
	tekst text := pg_get_functiondef('schoolcijfers()'::regprocedure);
	deel text;
begin
	foreach deel in array array['besluit', 'vraag', 'plan', 'signaal']
	loop
		if position(E'\t' || deel || ' as (' in tekst) = 0 then
			raise exception 'schoolcijfers() ziet er anders uit dan deze stap verwacht';
		end if;
		tekst := replace(tekst, E'\t' || deel || ' as (', E'\t' || deel || ' as materialized (');
	end loop;
	execute tekst;
end
$$;
