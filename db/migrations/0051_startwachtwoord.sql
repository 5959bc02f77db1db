-- A start password opens one door: the page where its owner chooses a password of their own.

drop function lees_sessie(bytea);
create function lees_sessie(afdruk bytea) returns table (
	school_id uuid, school_naam text, school_soort text, brin text, gebruiker_id uuid, medewerker_id uuid,
	roepnaam text, voorvoegsel text, achternaam text, rollen text[], gebruikt_op timestamptz, startwachtwoord boolean
)
language sql volatile security definer set search_path = public, pg_temp
as $$
	update sessie set gebruikt_op = now()
	where token_afdruk = afdruk and verloopt_op > now() and gebruikt_op < now() - interval '1 minute';

	select sessie.school_id, school.naam, school.soort, school.brin, gebruiker.id, medewerker.id,
		medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam,
		array(select distinct rol from medewerker_rol
			where medewerker_rol.school_id = sessie.school_id and medewerker_rol.medewerker_id = medewerker.id
				and medewerker_rol.van <= vandaag() and (medewerker_rol.tot is null or medewerker_rol.tot >= vandaag())),
		sessie.gebruikt_op, coalesce(gebruiker.wachtwoord like 'argon2id-start$%', false)
	from sessie
	join school on school.id = sessie.school_id
	join gebruiker on gebruiker.school_id = sessie.school_id and gebruiker.id = sessie.gebruiker_id and gebruiker.actief
	join medewerker on medewerker.school_id = gebruiker.school_id and medewerker.id = gebruiker.medewerker_id
		and (medewerker.in_dienst_tot is null or medewerker.in_dienst_tot >= vandaag())
	where sessie.token_afdruk = afdruk and sessie.verloopt_op > now() and sessie.gebruikt_op > now() - interval '12 hours'
$$;
comment on function lees_sessie(bytea) is 'De persoon achter een sessietoken, of niets; houdt bij wanneer de sessie het laatst is gebruikt.';
grant create on schema public to zorgvuldig_deur;
alter function lees_sessie(bytea) owner to zorgvuldig_deur;
revoke create on schema public from zorgvuldig_deur;
