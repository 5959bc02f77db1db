-- momentuitkomst: Of een moment uit het jaarplan is gehouden of vervallen, wanneer en door wie dat is gezegd; het bewijs van de werkafspraak.
school_id uuid not null default
id uuid not null default
moment_id uuid not null
uitkomst text not null
gebeurd_op date not null
toelichting text
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX momentuitkomst_pkey ON public.momentuitkomst USING btree (school_id, id)
-- CREATE UNIQUE INDEX momentuitkomst_school_id_moment_id_key ON public.momentuitkomst USING btree (school_id, moment_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (moment_id IN ( SELECT moment.id FROM moment WHERE (moment.school_id = huidige_school()))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (EXISTS ( SELECT FROM moment WHERE ((moment.school_id = huidige_school()) AND (moment.id = momentuitkomst.moment_id) AND (plant_jaar(moment.werkafspraak) OR (moment.groep_id = ANY (( SELECT mijn_groepen() AS mijn_groepen)::uuid[])) OR ((huidige_medewerker())::text = ANY (moment.deelnemers)))))))
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (EXISTS ( SELECT FROM moment WHERE ((moment.school_id = huidige_school()) AND (moment.id = momentuitkomst.moment_id) AND (plant_jaar(moment.werkafspraak) OR (moment.groep_id = ANY (( SELECT mijn_groepen() AS mijn_groepen)::uuid[])) OR ((huidige_medewerker())::text = ANY (moment.deelnemers)))))))

-- grant delete, insert, select to zorgvuldig_app
