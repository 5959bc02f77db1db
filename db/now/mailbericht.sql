-- mailbericht: Een mail aan een medewerker die wacht of verzonden is: waarover, niet de tekst.
school_id uuid not null default
id uuid not null default
soort text not null
medewerker_id uuid not null
toegangslink_id uuid
op timestamp with time zone not null default
vervalt_op timestamp with time zone not null
pogingen smallint not null default
opnieuw_op timestamp with time zone not null default
verzonden_op timestamp with time zone
opgegeven_op timestamp with time zone
fout text
tellingen jsonb

-- CREATE INDEX mailbericht_medewerker ON public.mailbericht USING btree (school_id, medewerker_id)
-- CREATE UNIQUE INDEX mailbericht_pkey ON public.mailbericht USING btree (school_id, id)
-- CREATE INDEX mailbericht_toegangslink ON public.mailbericht USING btree (school_id, toegangslink_id)
-- CREATE INDEX mailbericht_wachtend ON public.mailbericht USING btree (opnieuw_op) WHERE ((verzonden_op IS NULL) AND (opgegeven_op IS NULL))

-- policy deur for insert to zorgvuldig_deur
--   with check true
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('directie'::text) AS heeft_rol) OR ( SELECT heeft_rol('beheerder'::text) AS heeft_rol)))
-- policy post for all to zorgvuldig_post
--   using true
--   with check true
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (medewerker_id = huidige_medewerker()) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol) OR ( SELECT heeft_rol('beheerder'::text) AS heeft_rol)))

-- grant select to zorgvuldig_app
-- grant delete, select to zorgvuldig_post
