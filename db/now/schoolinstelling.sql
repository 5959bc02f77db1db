-- schoolinstelling: Een keuze van de school, met reden; de nieuwste telt, de vorige blijven staan.
school_id uuid not null default
sleutel text not null
waarde jsonb not null
reden text not null
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX schoolinstelling_pkey ON public.schoolinstelling USING btree (school_id, sleutel, op)

-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR CASE sleutel WHEN 'toezicht_inzage'::text THEN ( SELECT heeft_rol('functionaris_gegevensbescherming'::text) AS heeft_rol) ELSE (( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)) END))

-- grant insert, select to zorgvuldig_app
