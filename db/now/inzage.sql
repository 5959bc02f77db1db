-- inzage: Wie welk dossier wanneer las (L2-L4); alleen aanvullen, nooit wijzigen.
school_id uuid not null default
id bigint not null default
medewerker_id uuid default
leerling_id uuid
laag smallint not null
onderdeel text not null
grond text
op timestamp with time zone not null default

-- CREATE INDEX inzage_leerling ON public.inzage USING btree (school_id, leerling_id, op)
-- CREATE INDEX inzage_medewerker ON public.inzage USING btree (school_id, medewerker_id, op)
-- CREATE UNIQUE INDEX inzage_pkey ON public.inzage USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('functionaris_gegevensbescherming'::text) AS heeft_rol)))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (NOT (medewerker_id IS DISTINCT FROM huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
