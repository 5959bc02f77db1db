-- gebruiker: Het account waarmee een medewerker, een ouder of een kind zich aanmeldt; het wachtwoord staat er alleen als argon2id-afdruk.
school_id uuid not null default
id uuid not null default
medewerker_id uuid
gebruikersnaam text not null
wachtwoord text
actief boolean not null default
ouder_id uuid
leerling_id uuid
sessies_vanaf timestamp with time zone
tweede_stap_vanaf date

-- CREATE UNIQUE INDEX gebruiker_gebruikersnaam_key ON public.gebruiker USING btree (gebruikersnaam)
-- CREATE INDEX gebruiker_leerling ON public.gebruiker USING btree (school_id, leerling_id)
-- CREATE INDEX gebruiker_medewerker ON public.gebruiker USING btree (school_id, medewerker_id)
-- CREATE INDEX gebruiker_ouder ON public.gebruiker USING btree (school_id, ouder_id)
-- CREATE UNIQUE INDEX gebruiker_pkey ON public.gebruiker USING btree (school_id, id)

-- policy bewijs for select to zorgvuldig_bewijs
--   using true
-- policy deur for all to zorgvuldig_deur
--   using true
--   with check true
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (is_beheer() OR (medewerker_id = huidige_medewerker()) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol) OR ( SELECT heeft_rol('beheerder'::text) AS heeft_rol)))
-- policy post for select to zorgvuldig_post
--   using true
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('directie'::text) AS heeft_rol) OR ( SELECT heeft_rol('beheerder'::text) AS heeft_rol)))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (is_beheer() OR (medewerker_id = huidige_medewerker()) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol) OR ( SELECT heeft_rol('beheerder'::text) AS heeft_rol)))
--   with check (school_id = huidige_school())

-- grant insert to zorgvuldig_app
-- grant select to zorgvuldig_deur
