-- vakantie: Een vrije periode, eerste en laatste dag meegerekend; termijnen in lesweken slaan haar over.
school_id uuid not null default
schooljaar text not null
naam text not null
van date not null
tot date not null
bron text not null default
soort text not null default

-- CREATE UNIQUE INDEX vakantie_pkey ON public.vakantie USING btree (school_id, schooljaar, naam)

-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
--   with check (school_id = huidige_school())

-- grant delete, insert, select, update to zorgvuldig_app
