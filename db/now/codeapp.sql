-- codeapp: De app die elke halve minuut een code geeft; het gedeelde geheim staat er versleuteld, met een sleutel buiten de database.
school_id uuid not null default
gebruiker_id uuid not null
geheim bytea not null
laatste_stap bigint not null
gemaakt_op timestamp with time zone not null default
gebruikt_op timestamp with time zone

-- CREATE UNIQUE INDEX codeapp_pkey ON public.codeapp USING btree (school_id, gebruiker_id)

-- policy deur_lezen for select to zorgvuldig_deur
--   using true
-- policy deur_wijzigen for update to zorgvuldig_deur
--   using true
--   with check true
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT geeft_accounts() AS geeft_accounts) OR is_mijn_account(gebruiker_id)))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND is_mijn_account(gebruiker_id))
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT geeft_accounts() AS geeft_accounts) OR is_mijn_account(gebruiker_id)))

-- grant delete, insert to zorgvuldig_app
-- grant select to zorgvuldig_deur
