-- mdo: Een multidisciplinair overleg over een kind: de vraag, de dag, hoe het kind en de ouders erbij zijn en hoe het afliep (S87-S96).
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
moment_id uuid
vraag text not null
begintijd text
leerling_rol text
leerling_toelichting text not null default
zonder_ouders text not null default
begonnen_op timestamp with time zone
afgesloten_op timestamp with time zone
afgesloten_door uuid
afgezegd_op timestamp with time zone
afgezegd_door uuid
afgezegd_reden text
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX mdo_leerling ON public.mdo USING btree (school_id, leerling_id)
-- CREATE INDEX mdo_moment ON public.mdo USING btree (school_id, moment_id)
-- CREATE UNIQUE INDEX mdo_pkey ON public.mdo USING btree (school_id, id)
-- CREATE UNIQUE INDEX mdo_school_id_id_leerling_id_key ON public.mdo USING btree (school_id, id, leerling_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))) AND (is_beheer() OR (door = huidige_medewerker())))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))) AND (is_beheer() OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)))
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (((afgesloten_door IS NULL) OR (afgesloten_door = huidige_medewerker())) AND ((afgezegd_door IS NULL) OR (afgezegd_door = huidige_medewerker())))))

-- grant insert, select to zorgvuldig_app
