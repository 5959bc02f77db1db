-- kolomindeling: Welke kolom van een leverancier welk gegeven is; eenmaal aangewezen en onthouden.
school_id uuid not null default
leverancier text not null
naam text not null
indeling jsonb not null
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX kolomindeling_pkey ON public.kolomindeling USING btree (school_id, leverancier)

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
