-- school: Een basisschool met eigen BRIN; alles wat Zorgvuldig bewaart hoort bij precies een school.
id uuid not null default
brin text not null
naam text not null
regio text not null default
soort text not null default
aangemaakt_op timestamp with time zone not null default
bestuur_id uuid

-- CREATE INDEX school_bestuur ON public.school USING btree (bestuur_id)
-- CREATE UNIQUE INDEX school_brin_key ON public.school USING btree (brin)
-- CREATE UNIQUE INDEX school_pkey ON public.school USING btree (id)

-- policy beheer for all to zorgvuldig_beheer
--   using true
--   with check true
-- policy bestuur for select to zorgvuldig_bestuur
--   using (bestuur_id = ( SELECT mijn_bestuur() AS mijn_bestuur))
-- policy deur for select to zorgvuldig_deur
--   using true
-- policy leerling for select to zorgvuldig_leerling
--   using (id = huidige_school())
-- policy lezen for select to zorgvuldig_app
--   using (id = huidige_school())
-- policy ouder for select to zorgvuldig_ouder
--   using (id = huidige_school())
-- policy post for select to zorgvuldig_post
--   using true
-- policy toegang for select to zorgvuldig_toegang
--   using (id = huidige_school())
-- policy wijzigen for update to zorgvuldig_app
--   using ((id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
--   with check (id = huidige_school())

-- grant select to zorgvuldig_app
-- grant insert, select, update to zorgvuldig_beheer
-- grant select to zorgvuldig_deur
