-- sessie: Een aangemelde browser; het token zelf wordt nergens bewaard, alleen zijn SHA-256.
school_id uuid not null
token_afdruk bytea not null
gebruiker_id uuid not null
begonnen_op timestamp with time zone not null default
gebruikt_op timestamp with time zone not null default
verloopt_op timestamp with time zone not null
apparaat text

-- CREATE INDEX sessie_gebruiker ON public.sessie USING btree (school_id, gebruiker_id)
-- CREATE UNIQUE INDEX sessie_pkey ON public.sessie USING btree (school_id, token_afdruk)
-- CREATE UNIQUE INDEX sessie_token_afdruk_key ON public.sessie USING btree (token_afdruk)

-- policy deur for all to zorgvuldig_deur
--   using true
--   with check true

-- grant delete, insert, select, update to zorgvuldig_deur
