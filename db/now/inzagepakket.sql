-- inzagepakket: Wat er bij een inzageverzoek precies is gegeven, zoals het was; PDF en bestand komen hieruit.
school_id uuid not null default
inzageverzoek_id uuid not null
leerling_id uuid not null
inhoud jsonb not null
afdruk text not null
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX inzagepakket_leerling ON public.inzagepakket USING btree (school_id, leerling_id)
-- CREATE UNIQUE INDEX inzagepakket_pkey ON public.inzagepakket USING btree (school_id, inzageverzoek_id)
-- CREATE INDEX inzagepakket_verzoek ON public.inzagepakket USING btree (school_id, inzageverzoek_id, leerling_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))) AND (is_beheer() OR (door = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
