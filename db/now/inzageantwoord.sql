-- inzageantwoord: Hoe een inzageverzoek eindigde: gegeven, geweigerd met reden, of ingetrokken (R-INZ-1, R-GEZ-2).
school_id uuid not null default
inzageverzoek_id uuid not null
leerling_id uuid not null
uitkomst text not null
wijze text
toelichting text not null default
beantwoord_op date not null default
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX inzageantwoord_pkey ON public.inzageantwoord USING btree (school_id, inzageverzoek_id)
-- CREATE INDEX inzageantwoord_verzoek ON public.inzageantwoord USING btree (school_id, inzageverzoek_id, leerling_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)) AND (is_beheer() OR (door = huidige_medewerker())))
-- policy toezicht for select to zorgvuldig_bewijs
--   using (school_id = huidige_school())

-- grant insert, select to zorgvuldig_app
