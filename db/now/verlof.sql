-- verlof: Een periode waarin een medewerker er niet is en geen toegang heeft; waarom staat er niet.
school_id uuid not null default
id uuid not null default
medewerker_id uuid not null
van date not null
tot date
ingetrokken_op timestamp with time zone
ingetrokken_door uuid
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX verlof_medewerker ON public.verlof USING btree (school_id, medewerker_id)
-- CREATE UNIQUE INDEX verlof_pkey ON public.verlof USING btree (school_id, id)

-- policy deur for select to zorgvuldig_deur
--   using true
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ((medewerker_id = huidige_medewerker()) OR ( SELECT beheert_dienst() AS beheert_dienst) OR ( SELECT heeft_rol('intern_begeleider'::text) AS heeft_rol)))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND ( SELECT beheert_dienst() AS beheert_dienst))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ( SELECT beheert_dienst() AS beheert_dienst))
--   with check (school_id = huidige_school())

-- grant insert, select to zorgvuldig_app
-- grant select to zorgvuldig_deur
-- grant select to zorgvuldig_toegang
