-- medewerker: Iemand die op de school werkt; rollen en groepen zeggen wat hij of zij mag zien.
school_id uuid not null default
id uuid not null default
las_key text
eckid text
roepnaam text
voorletters text
voorvoegsel text
achternaam text
emailadres text
in_dienst_van date
in_dienst_tot date

-- CREATE UNIQUE INDEX medewerker_las_key ON public.medewerker USING btree (school_id, las_key) WHERE (las_key IS NOT NULL)
-- CREATE UNIQUE INDEX medewerker_pkey ON public.medewerker USING btree (school_id, id)

-- policy deur for select to zorgvuldig_deur
--   using true
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
-- grant select to zorgvuldig_deur
