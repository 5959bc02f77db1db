-- resultaat: Een toetsresultaat zoals het geleverd is: waarde, schaal, band, percentiel, referentieniveau, norm en herkomst.
school_id uuid not null default
id bigint not null default
leerling_id uuid not null
toets text not null
vak text not null
onderdeel text
schooljaar text not null
deel text not null
jaargroep text
afgenomen_op date not null
schaal text not null
waarde numeric
waarde_tekst text not null
band text
percentiel numeric
referentieniveau text
normversie text
leerdoel text
opmerking text
bron text not null
import_id uuid
ingevoerd_door uuid default
ingevoerd_op timestamp with time zone not null default
vervallen_op timestamp with time zone
vervallen_reden text

-- CREATE UNIQUE INDEX resultaat_hoofdmeting ON public.resultaat USING btree (school_id, leerling_id, toets, vak, onderdeel, schaal, schooljaar, deel) NULLS NOT DISTINCT WHERE ((vervallen_op IS NULL) AND (deel <> 'tussen'::text))
-- CREATE INDEX resultaat_import ON public.resultaat USING btree (school_id, import_id)
-- CREATE INDEX resultaat_leerling ON public.resultaat USING btree (school_id, leerling_id, vak, afgenomen_op)
-- CREATE UNIQUE INDEX resultaat_meting ON public.resultaat USING btree (school_id, leerling_id, toets, vak, onderdeel, schaal, schooljaar, deel, afgenomen_op) NULLS NOT DISTINCT WHERE ((vervallen_op IS NULL) AND (deel = 'tussen'::text))
-- CREATE UNIQUE INDEX resultaat_pkey ON public.resultaat USING btree (school_id, id)

-- policy bestuur for select to zorgvuldig_bestuur
--   using (school_id IN ( SELECT school.id FROM school))
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))
-- policy ouder for select to zorgvuldig_ouder
--   using ((school_id = huidige_school()) AND (leerling_id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])) AND (vervallen_op IS NULL))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))

-- grant insert, select, update to zorgvuldig_app
-- grant select to zorgvuldig_ouder
-- grant select to zorgvuldig_toegang
