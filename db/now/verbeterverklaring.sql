-- verbeterverklaring: De eigen woorden van een ouder bij een stuk dat niet is verbeterd; ze blijven bij het stuk.
school_id uuid not null default
verbeterverzoek_id uuid not null
leerling_id uuid not null
tekst text not null
gegeven_op date not null default
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX verbeterverklaring_pkey ON public.verbeterverklaring USING btree (school_id, verbeterverzoek_id)
-- CREATE INDEX verbeterverklaring_verzoek ON public.verbeterverklaring USING btree (school_id, verbeterverzoek_id, leerling_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (verbeterverzoek_id IN ( SELECT verbeterverzoek.id FROM verbeterverzoek WHERE (verbeterverzoek.school_id = huidige_school()))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (verbeterverzoek_id IN ( SELECT verbeterverzoek.id FROM verbeterverzoek WHERE (verbeterverzoek.school_id = huidige_school()))) AND (is_beheer() OR (door = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
