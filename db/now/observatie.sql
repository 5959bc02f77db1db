-- observatie: Wat een leerkracht zag of vermoedde, in een regel (S131-S133, S136, S137).
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
soort text not null
waarde text not null
vak text
tekst text
gezien_op date not null default
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX observatie_leerling ON public.observatie USING btree (school_id, leerling_id, gezien_op)
-- CREATE UNIQUE INDEX observatie_pkey ON public.observatie USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy verbetering for update to zorgvuldig_verbetering
--   using (school_id = huidige_school())
--   with check (school_id = huidige_school())
-- policy verbetering_lezen for select to zorgvuldig_verbetering
--   using (school_id = huidige_school())
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (door = huidige_medewerker()) AND (((op AT TIME ZONE 'Europe/Amsterdam'::text))::date = vandaag()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))

-- grant delete, insert, select to zorgvuldig_app
