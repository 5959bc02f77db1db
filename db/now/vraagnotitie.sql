-- vraagnotitie: Een bladzijde in de draad: wat er gezien, besproken of gehoord is, ook de eigen woorden van kind en ouders.
school_id uuid not null default
id uuid not null default
ondersteuningsvraag_id uuid not null
leerling_id uuid not null
soort text not null default
tekst text not null
gebeurd_op date not null default
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX vraagnotitie_leerling ON public.vraagnotitie USING btree (school_id, leerling_id, gebeurd_op)
-- CREATE UNIQUE INDEX vraagnotitie_pkey ON public.vraagnotitie USING btree (school_id, id)
-- CREATE INDEX vraagnotitie_vraag ON public.vraagnotitie USING btree (school_id, ondersteuningsvraag_id)

-- policy bewijs for select to zorgvuldig_bewijs
--   using true
-- policy leerling for select to zorgvuldig_leerling
--   using ((school_id = huidige_school()) AND (leerling_id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])) AND (soort = 'leerling'::text))
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))) AND ((soort <> 'onderzoek'::text) OR ( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))))
-- policy ouder for select to zorgvuldig_ouder
--   using ((school_id = huidige_school()) AND (leerling_id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])) AND (soort = 'ouders'::text) AND (id IN ( SELECT vraagnotitie_ouder.vraagnotitie_id FROM vraagnotitie_ouder)))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))) AND ((soort <> 'onderzoek'::text) OR ( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))))
-- policy verbetering for update to zorgvuldig_verbetering
--   using (school_id = huidige_school())
--   with check (school_id = huidige_school())
-- policy verbetering_lezen for select to zorgvuldig_verbetering
--   using (school_id = huidige_school())

-- grant insert, select to zorgvuldig_app
-- grant select to zorgvuldig_ouder
