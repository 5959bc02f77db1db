-- gesloten_stuk_opening: Elke keer dat iemand een afgesloten stuk opende; zonder deze regel is er niets te lezen.
school_id uuid not null default
id uuid not null default
gesloten_stuk_id uuid not null
medewerker_id uuid not null default
hoe text not null default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX gesloten_stuk_opening_pkey ON public.gesloten_stuk_opening USING btree (school_id, id)
-- CREATE INDEX gesloten_stuk_opening_stuk ON public.gesloten_stuk_opening USING btree (school_id, gesloten_stuk_id, op)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ((medewerker_id = huidige_medewerker()) OR is_beheer() OR (gesloten_stuk_id = ANY (( SELECT mijn_gesloten_stukken() AS mijn_gesloten_stukken)::uuid[])) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol) OR ( SELECT heeft_rol('functionaris_gegevensbescherming'::text) AS heeft_rol)))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (gesloten_stuk_id = ANY (( SELECT mijn_gesloten_stukken() AS mijn_gesloten_stukken)::uuid[])))

-- grant select to zorgvuldig_app
