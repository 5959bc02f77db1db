-- leerlingtoewijzing: Een kind dat voor een periode aan een specialist is toegewezen, met waarvoor; door intern begeleider of directie.
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
medewerker_id uuid not null
rol text not null
waarvoor text not null
van date not null default
tot date not null
beeindigd_op timestamp with time zone
beeindigd_door uuid
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX leerlingtoewijzing_leerling ON public.leerlingtoewijzing USING btree (school_id, leerling_id)
-- CREATE INDEX leerlingtoewijzing_medewerker ON public.leerlingtoewijzing USING btree (school_id, medewerker_id)
-- CREATE UNIQUE INDEX leerlingtoewijzing_pkey ON public.leerlingtoewijzing USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ((medewerker_id = huidige_medewerker()) OR ( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[])) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol) OR ( SELECT heeft_rol('functionaris_gegevensbescherming'::text) AS heeft_rol)))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR ((door = huidige_medewerker()) AND (( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (beeindigd_op IS NULL) AND (is_beheer() OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)))
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (beeindigd_door = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
-- grant select to zorgvuldig_toegang
