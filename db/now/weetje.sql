-- weetje: Een korte regel over een kind voor wie de groep een dag overneemt; zonder geschiedenis en zonder dossier.
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
tekst text not null
tot date
ingetrokken_op timestamp with time zone
ingetrokken_door uuid
door uuid default
op timestamp with time zone not null default
soort text not null default

-- CREATE INDEX weetje_leerling ON public.weetje USING btree (school_id, leerling_id)
-- CREATE UNIQUE INDEX weetje_pkey ON public.weetje USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[])) OR ((ingetrokken_op IS NULL) AND ((tot IS NULL) OR (tot >= vandaag())) AND (leerling_id = ANY (( SELECT mijn_groepsleerlingen() AS mijn_groepsleerlingen)::uuid[])))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (ingetrokken_op IS NULL) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (ingetrokken_door = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
