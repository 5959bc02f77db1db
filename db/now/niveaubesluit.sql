-- niveaubesluit: Het besluit op welk ondersteuningsniveau (1-5) een kind hulp krijgt: waarom, door wie, wanneer opnieuw bekeken (S108-S119).
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
ondersteuningsvraag_id uuid
niveau smallint not null
soort text
waarom text not null
besloten_op date not null default
opnieuw_op date
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX niveaubesluit_leerling ON public.niveaubesluit USING btree (school_id, leerling_id, besloten_op DESC, op DESC) INCLUDE (niveau)
-- CREATE UNIQUE INDEX niveaubesluit_pkey ON public.niveaubesluit USING btree (school_id, id)
-- CREATE INDEX niveaubesluit_vraag ON public.niveaubesluit USING btree (school_id, ondersteuningsvraag_id)

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
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))) AND ((niveau <= 2) OR is_beheer() OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)))
-- policy verbetering for update to zorgvuldig_verbetering
--   using (school_id = huidige_school())
--   with check (school_id = huidige_school())
-- policy verbetering_lezen for select to zorgvuldig_verbetering
--   using (school_id = huidige_school())

-- grant insert, select to zorgvuldig_app
-- grant select to zorgvuldig_ouder
-- grant select to zorgvuldig_toegang
