-- volgscore: Hoe een kind volgens een volglijst staat op een competentie, van 1 (zorg) tot 4 (sterk); de vragen van de uitgever staan er niet in.
school_id uuid not null default
volglijst_id uuid not null
leerling_id uuid not null
competentie text not null
score numeric not null
ingelezen boolean not null default
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX volgscore_leerling ON public.volgscore USING btree (school_id, leerling_id)
-- CREATE UNIQUE INDEX volgscore_pkey ON public.volgscore USING btree (school_id, volglijst_id, leerling_id, competentie)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (door = huidige_medewerker())) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (door = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
