-- groepsplaatsing: Een kind in een groep, van dag tot dag; eerdere plaatsingen blijven staan.
school_id uuid not null default
leerling_id uuid not null
groep_id uuid not null
jaargroep text
van date not null
tot date

-- CREATE INDEX groepsplaatsing_groep ON public.groepsplaatsing USING btree (school_id, groep_id)
-- CREATE UNIQUE INDEX groepsplaatsing_pkey ON public.groepsplaatsing USING btree (school_id, leerling_id, groep_id, van)

-- policy bestuur for select to zorgvuldig_bestuur
--   using (school_id IN ( SELECT school.id FROM school))
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(0) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(0) AS mijn_leerlingen)::uuid[]))))
-- policy ouder for select to zorgvuldig_ouder
--   using ((school_id = huidige_school()) AND (leerling_id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])))
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
-- grant select to zorgvuldig_ouder
-- grant select to zorgvuldig_toegang
