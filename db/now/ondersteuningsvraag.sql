-- ondersteuningsvraag: Een vraag over een kind, van het eerste signaal tot het effect van de hulp: een draad met een volgende bladzijde.
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
vraag text not null
vak text
domein text not null default
richting text not null default
wat_helpt text
geopend_op date not null default
eigenaar_id uuid
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX ondersteuningsvraag_eigenaar ON public.ondersteuningsvraag USING btree (school_id, eigenaar_id)
-- CREATE INDEX ondersteuningsvraag_leerling ON public.ondersteuningsvraag USING btree (school_id, leerling_id)
-- CREATE UNIQUE INDEX ondersteuningsvraag_pkey ON public.ondersteuningsvraag USING btree (school_id, id)

-- policy bestuur for select to zorgvuldig_bestuur
--   using (school_id IN ( SELECT school.id FROM school))
-- policy bewijs for select to zorgvuldig_bewijs
--   using true
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy ouder for select to zorgvuldig_ouder
--   using ((school_id = huidige_school()) AND (leerling_id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))

-- grant insert, select, update to zorgvuldig_app
-- grant select to zorgvuldig_ouder
-- grant select to zorgvuldig_toegang
