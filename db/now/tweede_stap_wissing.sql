-- tweede_stap_wissing: Dat de tweede stap van een collega is gewist: door wie, wanneer en waarom; de collega kan het lezen.
school_id uuid not null default
id uuid not null default
medewerker_id uuid not null
reden text not null
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX tweede_stap_wissing_medewerker ON public.tweede_stap_wissing USING btree (school_id, medewerker_id, op)
-- CREATE UNIQUE INDEX tweede_stap_wissing_pkey ON public.tweede_stap_wissing USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ((medewerker_id = huidige_medewerker()) OR ( SELECT geeft_accounts() AS geeft_accounts) OR ( SELECT heeft_rol('functionaris_gegevensbescherming'::text) AS heeft_rol)))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (NOT (door IS DISTINCT FROM huidige_medewerker())) AND ( SELECT geeft_accounts() AS geeft_accounts))

-- grant insert, select to zorgvuldig_app
