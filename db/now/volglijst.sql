-- volglijst: Een afname van Kleuterplein, Kindbegrip of de leerlinglijst in een groep; er is er hooguit een tegelijk open (S102, S104-S106).
school_id uuid not null default
id uuid not null default
groep_id uuid not null
instrument text not null
afgenomen_op date not null default
ingeleverd_op timestamp with time zone
ingeleverd_door uuid
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX volglijst_groep ON public.volglijst USING btree (school_id, groep_id, instrument, afgenomen_op)
-- CREATE UNIQUE INDEX volglijst_open ON public.volglijst USING btree (school_id, groep_id, instrument) WHERE (ingeleverd_op IS NULL)
-- CREATE UNIQUE INDEX volglijst_pkey ON public.volglijst USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (groep_id = ANY (( SELECT mijn_groepen() AS mijn_groepen)::uuid[]))) AND (is_beheer() OR ((door = huidige_medewerker()) AND (ingeleverd_door IS NULL))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (groep_id = ANY (( SELECT mijn_groepen() AS mijn_groepen)::uuid[]))))
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (ingeleverd_door IS NULL) OR (ingeleverd_door = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
