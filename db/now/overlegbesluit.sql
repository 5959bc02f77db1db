-- overlegbesluit: Wat in een overleg is besloten.
school_id uuid not null default
id uuid not null default
punt_id uuid not null
moment_id uuid not null
tekst text not null
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX overlegbesluit_overleg ON public.overlegbesluit USING btree (school_id, moment_id)
-- CREATE UNIQUE INDEX overlegbesluit_pkey ON public.overlegbesluit USING btree (school_id, id)
-- CREATE INDEX overlegbesluit_punt ON public.overlegbesluit USING btree (school_id, punt_id, moment_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])) AND (is_beheer() OR (door = huidige_medewerker())))
-- policy weghalen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))

-- grant delete, insert, select to zorgvuldig_app
