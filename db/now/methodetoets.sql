-- methodetoets: Een toets uit de methode: vak, blok en het hoogst haalbare aantal punten (S98).
school_id uuid not null default
id uuid not null default
groep_id uuid not null
vak text not null
methode text not null
blok text not null
maximum numeric not null
afgenomen_op date not null
door uuid default
op timestamp with time zone not null default
import_id uuid

-- CREATE INDEX methodetoets_groep ON public.methodetoets USING btree (school_id, groep_id, vak, afgenomen_op)
-- CREATE INDEX methodetoets_import ON public.methodetoets USING btree (school_id, import_id)
-- CREATE UNIQUE INDEX methodetoets_pkey ON public.methodetoets USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (groep_id IN ( SELECT groep_medewerker.groep_id FROM groep_medewerker WHERE ((groep_medewerker.school_id = huidige_school()) AND (groep_medewerker.medewerker_id = huidige_medewerker()) AND (groep_medewerker.van <= vandaag()) AND ((groep_medewerker.tot IS NULL) OR (groep_medewerker.tot >= vandaag())))))))
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ((door = huidige_medewerker()) OR ( SELECT hele_school(2) AS hele_school)))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (groep_id IN ( SELECT groep_medewerker.groep_id FROM groep_medewerker WHERE ((groep_medewerker.school_id = huidige_school()) AND (groep_medewerker.medewerker_id = huidige_medewerker()) AND (groep_medewerker.van <= vandaag()) AND ((groep_medewerker.tot IS NULL) OR (groep_medewerker.tot >= vandaag())))))))
--   with check (school_id = huidige_school())

-- grant delete, insert, select, update to zorgvuldig_app
