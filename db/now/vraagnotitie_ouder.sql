-- vraagnotitie_ouder: Met welke ouder een gesprek was: die ouder leest de notitie, een andere ouder niet (R-GEZ-1, R-GEZ-3).
school_id uuid not null default
vraagnotitie_id uuid not null
ouder_id uuid not null

-- CREATE INDEX vraagnotitie_ouder_ouder ON public.vraagnotitie_ouder USING btree (school_id, ouder_id)
-- CREATE UNIQUE INDEX vraagnotitie_ouder_pkey ON public.vraagnotitie_ouder USING btree (school_id, vraagnotitie_id, ouder_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (vraagnotitie_id IN ( SELECT vraagnotitie.id FROM vraagnotitie WHERE (vraagnotitie.school_id = huidige_school()))))
-- policy ouder for select to zorgvuldig_ouder
--   using ((school_id = huidige_school()) AND (ouder_id = huidige_ouder()) AND (( SELECT cardinality(mijn_kinderen()) AS cardinality) > 0))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (vraagnotitie_id IN ( SELECT vraagnotitie.id FROM vraagnotitie WHERE (vraagnotitie.school_id = huidige_school()))))

-- grant insert, select to zorgvuldig_app
-- grant select to zorgvuldig_ouder
