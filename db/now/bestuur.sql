-- bestuur: Het bevoegd gezag van een of meer scholen, met zijn nummer; het ziet aantallen, geen kinderen.
id uuid not null default
nummer text not null
naam text not null

-- CREATE UNIQUE INDEX bestuur_nummer_key ON public.bestuur USING btree (nummer)
-- CREATE UNIQUE INDEX bestuur_pkey ON public.bestuur USING btree (id)

-- policy beheer for all to zorgvuldig_beheer
--   using true
--   with check true
-- policy lezen for select to zorgvuldig_app
--   using (id = ( SELECT school.bestuur_id FROM school WHERE (school.id = huidige_school())))

-- grant select to zorgvuldig_app
-- grant insert, select, update to zorgvuldig_beheer
