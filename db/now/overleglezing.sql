-- overleglezing: Dat iemand die niet bij een overleg was, het verslag las.
school_id uuid not null default
moment_id uuid not null
medewerker_id uuid not null
op timestamp with time zone not null default

-- CREATE INDEX overleglezing_medewerker ON public.overleglezing USING btree (school_id, medewerker_id)
-- CREATE UNIQUE INDEX overleglezing_pkey ON public.overleglezing USING btree (school_id, moment_id, medewerker_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])) AND (is_beheer() OR (medewerker_id = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
