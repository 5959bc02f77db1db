-- toegangslink: Een link die een keer werkt: een uitnodiging of het herstel van een vergeten wachtwoord; alleen de SHA-256 van het geheim staat er.
school_id uuid not null default
id uuid not null default
soort text not null
gebruiker_id uuid not null
emailadres text
token_afdruk bytea
verloopt_op timestamp with time zone
gebruikt_op timestamp with time zone
ingetrokken_op timestamp with time zone
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX toegangslink_gebruiker ON public.toegangslink USING btree (school_id, gebruiker_id, op)
-- CREATE UNIQUE INDEX toegangslink_pkey ON public.toegangslink USING btree (school_id, id)
-- CREATE UNIQUE INDEX toegangslink_token_afdruk_key ON public.toegangslink USING btree (token_afdruk)

-- policy deur for all to zorgvuldig_deur
--   using true
--   with check true
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('directie'::text) AS heeft_rol) OR ( SELECT heeft_rol('beheerder'::text) AS heeft_rol)))
-- policy post for all to zorgvuldig_post
--   using true
--   with check true
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('directie'::text) AS heeft_rol) OR ( SELECT heeft_rol('beheerder'::text) AS heeft_rol)))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('directie'::text) AS heeft_rol) OR ( SELECT heeft_rol('beheerder'::text) AS heeft_rol)))
--   with check (school_id = huidige_school())

-- grant insert to zorgvuldig_app
-- grant insert, select to zorgvuldig_deur
-- grant select to zorgvuldig_post
