-- overlegpunt: Een punt op de agenda van een overleg, met wat erover is opgeschreven.
school_id uuid not null default
id uuid not null default
moment_id uuid not null
volgorde smallint not null
titel text not null
uitleg text not null default
bron text
minuten smallint
tekst text not null default
staat bytea
bijgewerkt_door uuid
bijgewerkt_op timestamp with time zone not null default
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX overlegpunt_overleg ON public.overlegpunt USING btree (school_id, moment_id, volgorde)
-- CREATE UNIQUE INDEX overlegpunt_pkey ON public.overlegpunt USING btree (school_id, id)
-- CREATE UNIQUE INDEX overlegpunt_school_id_id_moment_id_key ON public.overlegpunt USING btree (school_id, id, moment_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])) AND (is_beheer() OR (door IS NULL) OR (door = huidige_medewerker())))
-- policy weghalen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (bijgewerkt_door = huidige_medewerker())))

-- grant delete, insert, select to zorgvuldig_app
