-- planevaluatie: Hoe een plan uitpakte: bereikt, deels of niet, en wat er daarna gebeurt; sluit het plan.
school_id uuid not null default
id uuid not null default
handelingsplan_id uuid not null
leerling_id uuid not null
uitkomst text not null
eindwaarde text not null default
toelichting text not null
ouders text not null default
leerlingwoorden text not null default
vervolg text not null
geevalueerd_op date not null default
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX planevaluatie_leerling ON public.planevaluatie USING btree (school_id, leerling_id)
-- CREATE UNIQUE INDEX planevaluatie_pkey ON public.planevaluatie USING btree (school_id, id)
-- CREATE UNIQUE INDEX planevaluatie_school_id_handelingsplan_id_key ON public.planevaluatie USING btree (school_id, handelingsplan_id)

-- policy bestuur for select to zorgvuldig_bestuur
--   using (school_id IN ( SELECT school.id FROM school))
-- policy leerling for select to zorgvuldig_leerling
--   using ((school_id = huidige_school()) AND (leerling_id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])))
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy ouder for select to zorgvuldig_ouder
--   using ((school_id = huidige_school()) AND (leerling_id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy verbetering for update to zorgvuldig_verbetering
--   using (school_id = huidige_school())
--   with check (school_id = huidige_school())
-- policy verbetering_lezen for select to zorgvuldig_verbetering
--   using (school_id = huidige_school())

-- grant insert, select to zorgvuldig_app
-- grant select to zorgvuldig_ouder
-- grant select to zorgvuldig_toegang
