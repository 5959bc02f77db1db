-- mdodeelnemer: Wie bij een MDO is: ouder, collega of iemand van buiten, met de organisatie waarvoor toestemming nodig is (S89-S94, R-TOE-3).
school_id uuid not null default
id uuid not null default
mdo_id uuid not null
leerling_id uuid not null
soort text not null
medewerker_id uuid
ouder_id uuid
naam text not null default
partner text not null default
uitgenodigd_op date
aanwezig boolean
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX mdodeelnemer_leerling ON public.mdodeelnemer USING btree (school_id, leerling_id)
-- CREATE INDEX mdodeelnemer_mdo ON public.mdodeelnemer USING btree (school_id, mdo_id, leerling_id)
-- CREATE INDEX mdodeelnemer_medewerker ON public.mdodeelnemer USING btree (school_id, medewerker_id)
-- CREATE INDEX mdodeelnemer_ouder ON public.mdodeelnemer USING btree (school_id, ouder_id)
-- CREATE UNIQUE INDEX mdodeelnemer_pkey ON public.mdodeelnemer USING btree (school_id, id)
-- CREATE UNIQUE INDEX mdodeelnemer_school_id_mdo_id_medewerker_id_key ON public.mdodeelnemer USING btree (school_id, mdo_id, medewerker_id)
-- CREATE UNIQUE INDEX mdodeelnemer_school_id_mdo_id_ouder_id_key ON public.mdodeelnemer USING btree (school_id, mdo_id, ouder_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))) AND (is_beheer() OR (door = huidige_medewerker())))
-- policy weghalen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))))

-- grant delete, insert, select to zorgvuldig_app
