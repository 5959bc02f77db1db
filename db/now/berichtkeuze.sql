-- berichtkeuze: Hoe vaak een collega een mail over de eigen werklijst wil, en wanneer het stil is; zonder rij komt er geen.
school_id uuid not null default
medewerker_id uuid not null
hoe_vaak text not null
tijd time without time zone not null
dag smallint not null
stil_van time without time zone not null
stil_tot time without time zone not null
stil_weekend boolean not null
stil_vakantie boolean not null
volgende_op timestamp with time zone
bijgewerkt_op timestamp with time zone not null default

-- CREATE UNIQUE INDEX berichtkeuze_pkey ON public.berichtkeuze USING btree (school_id, medewerker_id)
-- CREATE INDEX berichtkeuze_volgende ON public.berichtkeuze USING btree (school_id, volgende_op) WHERE (volgende_op IS NOT NULL)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (is_beheer() OR (medewerker_id = huidige_medewerker())))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (medewerker_id = huidige_medewerker())))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (is_beheer() OR (medewerker_id = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
