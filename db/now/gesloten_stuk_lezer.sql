-- gesloten_stuk_lezer: Wie een afgesloten stuk mag openen, van wanneer tot wanneer, en door wie dat is bepaald.
school_id uuid not null default
id uuid not null default
gesloten_stuk_id uuid not null
medewerker_id uuid not null
van date not null default
tot date
ingetrokken_op timestamp with time zone
ingetrokken_door uuid
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX gesloten_stuk_lezer_medewerker ON public.gesloten_stuk_lezer USING btree (school_id, medewerker_id)
-- CREATE UNIQUE INDEX gesloten_stuk_lezer_pkey ON public.gesloten_stuk_lezer USING btree (school_id, id)
-- CREATE INDEX gesloten_stuk_lezer_stuk ON public.gesloten_stuk_lezer USING btree (school_id, gesloten_stuk_id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT heeft_rol('directie'::text) AS heeft_rol) OR (gesloten_stuk_id IN ( SELECT gesloten_stuk.id FROM gesloten_stuk WHERE (gesloten_stuk.school_id = huidige_school())))))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR ((door = huidige_medewerker()) AND (( SELECT heeft_rol('directie'::text) AS heeft_rol) OR (gesloten_stuk_id = ANY (( SELECT mijn_gesloten_stukken() AS mijn_gesloten_stukken)::uuid[])) OR stuk_is_nieuw(gesloten_stuk_id)))))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (ingetrokken_op IS NULL) AND (is_beheer() OR ( SELECT heeft_rol('directie'::text) AS heeft_rol) OR (gesloten_stuk_id = ANY (( SELECT mijn_gesloten_stukken() AS mijn_gesloten_stukken)::uuid[]))))
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (ingetrokken_door = huidige_medewerker())))

-- grant insert, select to zorgvuldig_app
-- grant select to zorgvuldig_toegang
