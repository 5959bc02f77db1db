-- resultaatkeuze: Een tweede waarde voor dezelfde meting: een mens kiest, niets wordt overschreven.
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
bestaand_id bigint not null
geboden jsonb not null
import_id uuid not null
gekozen text
gekozen_door uuid
gekozen_op timestamp with time zone

-- CREATE INDEX resultaatkeuze_bestaand ON public.resultaatkeuze USING btree (school_id, bestaand_id)
-- CREATE INDEX resultaatkeuze_import ON public.resultaatkeuze USING btree (school_id, import_id)
-- CREATE INDEX resultaatkeuze_leerling ON public.resultaatkeuze USING btree (school_id, leerling_id)
-- CREATE UNIQUE INDEX resultaatkeuze_pkey ON public.resultaatkeuze USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))

-- grant insert, select, update to zorgvuldig_app
