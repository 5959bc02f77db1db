-- vernietiging: Een keer dat gegevens vernietigd zijn: tot welke dag, door wie, hoeveel, en een afdruk over alles wat wegging; zonder namen en zonder inhoud (R-BEW-5).
school_id uuid not null default
id uuid not null default
peildatum date not null
kinderen integer not null
stukken integer not null
afdruk text not null
via text not null default
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX vernietiging_pkey ON public.vernietiging USING btree (school_id, id)

-- policy bewijs for select to zorgvuldig_bewijs
--   using true
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT mag_vernietigen() AS mag_vernietigen))
-- policy vernietigen_toevoegen for insert to zorgvuldig_vernietiging
--   with check (school_id = huidige_school())

-- grant select to zorgvuldig_app
-- grant select to zorgvuldig_bewijs
-- grant insert to zorgvuldig_vernietiging
