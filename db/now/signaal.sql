-- signaal: Iets wat aandacht verdient, met de regel en de feiten die het deden ontstaan.
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
sleutel text not null
regel text not null
vak text
richting text not null
sinds date not null
uitleg text not null
feiten jsonb not null
profiel_versie integer not null
ontstaan_op timestamp with time zone not null default
vervallen_op timestamp with time zone

-- CREATE INDEX signaal_leerling ON public.signaal USING btree (school_id, leerling_id)
-- CREATE UNIQUE INDEX signaal_open ON public.signaal USING btree (school_id, leerling_id, sleutel) WHERE (vervallen_op IS NULL)
-- CREATE UNIQUE INDEX signaal_pkey ON public.signaal USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))

-- grant insert, select, update to zorgvuldig_app
-- grant select to zorgvuldig_toegang
