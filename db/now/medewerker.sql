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
emailadres_bevestigd_op timestamp with time zone

-- CREATE UNIQUE INDEX medewerker_emailadres ON public.medewerker USING btree (school_id, lower(emailadres)) WHERE (emailadres IS NOT NULL)
-- CREATE UNIQUE INDEX medewerker_las_key ON public.medewerker USING btree (school_id, las_key) WHERE (las_key IS NOT NULL)
-- CREATE UNIQUE INDEX medewerker_pkey ON public.medewerker USING btree (school_id, id)

-- policy bevestigen for update to zorgvuldig_post
--   using true
--   with check true
-- policy deur for select to zorgvuldig_deur
--   using true
-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy post for select to zorgvuldig_post
--   using true
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
-- policy toezicht for select to zorgvuldig_bewijs
--   using (school_id = huidige_school())
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
-- policy werkt_vandaag for select to zorgvuldig_deur, zorgvuldig_toegang
--   using (((in_dienst_van IS NULL) OR (in_dienst_van <= vandaag())) AND ((in_dienst_tot IS NULL) OR (in_dienst_tot >= vandaag())) AND (NOT (EXISTS ( SELECT FROM verlof WHERE ((verlof.school_id = medewerker.school_id) AND (verlof.medewerker_id = medewerker.id) AND (verlof.van <= vandaag()) AND ((verlof.tot IS NULL) OR (verlof.tot >= vandaag())) AND (verlof.ingetrokken_op IS NULL))))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
--   with check (school_id = huidige_school())
-- policy wijzigen_door_beheerder for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT heeft_rol('beheerder'::text) AS heeft_rol))
--   with check (school_id = huidige_school())

-- grant delete, insert, select, update to zorgvuldig_app
-- grant select to zorgvuldig_deur
