-- overlegafspraak: Een afspraak uit een overleg die niet over een kind gaat: wat, wie en wanneer; staat op de werklijst tot zij gedaan is.
school_id uuid not null default
id uuid not null default
punt_id uuid not null
moment_id uuid not null
wat text not null
wie_id uuid not null
uiterlijk date not null
gedaan_op timestamp with time zone
gedaan_door uuid
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX overlegafspraak_overleg ON public.overlegafspraak USING btree (school_id, moment_id)
-- CREATE UNIQUE INDEX overlegafspraak_pkey ON public.overlegafspraak USING btree (school_id, id)
-- CREATE INDEX overlegafspraak_punt ON public.overlegafspraak USING btree (school_id, punt_id, moment_id)
-- CREATE INDEX overlegafspraak_wie ON public.overlegafspraak USING btree (school_id, wie_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ((wie_id = huidige_medewerker()) OR ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])) AND (is_beheer() OR (door = huidige_medewerker())))
-- policy weghalen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ((wie_id = huidige_medewerker()) OR ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))))
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (gedaan_door IS NULL) OR (gedaan_door = huidige_medewerker())))

-- grant delete, insert, select to zorgvuldig_app
