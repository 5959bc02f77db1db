-- plannotitie: Een aantekening bij de uitvoering van een plan, in drie tikken op de telefoon (S28-S30).
school_id uuid not null default
id uuid not null default
handelingsplan_id uuid not null
leerling_id uuid not null
gebeurd_op date not null default
hoe text not null
tekst text
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX plannotitie_leerling ON public.plannotitie USING btree (school_id, leerling_id, gebeurd_op)
-- CREATE UNIQUE INDEX plannotitie_pkey ON public.plannotitie USING btree (school_id, id)
-- CREATE INDEX plannotitie_plan ON public.plannotitie USING btree (school_id, handelingsplan_id, gebeurd_op)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))

-- grant delete, insert, select to zorgvuldig_app
-- grant select to zorgvuldig_toegang
