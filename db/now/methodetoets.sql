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
-- policy ouder for select to zorgvuldig_ouder
--   using ((school_id = huidige_school()) AND (id IN ( SELECT methodetoetsresultaat.methodetoets_id FROM methodetoetsresultaat WHERE (methodetoetsresultaat.school_id = huidige_school()))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (groep_id = ANY (( SELECT mijn_groepen() AS mijn_groepen)::uuid[]))))
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ((door = huidige_medewerker()) OR ( SELECT hele_school(2) AS hele_school)))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (groep_id = ANY (( SELECT mijn_groepen() AS mijn_groepen)::uuid[]))))
--   with check (school_id = huidige_school())

-- grant delete, insert, select, update to zorgvuldig_app
