-- overlegaanwezige: Of iemand bij een overleg was.
school_id uuid not null default
moment_id uuid not null
medewerker_id uuid not null
aanwezig boolean not null

-- CREATE INDEX overlegaanwezige_medewerker ON public.overlegaanwezige USING btree (school_id, medewerker_id)
-- CREATE UNIQUE INDEX overlegaanwezige_pkey ON public.overlegaanwezige USING btree (school_id, moment_id, medewerker_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))

-- grant insert, select to zorgvuldig_app
