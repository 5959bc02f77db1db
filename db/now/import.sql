-- import: Een ingelezen bestand: wat het bracht, door wie en wanneer.
school_id uuid not null default
id uuid not null default
soort text not null
bestandsnaam text not null
afdruk bytea
samenvatting jsonb not null
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX import_op ON public.import USING btree (school_id, op DESC)
-- CREATE UNIQUE INDEX import_pkey ON public.import USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT beheert_school() AS beheert_school))

-- grant insert, select to zorgvuldig_app
