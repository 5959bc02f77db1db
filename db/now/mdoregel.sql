-- mdoregel: Wat in een MDO is besloten, of na het afsluiten is aangevuld.
school_id uuid not null default
id uuid not null default
mdo_id uuid not null
leerling_id uuid not null
soort text not null
tekst text not null
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX mdoregel_leerling ON public.mdoregel USING btree (school_id, leerling_id)
-- CREATE INDEX mdoregel_mdo ON public.mdoregel USING btree (school_id, mdo_id, leerling_id)
-- CREATE UNIQUE INDEX mdoregel_pkey ON public.mdoregel USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))) AND (is_beheer() OR (door = huidige_medewerker())))
-- policy weghalen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))) AND (soort = 'besluit'::text))

-- grant delete, insert, select to zorgvuldig_app
