-- gesloten_stuk_tekst: Wat in een afgesloten stuk staat, en wat er later aan is toegevoegd; alleen voor wie genoemd is en nu opent.
school_id uuid not null default
gesloten_stuk_id uuid not null
volgnummer integer not null
tekst text not null
door uuid default
op timestamp with time zone not null default

-- CREATE UNIQUE INDEX gesloten_stuk_tekst_pkey ON public.gesloten_stuk_tekst USING btree (school_id, gesloten_stuk_id, volgnummer)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (gesloten_stuk_id = ANY (( SELECT mijn_gesloten_stukken() AS mijn_gesloten_stukken)::uuid[])) AND (gesloten_stuk_id IN ( SELECT opening.gesloten_stuk_id FROM gesloten_stuk_opening opening WHERE ((opening.school_id = huidige_school()) AND (opening.medewerker_id = huidige_medewerker()) AND (opening.op = now())))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR ((door = huidige_medewerker()) AND ((gesloten_stuk_id = ANY (( SELECT mijn_gesloten_stukken() AS mijn_gesloten_stukken)::uuid[])) OR stuk_is_nieuw(gesloten_stuk_id)))))

-- grant insert, select to zorgvuldig_app
