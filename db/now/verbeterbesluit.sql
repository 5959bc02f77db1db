-- verbeterbesluit: Of een stuk is verbeterd, waarom wel of niet, en beide teksten: wat er stond en wat er nu staat (AVG art. 16).
school_id uuid not null default
verbeterverzoek_id uuid not null
leerling_id uuid not null
uitkomst text not null
reden text not null
tekst text
was text
besloten_op date not null default
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX verbeterbesluit_pkey ON public.verbeterbesluit USING btree (school_id, verbeterverzoek_id)
-- CREATE INDEX verbeterbesluit_verzoek ON public.verbeterbesluit USING btree (school_id, verbeterverzoek_id, leerling_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (verbeterverzoek_id IN ( SELECT verbeterverzoek.id FROM verbeterverzoek WHERE (verbeterverzoek.school_id = huidige_school()))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (verbeterverzoek_id IN ( SELECT verbeterverzoek.id FROM verbeterverzoek WHERE (verbeterverzoek.school_id = huidige_school()))) AND (is_beheer() OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol) OR ( SELECT heeft_rol('directie'::text) AS heeft_rol)) AND (is_beheer() OR (door = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
