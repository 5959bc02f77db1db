-- signaalprofiel: De regels waarmee de school signaleert; elke wijziging is een nieuwe versie met een reden (S128-S138).
school_id uuid not null default
versie integer not null
regels jsonb not null
reden text not null
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX signaalprofiel_pkey ON public.signaalprofiel USING btree (school_id, versie)

-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)))

-- grant insert, select to zorgvuldig_app
