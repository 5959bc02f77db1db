-- besprekingsaanvulling: Een regel van iemand die er niet bij was, na het afsluiten van de bespreking toegevoegd en als latere aanvulling te zien.
school_id uuid not null default
id uuid not null default
leerlingbespreking_id uuid not null
leerling_id uuid not null
tekst text not null
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX besprekingsaanvulling_bespreking ON public.besprekingsaanvulling USING btree (school_id, leerlingbespreking_id)
-- CREATE INDEX besprekingsaanvulling_leerling ON public.besprekingsaanvulling USING btree (school_id, leerling_id)
-- CREATE UNIQUE INDEX besprekingsaanvulling_pkey ON public.besprekingsaanvulling USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))

-- grant insert, select to zorgvuldig_app
