-- doublure: Een jaar dat een kind overdeed of oversloeg (S129).
school_id uuid not null default
leerling_id uuid not null
schooljaar text not null
jaargroep text not null
soort text not null default
bron text not null default

-- CREATE UNIQUE INDEX doublure_pkey ON public.doublure USING btree (school_id, leerling_id, schooljaar)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(1) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(1) AS mijn_leerlingen)::uuid[]))))
-- policy ouder for select to zorgvuldig_ouder
--   using ((school_id = huidige_school()) AND (leerling_id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
--   with check (school_id = huidige_school())

-- grant delete, insert, select, update to zorgvuldig_app
-- grant select to zorgvuldig_ouder
