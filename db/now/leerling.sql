-- leerling: Een kind dat op de school zit of zat. Burgerservicenummer, afkomst en gewicht worden niet bewaard.
school_id uuid not null default
id uuid not null default
las_key text
eckid text
roepnaam text
voornamen text
voorletters text
voorvoegsel text
achternaam text
geboortedatum date
geslacht text not null default
ingestroomd_op date
uitgestroomd_op date
start_groep_drie date

-- CREATE INDEX leerling_eckid ON public.leerling USING btree (school_id, eckid) WHERE (eckid IS NOT NULL)
-- CREATE UNIQUE INDEX leerling_las_key ON public.leerling USING btree (school_id, las_key) WHERE (las_key IS NOT NULL)
-- CREATE UNIQUE INDEX leerling_pkey ON public.leerling USING btree (school_id, id)

-- policy leerling for select to zorgvuldig_leerling
--   using ((school_id = huidige_school()) AND (id = huidige_leerling()) AND (id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])))
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(0) AS hele_school) OR (id = ANY (( SELECT mijn_leerlingen(0) AS mijn_leerlingen)::uuid[]))))
-- policy ouder for select to zorgvuldig_ouder
--   using ((school_id = huidige_school()) AND (id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
-- policy toezicht for select to zorgvuldig_bewijs
--   using (school_id = huidige_school())
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
--   with check (school_id = huidige_school())

-- grant insert, select, update to zorgvuldig_app
-- grant select to zorgvuldig_ouder
-- grant select to zorgvuldig_toegang
