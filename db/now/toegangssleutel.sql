-- toegangssleutel: Een passkey: het apparaat houdt het geheim, hier staat alleen de publieke helft.
school_id uuid not null default
id uuid not null default
gebruiker_id uuid not null
naam text not null default
kenmerk bytea not null
publieke_sleutel bytea not null
teller bigint not null default
vervoer _text not null default
gemaakt_op timestamp with time zone not null default
gebruikt_op timestamp with time zone

-- CREATE INDEX toegangssleutel_gebruiker ON public.toegangssleutel USING btree (school_id, gebruiker_id)
-- CREATE UNIQUE INDEX toegangssleutel_kenmerk_key ON public.toegangssleutel USING btree (kenmerk)
-- CREATE UNIQUE INDEX toegangssleutel_pkey ON public.toegangssleutel USING btree (school_id, id)

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
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND is_mijn_account(gebruiker_id))
--   with check (school_id = huidige_school())

-- grant delete, insert to zorgvuldig_app
-- grant select to zorgvuldig_deur
