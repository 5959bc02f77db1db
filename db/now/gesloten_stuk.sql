-- gesloten_stuk: Dat er een afgesloten stuk over een kind is (meldcode, veiligheid, rechtbank): soort en datum, niet de inhoud (R-KWA-2).
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
soort text not null
stuk_van date not null
door uuid default
op timestamp with time zone not null default

-- CREATE INDEX gesloten_stuk_leerling ON public.gesloten_stuk USING btree (school_id, leerling_id)
-- CREATE UNIQUE INDEX gesloten_stuk_pkey ON public.gesloten_stuk USING btree (school_id, id)

-- policy bewijs for select to zorgvuldig_bewijs
--   using true
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[])) OR (id = ANY (( SELECT mijn_gesloten_stukken() AS mijn_gesloten_stukken)::uuid[]))))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (is_beheer() OR (door = huidige_medewerker())) AND (( SELECT hele_school(3) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(3) AS mijn_leerlingen)::uuid[]))))

-- grant insert, select to zorgvuldig_app
-- grant select to zorgvuldig_toegang
