-- Method tests that came with a file go back with it; a day that an installation pretends counts for imports too.

alter table methodetoets add column import_id uuid;
alter table methodetoets add foreign key (school_id, import_id) references import on delete set null (import_id);
create index methodetoets_import on methodetoets (school_id, import_id);

alter table methodetoetsresultaat add column import_id uuid;
alter table methodetoetsresultaat add foreign key (school_id, import_id) references import on delete set null (import_id);
create index methodetoetsresultaat_import on methodetoetsresultaat (school_id, import_id);

do $$
declare tabel text;
begin
	foreach tabel in array array['import', 'import_terugdraaiing', 'methodetoets', 'methodetoetsresultaat']
	loop
		execute format('alter table %I alter column op set default nu()', tabel);
	end loop;
	alter table resultaat alter column ingevoerd_op set default nu();
end
$$;
