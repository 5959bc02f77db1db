-- aanmeldstap: Iemand die de eerste stap van het aanmelden heeft gezet en de tweede nog niet; verloopt na tien minuten.
school_id uuid not null
id uuid not null default
gebruiker_id uuid not null
token_afdruk bytea not null
eerste_stap text not null
verloopt_op timestamp with time zone not null

-- CREATE INDEX aanmeldstap_gebruiker ON public.aanmeldstap USING btree (school_id, gebruiker_id)
-- CREATE UNIQUE INDEX aanmeldstap_pkey ON public.aanmeldstap USING btree (school_id, id)
-- CREATE UNIQUE INDEX aanmeldstap_token_afdruk_key ON public.aanmeldstap USING btree (token_afdruk)

-- policy deur for all to zorgvuldig_deur
--   using true
--   with check true

-- grant delete, insert, select to zorgvuldig_deur
