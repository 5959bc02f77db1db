-- medewerker_rol: Een rol van een medewerker, met begin en einde.
school_id uuid not null default
medewerker_id uuid not null
rol text not null
van date not null default
tot date

-- CREATE UNIQUE INDEX medewerker_rol_pkey ON public.medewerker_rol USING btree (school_id, medewerker_id, rol, van)

-- policy deur for select to zorgvuldig_deur
--   using true
-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR ((rol <> 'bestuur'::text) AND (( SELECT heeft_rol('directie'::text) AS heeft_rol) OR ( SELECT heeft_rol('beheerder'::text) AS heeft_rol)))))
-- policy toezicht for select to zorgvuldig_bewijs
--   using (school_id = huidige_school())
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (is_beheer() OR ((rol <> 'bestuur'::text) AND (( SELECT heeft_rol('directie'::text) AS heeft_rol) OR ( SELECT heeft_rol('beheerder'::text) AS heeft_rol)))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (is_beheer() OR ((rol <> 'bestuur'::text) AND (( SELECT heeft_rol('directie'::text) AS heeft_rol) OR ( SELECT heeft_rol('beheerder'::text) AS heeft_rol)))))
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (rol <> 'bestuur'::text)))

-- grant delete, insert, select, update to zorgvuldig_app
-- grant select to zorgvuldig_deur
-- grant select to zorgvuldig_toegang
