-- importvoorstel: Een opgestuurd bestand dat op een akkoord wacht; verdwijnt na het inlezen of na een dag.
school_id uuid not null default
id uuid not null default
soort text not null
bestandsnaam text not null
inhoud bytea not null
keuzes jsonb not null default
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX importvoorstel_pkey ON public.importvoorstel USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
--   with check (school_id = huidige_school())

-- grant delete, insert, select, update to zorgvuldig_app
