-- externekoppeling: Met welk schoolaccount iemand zich aanmeldt: de aanbieder en diens vaste kenmerk van de persoon, niet het adres.
school_id uuid not null default
id uuid not null default
gebruiker_id uuid not null
issuer text not null
sub text not null
gekoppeld_op timestamp with time zone not null default
gebruikt_op timestamp with time zone not null default

-- CREATE INDEX externekoppeling_persoon ON public.externekoppeling USING btree (issuer, sub)
-- CREATE UNIQUE INDEX externekoppeling_pkey ON public.externekoppeling USING btree (school_id, id)
-- CREATE UNIQUE INDEX externekoppeling_school_id_gebruiker_id_issuer_key ON public.externekoppeling USING btree (school_id, gebruiker_id, issuer)
-- CREATE UNIQUE INDEX externekoppeling_school_id_issuer_sub_key ON public.externekoppeling USING btree (school_id, issuer, sub)

-- policy deur_lezen for select to zorgvuldig_deur
--   using true
-- policy deur_toevoegen for insert to zorgvuldig_deur
--   with check true
-- policy deur_wijzigen for update to zorgvuldig_deur
--   using true
--   with check true
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT geeft_accounts() AS geeft_accounts) OR is_mijn_account(gebruiker_id)))
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT geeft_accounts() AS geeft_accounts) OR is_mijn_account(gebruiker_id)))

-- grant delete, select to zorgvuldig_app
-- grant insert, select to zorgvuldig_deur
