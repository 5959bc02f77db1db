-- overlegvoorbereiding: Wat iemand vooraf meegeeft aan een overleg; wie meedoet, leest het.
school_id uuid not null default
moment_id uuid not null
medewerker_id uuid not null
tekst text not null

-- CREATE INDEX overlegvoorbereiding_medewerker ON public.overlegvoorbereiding USING btree (school_id, medewerker_id)
-- CREATE UNIQUE INDEX overlegvoorbereiding_pkey ON public.overlegvoorbereiding USING btree (school_id, moment_id, medewerker_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])) AND (is_beheer() OR (medewerker_id = huidige_medewerker())))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])) AND (is_beheer() OR (medewerker_id = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
