-- The run itself. Pages and the command line call the same functions; what they may not touch is decided here.

create function bewaarjaren(gevraagd text) returns smallint
language sql stable security definer set search_path = public, pg_temp
as $$
	select coalesce(
		(select jaren from bewaartermijn where school_id = huidige_school() and categorie = gevraagd order by op desc limit 1),
		case gevraagd when 'leerlingdossier' then 2 when 'zorg' then 3 else 5 end)::smallint
$$;
comment on function bewaarjaren(text) is 'Hoeveel jaar na het vertrek een categorie bewaard wordt: wat de school koos, anders de standaard van law/bewaartermijnen.ts.';

create function bewaarlijst(peildatum date) returns table (leerling_id uuid, naam text, uitgestroomd_op date, opgeschort boolean,
	categorie text, jaren smallint, vanaf date, tabel text, aantal int, afdruk text)
language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
	soort record;
	termijn smallint;
	sleutel text;
begin
	if not mag_vernietigen() then return; end if;
	for soort in select k.tabel, k.kolom, bewaarcategorie(k.tabel) as categorie from kindtabellen() k order by 1
	loop
		termijn := bewaarjaren(soort.categorie);
		sleutel := (
			select string_agg(format('r.%I::text', attname), ' || ''/'' || ' order by plaats)
			from pg_index, unnest(indkey::int2[]) with ordinality as deel(nummer, plaats)
			join pg_attribute on attrelid = soort.tabel::regclass and attnum = nummer
			where indrelid = soort.tabel::regclass and indisprimary and attname <> 'school_id');
		return query execute format($q$
			select leerling.id, concat_ws(' ', leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam), leerling.uitgestroomd_op,
				exists (select from bewaaropschorting where bewaaropschorting.school_id = leerling.school_id
					and bewaaropschorting.leerling_id = leerling.id and bewaaropschorting.opgeheven_op is null),
				%1$L, $2, (leerling.uitgestroomd_op + make_interval(years => $2))::date, %2$L, count(*)::int,
				encode(sha256(convert_to(string_agg(%3$s, ' ' order by %3$s collate "C"), 'UTF8')), 'hex')
			from leerling
			join %2$I r on r.school_id = leerling.school_id and r.%4$I = leerling.id
			where leerling.school_id = huidige_school() and leerling.uitgestroomd_op + make_interval(years => $2) <= $1
			group by leerling.school_id, leerling.id$q$, soort.categorie, soort.tabel, sleutel, soort.kolom)
		using peildatum, termijn;
	end loop;
end
$$;
comment on function bewaarlijst(date) is 'Van welke kinderen op een dag welke stukken vernietigd moeten worden, waarom en sinds wanneer; ook wie is opgeschort. Leeg voor wie er niet over gaat.';

create function bewaarlijstafdruk(peildatum date) returns text
language sql stable security definer set search_path = public, pg_temp
as $$
	select encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', lijst.leerling_id, lijst.tabel, lijst.aantal, lijst.afdruk), e'\n'
		order by lijst.leerling_id, lijst.tabel collate "C"), ''), 'UTF8')), 'hex')
	from bewaarlijst(peildatum) lijst where not lijst.opgeschort
$$;
comment on function bewaarlijstafdruk(date) is 'Een afdruk over alles wat op die dag vernietigd zou worden, om te weten of het nog is wat iemand zag.';

create function vernietig(peildatum date, verwacht text) returns uuid
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
	kenmerk constant uuid := gen_random_uuid();
	soort record;
	ouders uuid[];
