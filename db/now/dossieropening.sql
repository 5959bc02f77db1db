-- dossieropening: Een dossier dat met een reden en voor een periode is geopend door iemand zonder andere relatie met het kind.
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
medewerker_id uuid not null default
reden text not null
van date not null default
tot date not null
op timestamp with time zone not null default
gesloten_op timestamp with time zone
gesloten_door uuid

-- CREATE INDEX dossieropening_leerling ON public.dossieropening USING btree (school_id, leerling_id)
-- CREATE INDEX dossieropening_medewerker ON public.dossieropening USING btree (school_id, medewerker_id, tot)
-- CREATE UNIQUE INDEX dossieropening_pkey ON public.dossieropening USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ((medewerker_id = huidige_medewerker()) OR is_beheer() OR ( SELECT heeft_rol('functionaris_gegevensbescherming'::text) AS heeft_rol) OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR ((medewerker_id = huidige_medewerker()) AND (van = vandaag()) AND (gesloten_op IS NULL) AND (( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)))))
-- policy toezicht for select to zorgvuldig_bewijs
--   using (school_id = huidige_school())
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (gesloten_op IS NULL) AND ((medewerker_id = huidige_medewerker()) OR is_beheer() OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)))
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (gesloten_door = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
-- grant select to zorgvuldig_toegang
