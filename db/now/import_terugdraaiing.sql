-- import_terugdraaiing: Een import die in zijn geheel is teruggedraaid.
school_id uuid not null default
import_id uuid not null
reden text not null
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX import_terugdraaiing_pkey ON public.import_terugdraaiing USING btree (school_id, import_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))

-- grant insert, select to zorgvuldig_app
