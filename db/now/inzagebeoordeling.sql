-- inzagebeoordeling: Wat de functionaris gegevensbescherming vond van lezen dat opviel: in orde, nagevraagd of met een vervolg.
school_id uuid not null default
id uuid not null default
sleutel text not null
oordeel text not null
notitie text not null
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX inzagebeoordeling_pkey ON public.inzagebeoordeling USING btree (school_id, id)
-- CREATE INDEX inzagebeoordeling_sleutel ON public.inzagebeoordeling USING btree (school_id, sleutel)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('functionaris_gegevensbescherming'::text) AS heeft_rol)))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR ((door = huidige_medewerker()) AND ( SELECT heeft_rol('functionaris_gegevensbescherming'::text) AS heeft_rol))))

-- grant insert, select to zorgvuldig_app
