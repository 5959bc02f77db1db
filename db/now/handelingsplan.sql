-- handelingsplan: Een plan voor een behoefte, in acht tot twaalf weken uitgevoerd, geevalueerd en afgesloten (S34-S36); zonder begindatum is het een concept.
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
ondersteuningsvraag_id uuid not null
vak text
richting text not null default
begonnen_op date
evaluatie_van date
evaluatie_tot date
voorganger_id uuid
opgesteld_door uuid default
op timestamp with time zone not null default

-- CREATE INDEX handelingsplan_leerling ON public.handelingsplan USING btree (school_id, leerling_id)
-- CREATE UNIQUE INDEX handelingsplan_pkey ON public.handelingsplan USING btree (school_id, id)
-- CREATE INDEX handelingsplan_voorganger ON public.handelingsplan USING btree (school_id, voorganger_id)
-- CREATE INDEX handelingsplan_vraag ON public.handelingsplan USING btree (school_id, ondersteuningsvraag_id)

-- policy bestuur for select to zorgvuldig_bestuur
--   using (school_id IN ( SELECT school.id FROM school))
-- policy leerling for select to zorgvuldig_leerling
--   using ((school_id = huidige_school()) AND (leerling_id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])) AND (begonnen_op <= vandaag()))
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy ouder for select to zorgvuldig_ouder
--   using ((school_id = huidige_school()) AND (leerling_id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])) AND (begonnen_op <= vandaag()))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))

-- grant delete, insert, select, update to zorgvuldig_app
-- grant select to zorgvuldig_ouder
-- grant select to zorgvuldig_toegang
