-- agendalink: Een geheime link waarmee een telefoon de agenda ophaalt; alleen de SHA-256 van het geheim staat er, en hij is in te trekken.
school_id uuid not null default
id uuid not null default
medewerker_id uuid
token_afdruk bytea not null
ingetrokken_op timestamp with time zone
door uuid not null default
op timestamp with time zone not null default

-- CREATE INDEX agendalink_door ON public.agendalink USING btree (school_id, door)
-- CREATE INDEX agendalink_medewerker ON public.agendalink USING btree (school_id, medewerker_id)
-- CREATE UNIQUE INDEX agendalink_pkey ON public.agendalink USING btree (school_id, id)
-- CREATE UNIQUE INDEX agendalink_token_afdruk_key ON public.agendalink USING btree (token_afdruk)

-- policy deur for select to zorgvuldig_deur
--   using (ingetrokken_op IS NULL)
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ((door = huidige_medewerker()) OR is_beheer() OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR ((door = huidige_medewerker()) AND ((medewerker_id IS NULL) OR (medewerker_id = huidige_medewerker())))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (ingetrokken_op IS NULL) AND ((door = huidige_medewerker()) OR is_beheer() OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)))
--   with check (school_id = huidige_school())

-- grant insert to zorgvuldig_app
