-- groep: Een groep kinderen in een schooljaar; jaargroep C is een combinatiegroep, waar de jaargroep van het kind telt.
school_id uuid not null default
id uuid not null default
schooljaar text not null
naam text not null
jaargroep text
soort text not null default
las_key text
omschrijving text
vervallen_op timestamp with time zone

-- CREATE UNIQUE INDEX groep_las_key ON public.groep USING btree (school_id, schooljaar, soort, las_key) WHERE (las_key IS NOT NULL)
-- CREATE UNIQUE INDEX groep_pkey ON public.groep USING btree (school_id, id)
-- CREATE INDEX groep_schooljaar ON public.groep USING btree (school_id, schooljaar)

-- policy bestuur for select to zorgvuldig_bestuur
--   using (school_id IN ( SELECT school.id FROM school))
-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy ouder for select to zorgvuldig_ouder
--   using ((school_id = huidige_school()) AND (id IN ( SELECT groepsplaatsing.groep_id FROM groepsplaatsing WHERE (groepsplaatsing.school_id = huidige_school()))))
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
