-- groep_medewerker: Wie voor welke groep staat, met begin en einde; hieruit volgt welke kinderen iemand ziet.
school_id uuid not null default
groep_id uuid not null
medewerker_id uuid not null
rol text not null default
van date not null
tot date

-- CREATE INDEX groep_medewerker_medewerker ON public.groep_medewerker USING btree (school_id, medewerker_id)
-- CREATE UNIQUE INDEX groep_medewerker_pkey ON public.groep_medewerker USING btree (school_id, groep_id, medewerker_id, van)

-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
-- policy toezicht for select to zorgvuldig_bewijs
--   using (school_id = huidige_school())
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
--   with check (school_id = huidige_school())

-- grant delete, insert, select, update to zorgvuldig_app
-- grant select to zorgvuldig_toegang
