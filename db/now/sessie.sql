-- sessie: Een aangemelde browser; het token zelf wordt nergens bewaard, alleen zijn SHA-256.
school_id uuid not null
token_afdruk bytea not null
gebruiker_id uuid not null
begonnen_op timestamp with time zone not null default
gebruikt_op timestamp with time zone not null default
verloopt_op timestamp with time zone not null
apparaat text
id uuid not null default
wijze text not null default
factoren smallint not null default
bewezen_op timestamp with time zone not null default
rollen _text
vorige_afdruk bytea
vernieuwd_op timestamp with time zone

-- CREATE INDEX sessie_gebruiker ON public.sessie USING btree (school_id, gebruiker_id)
-- CREATE UNIQUE INDEX sessie_pkey ON public.sessie USING btree (school_id, id)
-- CREATE UNIQUE INDEX sessie_token_afdruk_key ON public.sessie USING btree (token_afdruk)
-- CREATE UNIQUE INDEX sessie_vorige_afdruk ON public.sessie USING btree (vorige_afdruk)

-- policy deur for all to zorgvuldig_deur
--   using true
--   with check true
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND is_mijn_account(gebruiker_id))
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND is_mijn_account(gebruiker_id))

-- grant delete to zorgvuldig_app
-- grant delete, insert, select, update to zorgvuldig_deur