begin
	if not mag_vernietigen() then
		raise exception 'Vernietigen doet de directie of de functionaris gegevensbescherming.' using errcode = 'insufficient_privilege';
	end if;
	if peildatum > vandaag() then
		raise exception 'Vernietigen kan niet vooruit.' using errcode = 'check_violation';
	end if;
	-- One run of a school at a time; the second sees what the first left, and that is not what its asker saw.
	perform pg_advisory_xact_lock(7220, hashtext(huidige_school()::text));
	if bewaarlijstafdruk(peildatum) is distinct from verwacht then return null; end if;

	-- What is to go is written down before anything goes: a row takes along what hangs on it.
	with lijst as materialized (
		select * from bewaarlijst(vernietig.peildatum) where not opgeschort
	), kop as (
		insert into vernietiging (id, peildatum, kinderen, stukken, afdruk)
		select kenmerk, vernietig.peildatum, count(distinct lijst.leerling_id), sum(lijst.aantal), verwacht from lijst having count(*) > 0
	)
	insert into vernietigingsregel (vernietiging_id, leerling_id, tabel, categorie, jaren, uitgestroomd_op, aantal, afdruk)
	select kenmerk, lijst.leerling_id, lijst.tabel, lijst.categorie, lijst.jaren, lijst.uitgestroomd_op, lijst.aantal, lijst.afdruk from lijst;
	if not found then return null; end if;

	ouders := array(
		select ouderschap.ouder_id from ouderschap
		join vernietigingsregel regel on regel.school_id = ouderschap.school_id and regel.leerling_id = ouderschap.leerling_id
		where regel.vernietiging_id = kenmerk and regel.tabel = 'ouderschap');
	for soort in select kind.tabel, kind.kolom from kindtabellen() kind order by kind.tabel = 'leerling', kind.tabel
	loop
		execute format('delete from %1$I where school_id = huidige_school() and %2$I in (
			select leerling_id from vernietigingsregel where school_id = huidige_school() and vernietiging_id = $1 and tabel = %1$L)',
			soort.tabel, soort.kolom) using kenmerk;
	end loop;
	-- A parent stays as long as a brother or sister is here.
	delete from ouder where school_id = huidige_school() and id = any (ouders)
		and not exists (select from ouderschap where ouderschap.school_id = ouder.school_id and ouderschap.ouder_id = ouder.id);

	insert into gebeurtenis (soort, handeling, onderdeel, tabel, rijen, aantal, vingerafdruk)
	select 'vernietiging', 'bewaartermijn', 'bewaartermijn voorbij', 'vernietiging', kenmerk::text, stukken, afdruk
	from vernietiging where school_id = huidige_school() and id = kenmerk;
	return kenmerk;
end
$$;
comment on function vernietig(date, text) is 'Vernietigt wat bewaarlijst() op die dag noemt, als het nog is wat de vrager zag; legt aantallen en afdrukken vast. Leeg als de lijst leeg is of intussen anders.';

create function kinderen_zonder_uitschrijfdatum() returns table (leerling_id uuid, naam text, geboortedatum date, laatst_in_groep date)
language sql stable security definer set search_path = public, pg_temp
as $$
	select leerling.id, concat_ws(' ', leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam), leerling.geboortedatum,
		max(groepsplaatsing.tot)
	from leerling
	left join groepsplaatsing on groepsplaatsing.school_id = leerling.school_id and groepsplaatsing.leerling_id = leerling.id
	where leerling.school_id = huidige_school() and mag_vernietigen() and leerling.uitgestroomd_op is null
	group by leerling.school_id, leerling.id
	-- No group any more, or older than anybody in a primary school is (the law lets go at fourteen).
	having bool_and(coalesce(groepsplaatsing.tot < vandaag(), false)) or leerling.geboortedatum + make_interval(years => 14) < vandaag()
	order by 2
$$;
comment on function kinderen_zonder_uitschrijfdatum() is 'Kinderen die er niet meer lijken te zijn en toch geen uitschrijfdatum hebben: zonder die dag begint geen bewaartermijn.';

create function kind_voor_bewaren(kind uuid) returns text
language sql stable security definer set search_path = public, pg_temp
as $$
	select concat_ws(' ', leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam)
	from leerling where leerling.school_id = huidige_school() and leerling.id = kind and mag_vernietigen()
$$;
comment on function kind_voor_bewaren(uuid) is 'De naam van een kind voor wie over bewaren gaat en het dossier zelf niet ziet.';

grant create on schema public to zorgvuldig_vernietiging;
alter function bewaarjaren(text) owner to zorgvuldig_vernietiging;
alter function bewaarlijst(date) owner to zorgvuldig_vernietiging;
alter function bewaarlijstafdruk(date) owner to zorgvuldig_vernietiging;
alter function vernietig(date, text) owner to zorgvuldig_vernietiging;
alter function kinderen_zonder_uitschrijfdatum() owner to zorgvuldig_vernietiging;
alter function kind_voor_bewaren(uuid) owner to zorgvuldig_vernietiging;
revoke create on schema public from zorgvuldig_vernietiging;
