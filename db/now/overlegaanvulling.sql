-- overlegaanvulling: Een regel bij het verslag van een overleg, na het afsluiten toegevoegd en als latere aanvulling te zien.
school_id uuid not null default
id uuid not null default
moment_id uuid not null
tekst text not null
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX overlegaanvulling_overleg ON public.overlegaanvulling USING btree (school_id, moment_id)
-- CREATE UNIQUE INDEX overlegaanvulling_pkey ON public.overlegaanvulling USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])) AND (is_beheer() OR (door = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
