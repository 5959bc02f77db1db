-- ouder: Een ouder of verzorger, ieder apart en met een eigen adres (R-GEZ-1).
school_id uuid not null default
id uuid not null default
voornaam text
voorvoegsel text
achternaam text not null
emailadres text
telefoon text
straat text
postcode text
plaats text
taal text

-- CREATE UNIQUE INDEX ouder_pkey ON public.ouder USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(0) AS hele_school) OR (EXISTS ( SELECT FROM ouderschap WHERE ((ouderschap.school_id = ouder.school_id) AND (ouderschap.ouder_id = ouder.id))))))
-- policy ouder for select to zorgvuldig_ouder
--   using ((school_id = huidige_school()) AND (id = huidige_ouder()) AND (( SELECT cardinality(mijn_kinderen()) AS cardinality) > 0))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
-- policy toezicht for select to zorgvuldig_bewijs
--   using (school_id = huidige_school())
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
--   with check (school_id = huidige_school())

-- grant insert, select, update to zorgvuldig_app
-- grant select to zorgvuldig_ouder
