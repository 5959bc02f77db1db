-- overleg: Een overleg bij een moment uit het jaarplan: dat er een agenda is, en wanneer het begon en werd afgesloten.
school_id uuid not null default
moment_id uuid not null
begonnen_op timestamp with time zone
afgesloten_op timestamp with time zone
afgesloten_door uuid
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX overleg_pkey ON public.overleg USING btree (school_id, moment_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (moment_id = ANY (( SELECT mijn_overleggen() AS mijn_overleggen)::uuid[])))
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (afgesloten_door IS NULL) OR (afgesloten_door = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
