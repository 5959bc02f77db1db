-- The day of this transaction is asked once per question, not once per row: reading the setting and turning it into a date took
-- most of the time in which it is found out who sees whom. What the functions answer stays the same.
do $$
declare
	functie regprocedure;
begin
	for functie in
		select oid::regprocedure from pg_proc
		where pronamespace = 'public'::regnamespace and prolang = (select oid from pg_language where lanname = 'sql')
			and proname in ('toegang_door_relatie', 'toegang_tot', 'bepaal_zicht', 'mijn_rollen')
	loop
		execute regexp_replace(pg_get_functiondef(functie), '(?<!select )\mvandaag\(\)', '(select vandaag())', 'g');
	end loop;
end
$$;
