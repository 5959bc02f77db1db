-- prullenbak: Wat iemand op een scherm weghaalde, zoals het was: dertig dagen terug te zetten, daarna voorgoed weg. Hoort niet bij het dossier.
school_id uuid not null default
id uuid not null default
handeling text not null default
tabel text not null
rij jsonb not null
leerling_id uuid
door uuid default
op timestamp with time zone not null default
verloopt_op date not null default
teruggezet_op timestamp with time zone
teruggezet_door uuid

-- CREATE INDEX prullenbak_handeling ON public.prullenbak USING btree (school_id, handeling)
-- CREATE INDEX prullenbak_leerling ON public.prullenbak USING btree (school_id, leerling_id)
-- CREATE UNIQUE INDEX prullenbak_pkey ON public.prullenbak USING btree (school_id, id)

-- policy bewijs_toevoegen for insert to zorgvuldig_bewijs
--   with check true
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (verloopt_op >= vandaag()) AND ((door = huidige_medewerker()) OR ( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy verwijderen for delete to zorgvuldig_app
--   using ((school_id = huidige_school()) AND is_beheer() AND ((verloopt_op < vandaag()) OR (teruggezet_op IS NOT NULL)))
-- policy wijzigen for update to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (teruggezet_op IS NULL) AND ((door = huidige_medewerker()) OR ( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
--   with check ((school_id = huidige_school()) AND ((teruggezet_door = huidige_medewerker()) OR is_beheer()))

-- grant delete, select to zorgvuldig_app
-- grant insert to zorgvuldig_bewijs
