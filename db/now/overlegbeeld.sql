-- overlegbeeld: De cijfers van de school zoals zij bij een overleg op tafel lagen: per groep en vak, zonder kinderen en zonder kleine aantallen.
school_id uuid not null default
moment_id uuid not null
inhoud jsonb not null
door uuid default
op timestamp with time zone not null default
trends jsonb not null default

-- CREATE UNIQUE INDEX overlegbeeld_pkey ON public.overlegbeeld USING btree (school_id, moment_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])) AND (is_beheer() OR (door = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
