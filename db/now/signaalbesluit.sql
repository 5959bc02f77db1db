-- signaalbesluit: Wat iemand met een signaal deed: gezien, terzijde met reden en datum, of opgenomen in een vraag.
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
signaal_sleutel text not null
soort text not null
reden text
tot date
ondersteuningsvraag_id uuid
door uuid default
op timestamp with time zone not null default
uitleg text

-- CREATE INDEX signaalbesluit_leerling ON public.signaalbesluit USING btree (school_id, leerling_id, signaal_sleutel)
-- CREATE UNIQUE INDEX signaalbesluit_pkey ON public.signaalbesluit USING btree (school_id, id)
-- CREATE INDEX signaalbesluit_vraag ON public.signaalbesluit USING btree (school_id, ondersteuningsvraag_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))

-- grant insert, select to zorgvuldig_app
-- grant select to zorgvuldig_toegang
