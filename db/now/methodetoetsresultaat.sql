-- methodetoetsresultaat: De punten van een kind op een methodetoets.
school_id uuid not null default
methodetoets_id uuid not null
leerling_id uuid not null
behaald numeric not null
herkansing numeric
door uuid default
op timestamp with time zone not null default
import_id uuid

-- CREATE INDEX methodetoetsresultaat_import ON public.methodetoetsresultaat USING btree (school_id, import_id)
-- CREATE INDEX methodetoetsresultaat_leerling ON public.methodetoetsresultaat USING btree (school_id, leerling_id)
-- CREATE UNIQUE INDEX methodetoetsresultaat_pkey ON public.methodetoetsresultaat USING btree (school_id, methodetoets_id, leerling_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))
-- policy ouder for select to zorgvuldig_ouder
--   using ((school_id = huidige_school()) AND (leerling_id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))

-- grant delete, insert, select, update to zorgvuldig_app
-- grant select to zorgvuldig_ouder
