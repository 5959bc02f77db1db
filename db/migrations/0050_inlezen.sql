-- What an EDEXML file may say and the first tables did not know yet.

-- Flemish years (11-16), day care (B, D) and special secondary education (V) are codes of the standard too.
alter table groep drop constraint groep_jaargroep_check;
alter table groep add constraint groep_jaargroep_check check (jaargroep in ('B', 'D', '0', '1', '2', '3', '4', '5', '6', '7', '8',
	'11', '12', '13', '14', '15', '16', 'H', 'S', 'V', 'C', 'I', 'N', 'U'));

-- Somebody who teaches gym to a group needs the names, not the files of its children.
alter table groep_medewerker drop constraint groep_medewerker_rol_check;
alter table groep_medewerker add constraint groep_medewerker_rol_check
	check (rol in ('groepsleerkracht', 'duo', 'invaller', 'onderwijsassistent', 'vakleerkracht'));
insert into toegangsregel (rol, relatie, laag) values ('vakleerkracht', 'eigen_groep', 0);
