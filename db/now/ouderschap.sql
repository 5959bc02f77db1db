-- ouderschap: De band tussen ouder en kind, met of zonder gezag (R-GEZ-1, R-GEZ-2).
school_id uuid not null default
ouder_id uuid not null
leerling_id uuid not null
relatie text not null default
gezag boolean not null
opmerking text

-- CREATE INDEX ouderschap_ouder ON public.ouderschap USING btree (school_id, ouder_id)
-- CREATE UNIQUE INDEX ouderschap_pkey ON public.ouderschap USING btree (school_id, leerling_id, ouder_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(0) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(0) AS mijn_leerlingen)::uuid[]))))
-- policy ouder for select to zorgvuldig_ouder
--   using ((school_id = huidige_school()) AND (leerling_id = ANY (( SELECT mijn_kinderen() AS mijn_kinderen)::uuid[])) AND (ouder_id = huidige_ouder()))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
--   with check (school_id = huidige_school())

-- grant delete, insert, select, update to zorgvuldig_app
-- grant select to zorgvuldig_ouder
