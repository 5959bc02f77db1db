-- inzagebesluit: Wat er bij een inzageverzoek met een stuk gebeurt: erbij, deels of weggelaten, met de reden; het laatste besluit telt.
school_id uuid not null default
id uuid not null default
inzageverzoek_id uuid not null
leerling_id uuid not null
stuk text not null
afdruk text not null
besluit text not null
reden text
toelichting text not null default
passages _text not null default
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX inzagebesluit_leerling ON public.inzagebesluit USING btree (school_id, leerling_id)
-- CREATE UNIQUE INDEX inzagebesluit_pkey ON public.inzagebesluit USING btree (school_id, id)
-- CREATE INDEX inzagebesluit_verzoek ON public.inzagebesluit USING btree (school_id, inzageverzoek_id, leerling_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))) AND (is_beheer() OR (door = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
