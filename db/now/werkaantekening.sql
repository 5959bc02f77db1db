-- werkaantekening: Buiten het dossier: een aantekening die alleen de schrijver leest en die na enkele weken vanzelf weg is, of een notitie in het dossier wordt (R-INZ-1).
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
tekst text not null
door uuid not null default
op timestamp with time zone not null default
verloopt_op date not null default

-- CREATE INDEX werkaantekening_door ON public.werkaantekening USING btree (school_id, door, verloopt_op)
-- CREATE INDEX werkaantekening_leerling ON public.werkaantekening USING btree (school_id, leerling_id)
-- CREATE UNIQUE INDEX werkaantekening_pkey ON public.werkaantekening USING btree (school_id, id)

-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (door = huidige_medewerker()) AND (verloopt_op >= vandaag()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (door = huidige_medewerker()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND ((door = huidige_medewerker()) OR (is_beheer() AND (verloopt_op < vandaag()))))

-- grant delete, select to zorgvuldig_app
