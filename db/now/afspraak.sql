-- afspraak: Wat, wie en wanneer, in een regel; staat op de werklijst tot het gedaan is (S61).
school_id uuid not null default
id uuid not null default
leerling_id uuid not null
ondersteuningsvraag_id uuid
leerlingbespreking_id uuid
soort text not null default
wat text not null
wie_id uuid not null
uiterlijk date not null
door uuid default
op timestamp with time zone not null default
mdo_id uuid

-- CREATE INDEX afspraak_bespreking ON public.afspraak USING btree (school_id, leerlingbespreking_id)
-- CREATE INDEX afspraak_leerling ON public.afspraak USING btree (school_id, leerling_id)
-- CREATE INDEX afspraak_mdo ON public.afspraak USING btree (school_id, mdo_id)
-- CREATE UNIQUE INDEX afspraak_pkey ON public.afspraak USING btree (school_id, id)
-- CREATE INDEX afspraak_vraag ON public.afspraak USING btree (school_id, ondersteuningsvraag_id)
-- CREATE INDEX afspraak_wie ON public.afspraak USING btree (school_id, wie_id, uiterlijk)

-- policy bewijs for select to zorgvuldig_bewijs
--   using true
-- policy eigen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (wie_id = huidige_medewerker()))
-- policy lezen for select to zorgvuldig_app
--   using ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))
-- policy toegang for select to zorgvuldig_toegang
--   using (school_id = huidige_school())
-- policy toevoegen for insert to zorgvuldig_app
--   with check ((school_id = huidige_school()) AND (( SELECT hele_school(2) AS hele_school) OR (leerling_id = ANY (( SELECT mijn_leerlingen(2) AS mijn_leerlingen)::uuid[]))))

-- grant insert, select to zorgvuldig_app
-- grant select to zorgvuldig_toegang
