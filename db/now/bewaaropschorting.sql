-- bewaaropschorting: Van dit kind wordt voorlopig niets vernietigd, omdat er een klacht, bezwaar of rechtszaak loopt; met een dag waarop dat opnieuw bekeken wordt (R-BEW-5).
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
grond text not null
reden text not null
herzien_op date not null
opgeheven_op timestamp with time zone
opgeheven_door uuid
opgeheven_reden text
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX bewaaropschorting_leerling ON public.bewaaropschorting USING btree (school_id, leerling_id)
-- CREATE UNIQUE INDEX bewaaropschorting_lopend ON public.bewaaropschorting USING btree (school_id, leerling_id) WHERE (opgeheven_op IS NULL)
-- CREATE UNIQUE INDEX bewaaropschorting_pkey ON public.bewaaropschorting USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT mag_vernietigen() AS mag_vernietigen))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (opgeheven_op IS NULL) AND ( SELECT mag_vernietigen() AS mag_vernietigen) AND (is_beheer() OR (door = huidige_medewerker())))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (opgeheven_op IS NULL) AND ( SELECT mag_vernietigen() AS mag_vernietigen))
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (opgeheven_op IS NULL) OR (opgeheven_door = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
