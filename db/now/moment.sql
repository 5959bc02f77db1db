-- moment: Een plek in het jaarplan: een overleg, gespreksronde, toetsperiode of inleverdag, op een of meer dagen.
school_id uuid not null default
id uuid not null default
schooljaar text not null
werkafspraak text
sleutel text not null
reeks text not null
titel text not null
vorm text not null
groep_id uuid
bouw text
medewerker_id uuid
van date not null
tot date not null
begintijd text
venster_van date
venster_tot date
minuten integer not null default
deelnemers _text not null default
vast boolean not null default
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX moment_dagen ON public.moment USING btree (school_id, schooljaar, van)
-- CREATE INDEX moment_groep ON public.moment USING btree (school_id, groep_id)
-- CREATE INDEX moment_medewerker ON public.moment USING btree (school_id, medewerker_id)
-- CREATE UNIQUE INDEX moment_pkey ON public.moment USING btree (school_id, id)
-- CREATE UNIQUE INDEX moment_school_id_schooljaar_sleutel_key ON public.moment USING btree (school_id, schooljaar, sleutel)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ((werkafspraak IS DISTINCT FROM 'klassenbezoek'::text) OR (medewerker_id = huidige_medewerker()) OR is_beheer() OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT plant_jaar(NULL::text) AS plant_jaar) AND plant_jaar(werkafspraak))
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND plant_jaar(werkafspraak))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND plant_jaar(werkafspraak))
--   with check ((school_id = huidige_school()) AND plant_jaar(werkafspraak))

-- grant delete, insert, select to zorgvuldig_app
