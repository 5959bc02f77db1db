-- inzageverzoek: Een ouder vraagt het dossier te zien: wie, op welke grond, hoe dat is nagegaan en wanneer het verzoek kwam (R-INZ-1, R-GEZ-2).
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
ouder_id uuid not null
grond text not null
identiteit text not null
gezag_bron text not null
hoe text not null
vraag text not null default
ontvangen_op date not null default
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX inzageverzoek_leerling ON public.inzageverzoek USING btree (school_id, leerling_id)
-- CREATE INDEX inzageverzoek_ouder ON public.inzageverzoek USING btree (school_id, ouder_id)
-- CREATE UNIQUE INDEX inzageverzoek_pkey ON public.inzageverzoek USING btree (school_id, id)
-- CREATE UNIQUE INDEX inzageverzoek_school_id_id_leerling_id_key ON public.inzageverzoek USING btree (school_id, id, leerling_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)) AND (is_beheer() OR (door = huidige_medewerker())))
-- policy toezicht for select to zorgvuldig_bewijs
--   using (school_id = huidige_school())

-- grant insert, select to zorgvuldig_app
