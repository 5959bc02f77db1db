-- inzageverlenging: Dat een inzageverzoek twee maanden langer duurt, waarom, en wanneer de ouder dat hoorde (AVG art. 12 lid 3).
school_id uuid not null default
inzageverzoek_id uuid not null
leerling_id uuid not null
reden text not null
meegedeeld_op date not null default
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX inzageverlenging_pkey ON public.inzageverlenging USING btree (school_id, inzageverzoek_id)
-- CREATE INDEX inzageverlenging_verzoek ON public.inzageverlenging USING btree (school_id, inzageverzoek_id, leerling_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)) AND (is_beheer() OR (door = huidige_medewerker())))
-- policy toezicht for select to zorgvuldig_bewijs
--   using (school_id = huidige_school())

-- grant insert, select to zorgvuldig_app
