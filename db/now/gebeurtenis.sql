-- gebeurtenis: Wat er met een dossier of een account gebeurde: gelezen, geschreven, meegenomen, afgedrukt, aangemeld of rechten veranderd; alleen aanvullen, nooit wijzigen. Zonder namen en zonder inhoud.
school_id uuid not null default
id bigint not null default
op timestamp with time zone not null default
via text not null default
door_soort text default
door uuid default
soort text not null
handeling text not null
leerling_id uuid
laag smallint
onderdeel text
grond text
tabel text
rijen text
kolommen text
aantal integer not null default
vingerafdruk text

-- CREATE INDEX gebeurtenis_door ON public.gebeurtenis USING btree (school_id, door, op) WHERE (door IS NOT NULL)
-- CREATE INDEX gebeurtenis_leerling ON public.gebeurtenis USING btree (school_id, leerling_id, op) WHERE (leerling_id IS NOT NULL)
-- CREATE INDEX gebeurtenis_op ON public.gebeurtenis USING btree (school_id, op)
-- CREATE UNIQUE INDEX gebeurtenis_pkey ON public.gebeurtenis USING btree (school_id, id)

-- policy bewijs_lezen for select to zorgvuldig_bewijs
--   using true
-- policy bewijs_toevoegen for insert to zorgvuldig_bewijs
--   with check true
-- policy deur for insert to zorgvuldig_deur
--   with check (soort = ANY (ARRAY['aanmelding'::text, 'rechten'::text]))
-- policy gezin for insert to zorgvuldig_leerling, zorgvuldig_ouder
--   with check ((school_id = huidige_school()) AND (soort = ANY (ARRAY['inzage'::text, 'afdruk'::text, 'uitvoer'::text])) AND (leerling_id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (soort <> ALL (ARRAY['schrijven'::text, 'vernietiging'::text])))
-- policy vernietigen_toevoegen for insert to zorgvuldig_vernietiging
--   with check ((school_id = huidige_school()) AND (soort = 'vernietiging'::text))

-- grant insert, select to zorgvuldig_bewijs
