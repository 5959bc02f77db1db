-- leerlingbespreking: De bespreking van alle kinderen van een groep, drie rondes per jaar (S57-S61).
school_id uuid not null default
id uuid not null default
groep_id uuid not null
ronde smallint not null
gepland_op date not null
begonnen_op timestamp with time zone
afgesloten_op timestamp with time zone
afgesloten_door uuid
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX leerlingbespreking_pkey ON public.leerlingbespreking USING btree (school_id, id)
-- CREATE UNIQUE INDEX leerlingbespreking_school_id_groep_id_ronde_key ON public.leerlingbespreking USING btree (school_id, groep_id, ronde)

-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (groep_id = ANY (( SELECT mijn_groepen() AS mijn_groepen)::uuid[]))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (groep_id = ANY (( SELECT mijn_groepen() AS mijn_groepen)::uuid[]))))
--   with check (school_id = huidige_school())

-- grant insert, select, update to zorgvuldig_app
